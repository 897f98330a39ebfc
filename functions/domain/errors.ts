/** One problem with one field of the input; `field` is a JSON pointer such as `/terms/amount`. */
export type FieldProblem = { readonly field: string; readonly problem: string };

/**
 * Everything a rule can refuse. The kind decides the HTTP status (platform/http/problem.ts); the sentence is
 * written for the person who asked and never names another partner.
 */
export type RefusalKind =
  | 'invalid' // the input breaks a rule that the caller can mend
  | 'not-found' // absent, or not the caller's to see
  | 'forbidden' // the caller's role may not do this
  | 'wrong-state' // the lifecycle does not allow it now
  | 'conflict' // somebody else was first
  | 'insufficient-funds' // the ledger's guard said no
  | 'idempotency-mismatch'; // the key was used with another body

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: RefusalKind;
  readonly problems: readonly FieldProblem[];

  constructor(kind: RefusalKind, sentence: string, problems: readonly FieldProblem[] = []) {
    super(sentence);
    this.kind = kind;
    this.problems = problems;
  }
}

/** Makes a forgotten case of a union a compile error. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
