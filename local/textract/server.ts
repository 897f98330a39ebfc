import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { TextractFault } from './protocol/fault.ts';
import { answer, readJson, refuse } from './protocol/http.ts';
import { createOperations } from './protocol/operations.ts';
import { createThrottle, type Faults } from './protocol/throttle.ts';
import { createRecogniser } from './reader/recogniser.ts';

/** Where the server listens, and the AWS-compatible endpoint it fetches documents from and sends notices to. */
export type TextractServerOptions = {
  /** 0 takes any free port. */
  port: number;
  endpoint: string;
  region: string;
  credentials?: { accessKeyId: string; secretAccessKey: string };
  faults?: Faults;
  log?: (line: string) => void;
};

export type TextractServer = { url: string; close: () => Promise<void> };

const prefix = 'Textract.';

/**
 * Starts a Textract-compatible endpoint on 127.0.0.1 that reads documents on this machine. Point the SDK at it with
 * `AWS_ENDPOINT_URL_TEXTRACT`. Also answers `GET /health` and `POST /_control/faults {"throttleNext": n}`.
 */
export const startTextractServer = async (options: TextractServerOptions): Promise<TextractServer> => {
  const { port, endpoint, region, log = () => undefined } = options;
  const credentials = options.credentials ?? { accessKeyId: 'local', secretAccessKey: 'local' };
  const s3 = new S3Client({ endpoint, region, credentials, forcePathStyle: true });
  const sns = new SNSClient({ endpoint, region, credentials });
  const recogniser = createRecogniser();
  const operations = createOperations({ s3, sns, recogniser, log });
  const throttle = createThrottle(options.faults);

  const operate = async (request: IncomingMessage): Promise<object> => {
    const target = String(request.headers['x-amz-target'] ?? '');
    const name = target.startsWith(prefix) ? target.slice(prefix.length) : '';
    const body = await readJson(request);
    const operation = operations.get(name);
    if (operation === undefined) throw new TextractFault('UnknownOperationException', `Unknown target '${target}'`);
    throttle.pass(name);
    return operation(body);
  };

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const started = performance.now();
    const route = `${request.method} ${request.url}`;
    try {
      if (route === 'GET /health') answer(response, { status: 'ok' });
      else if (route === 'POST /_control/faults') answer(response, throttle.order(await readJson(request)));
      else {
        answer(response, await operate(request));
        log(`textract: ${request.headers['x-amz-target']} in ${Math.round(performance.now() - started)} ms`);
      }
    } catch (error) {
      const fault = refuse(response, error);
      log(`textract: ${request.headers['x-amz-target'] ?? route} refused: ${fault.name}: ${fault.message}`);
    }
  };

  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const listening = typeof address === 'object' && address !== null ? address.port : port;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await recogniser.close();
    s3.destroy();
    sns.destroy();
  };
  return { url: `http://127.0.0.1:${listening}`, close };
};
