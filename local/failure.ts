/** Something the person at the keyboard can put right: what happened, and what to do about it. */
export class Failure extends Error {
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.name = 'Failure';
    this.advice = advice;
  }
}

/** The words printed for whatever ended a command; anything that is not a Failure is a defect and keeps its stack. */
export function wordsFor(error: unknown): string {
  if (error instanceof Failure) return `${error.message}\n  ${error.advice.replaceAll('\n', '\n  ')}`;
  if (error instanceof Error) return error.stack ?? error.message;
  return String(error);
}
