import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { problem } from './problem.ts';

/** The kinds of text a body may be when it is not JSON. */
export type BodyType = 'text/csv' | 'application/xml';

type Sent = Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded' | 'headers'>;
type Read = { readonly body: unknown } | { readonly refusal: ReturnType<typeof problem> };

/**
 * The body as an operation takes it: the JSON value, `{}` when none was sent; or, where the operation `consumes` another
 * type, the text of it as it stands, '' when none was sent.
 */
export function readBody(sent: Sent, consumes: BodyType | undefined): Read {
  return consumes === undefined ? jsonBody(sent) : textBody(sent, consumes);
}

function jsonBody(sent: Sent): Read {
  if (!sent.body) return { body: {} };
  const text = sent.isBase64Encoded ? Buffer.from(sent.body, 'base64').toString('utf8') : sent.body;
  try {
    return { body: JSON.parse(text, wellFormed) };
  } catch {
    const sentence = 'The body could not be read as JSON; nothing was stored.';
    return { refusal: problem(400, 'malformed-json', 'Malformed JSON', sentence) };
  }
}

/** Half a surrogate pair is no text: the table would refuse it. */
function wellFormed(_key: string, value: unknown): unknown {
  if (typeof value === 'string' && !value.isWellFormed()) throw new SyntaxError('a text is not well-formed Unicode');
  return value;
}

function textBody(sent: Sent, consumes: BodyType): Read {
  if (!sent.body) return { body: '' };
  if (!isOfType(sent.headers['content-type'], consumes)) {
    const sentence = `The body must be sent with content-type: ${consumes}, in UTF-8; nothing was stored.`;
    return { refusal: problem(415, 'unsupported-media-type', 'Another content type is needed', sentence) };
  }
  const text = decode(sent);
  if (text !== undefined) return { body: text };
  const sentence = 'The body is not text in UTF-8; nothing was stored.';
  return { refusal: problem(400, 'malformed-text', 'Malformed text', sentence) };
}

/** Keeps a byte order mark: whether one may stand there is the reader's to say. */
function decode({ body = '', isBase64Encoded }: Sent): string | undefined {
  if (!isBase64Encoded) return body.isWellFormed() ? body : undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(body, 'base64'));
  } catch {
    return undefined;
  }
}

function isOfType(contentType = '', consumes: BodyType): boolean {
  const [type, ...parameters] = contentType.toLowerCase().split(';');
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith('charset='));
  return type?.trim() === consumes && (charset === undefined || /^charset="?(utf-8|us-ascii)"?$/.test(charset));
}
