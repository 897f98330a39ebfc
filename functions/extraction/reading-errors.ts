/** The reading service has too much to do: the workflow waits and asks again. */
export class TextractThrottled extends Error {
  override readonly name = 'TextractThrottled';
}

/** The reading service is out of order: the workflow asks again a few times. */
export class TextractUnavailable extends Error {
  override readonly name = 'TextractUnavailable';
}

/** The service looked at the document and cannot read it; `message` is one sentence for people. */
export class DocumentUnreadable extends Error {
  override readonly name = 'DocumentUnreadable';
}

/** The service is still reading: the workflow asks again later. */
export class ReadingUnfinished extends Error {
  override readonly name = 'ReadingUnfinished';
}

const throttles = new Set(['ThrottlingException', 'ProvisionedThroughputExceededException', 'LimitExceededException']);
const outages = new Set([
  'InternalServerError',
  'ServiceUnavailableException',
  'TimeoutError',
  'ECONNREFUSED',
  'ECONNRESET',
]);
const refusals: ReadonlyMap<string, string> = new Map([
  ['BadDocumentException', 'The document is damaged and cannot be read.'],
  ['UnsupportedDocumentException', 'The document is of a make that the reading service does not support.'],
  ['DocumentTooLargeException', 'The document is too large for the reading service.'],
]);

/**
 * What a failed call means for the workflow, which matches retries by class name. Anything else (a missing
 * permission, say) stays what it was and ends with a person.
 */
export function readingError(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return thrown;
  const unreadable = refusals.get(thrown.name);
  if (unreadable !== undefined) return new DocumentUnreadable(unreadable, { cause: thrown });
  if (throttles.has(thrown.name)) return new TextractThrottled('The reading service is too busy.', { cause: thrown });
  if (isOutage(thrown)) return new TextractUnavailable('The reading service is out of order.', { cause: thrown });
  return thrown;
}

/** Asks when the call is due, and throws what a failed call means for the workflow. */
export async function named<T>(due: Promise<void>, ask: () => Promise<T>): Promise<T> {
  await due;
  try {
    return await ask();
  } catch (thrown) {
    throw readingError(thrown);
  }
}

function isOutage(thrown: Error): boolean {
  const code = 'code' in thrown ? thrown.code : undefined;
  return outages.has(thrown.name) || (typeof code === 'string' && outages.has(code));
}
