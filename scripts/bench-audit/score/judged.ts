import type { CheckResult, ClaimAudit } from '../../../functions/domain/audit/finding.ts';
import type { ClaimTruth } from '../corpus/truth.ts';

/** A labelled claim and what came of it; `audit` is null when a document was turned away at submission. */
export type Judged = { readonly truth: ClaimTruth; readonly audit: ClaimAudit | null; readonly refused: string | null };

/** Checks whose objection says that something was handed in before. */
export const isDuplicateCheck = (check: string): boolean => /^(?:duplicate|reused|near)-/.test(check);

/** How the claim ended for the partner: turned away and failed come to the same. */
export const endOf = ({ audit }: Judged): 'pass' | 'review' | 'fail' => audit?.verdict ?? 'fail';

/** What a check said on all documents of the claim that it did not let pass. */
export const objections = ({ audit }: Judged): CheckResult[] =>
  (audit?.checks ?? []).filter(({ verdict }) => verdict !== 'pass');

/** The names of the checks that object, each once. */
export const objecting = (judged: Judged): Set<string> => new Set(objections(judged).map(({ check }) => check));
