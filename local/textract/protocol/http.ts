import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { TextractFault } from './fault.ts';

// A document of 10 MB grows by a third in base64; a little more is the rest of the request.
const largestBody = 15 * 1024 * 1024;

/** Reads a request's JSON body. Throws `DocumentTooLargeException` and `SerializationException`. */
export const readJson = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    // What is too large is still read to its end, so that the caller gets the answer and not a broken pipe.
    if (size <= largestBody) chunks.push(bytes);
  }
  if (size > largestBody) throw new TextractFault('DocumentTooLargeException', `The request has ${size} bytes`);
  try {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString() || '{}');
    return body;
  } catch (cause) {
    throw new TextractFault('SerializationException', 'The request is not JSON', { cause });
  }
};

const send = (response: ServerResponse, status: number, body: object, headers: Record<string, string>): void => {
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.1',
    'x-amzn-requestid': randomUUID(),
    ...headers,
  });
  response.end(JSON.stringify(body));
};

/** Sends a result. */
export const answer = (response: ServerResponse, body: object): void => send(response, 200, body, {});

/** Sends an error under its AWS name; anything that is not a fault of the API's own becomes `InternalServerError`. */
export const refuse = (response: ServerResponse, error: unknown): TextractFault => {
  const fault =
    error instanceof TextractFault
      ? error
      : new TextractFault('InternalServerError', 'The document could not be processed', { cause: error });
  const body = { __type: fault.name, message: fault.message, Message: fault.message };
  send(response, fault.status, body, { 'x-amzn-errortype': fault.name });
  return fault;
};
