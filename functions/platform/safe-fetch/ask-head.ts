import { type IncomingMessage, request } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Head } from './step.ts';

const userAgent = 'Fundgate-link-check/1 (+proof of performance)';

type Question = {
  /** What stands in the request line: a path, or a whole address for a gateway. */
  readonly path: string;
  readonly host: string;
  readonly open: () => Duplex;
  readonly signal: AbortSignal;
};

/**
 * Asks one server and hangs up when it has said what it answers with: of the body nothing is read, however long, slow or
 * packed it is. No cookie and no credential is ever sent.
 */
export function askHead({ path, host, open, signal }: Question): Promise<Head> {
  return new Promise((resolve, reject) => {
    const asked = request({
      method: 'GET',
      path,
      headers: { host, 'user-agent': userAgent, accept: 'text/html', 'accept-encoding': 'identity' },
      maxHeaderSize: 16_384,
      signal,
      // No agent beside it: an agent would open a connection of its own.
      createConnection: open,
    });
    const answered = ({ statusCode, headers }: IncomingMessage) => {
      resolve({ status: statusCode ?? 0, location: headers.location });
      asked.destroy();
    };
    asked.on('response', answered);
    // Whoever changes to another protocol gives no response and no error: nobody would ever hear of the end.
    asked.on('upgrade', (response, socket) => {
      answered(response);
      socket.destroy();
    });
    asked.on('error', reject);
    asked.on('close', () => reject(new Error('the connection was closed')));
    asked.end();
  });
}
