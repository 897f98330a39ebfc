/** What goes into a call besides its operation. */
interface Input {
  readonly body?: unknown;
  readonly idempotencyKey?: string;
}

interface Answer {
  readonly status: number;
  /** The parsed JSON, the text of a file; null when there is none. */
  readonly body: unknown;
}

/** One signed-in user of the deployed API. */
export interface Caller {
  /** Any answer. The operation is written as in the documentation: `POST /partners`. */
  ask(operation: string, input?: Input): Promise<Answer>;
  /** The body of an answer that has to be a success. @throws Error with the API's own words when it is not. */
  call(operation: string, input?: Input): Promise<unknown>;
}

/** Calls the API as anybody outside does, with nothing but HTTP. */
export function callerOf(apiUrl: string, token: string): Caller {
  const ask = async (operation: string, { body, idempotencyKey }: Input = {}): Promise<Answer> => {
    const [method, path] = operation.split(' ');
    const reply = await fetch(`${apiUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    return { status: reply.status, body: bodyOf(text, reply.headers.has('content-disposition')) };
  };
  return {
    ask,
    call: async (operation, input) => {
      const { status, body } = await ask(operation, input);
      if (status >= 300) throw new Error(`${operation} answered ${status}: ${JSON.stringify(body)}`);
      return body;
    },
  };
}

function bodyOf(text: string, isFile: boolean): unknown {
  if (text === '') return null;
  return isFile ? text : JSON.parse(text);
}
