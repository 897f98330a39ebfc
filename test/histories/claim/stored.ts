import type { Approval } from '../../../functions/domain/approval/approval.ts';
import { maxAttempts } from '../../../functions/domain/approval/decide.ts';
import { Claim } from '../../../functions/domain/claim/claim.ts';
import { MdfRequest } from '../../../functions/domain/request/request.ts';
import { Review } from '../../../functions/domain/review/review.ts';
import type { Item } from '../books.ts';
import { type Stored as OfQuestions, storedIn as ofQuestions, parsed } from '../questions/stored.ts';

/** What stands in the table about the claim. */
export type Stored = OfQuestions & {
  readonly claim: Claim;
  readonly request: MdfRequest;
  readonly reviews: readonly Review[];
  /** What claims hold of the reservation, and how many are underway. */
  readonly held: { readonly claimed: number; readonly underway: number };
  /** Bookings that pay the claim. */
  readonly posted: readonly Item[];
};

export function storedIn(items: readonly Item[]): Stored {
  const of = <T>(sk: string, schema: { parse: (value: unknown) => T }): T => {
    const [item] = items.filter((each) => each.sk === sk);
    if (!item) throw new Error(`there is no ${sk}`);
    return parsed(schema, item);
  };
  const [held] = items.filter(({ sk }) => sk === 'CLAIMED');
  return {
    ...ofQuestions(items),
    claim: of('CLAIM', Claim as never),
    request: of('REQUEST', MdfRequest as never),
    reviews: items.filter(({ openLines }) => openLines !== undefined).map((item) => parsed(Review as never, item)),
    held: { claimed: Number(held?.claimed ?? 0), underway: Number(held?.underway ?? 0) },
    posted: items.filter(({ pk }) => String(pk).startsWith('FACT#post/')),
  };
}

const waitingFor = {
  'in-review': 'claim-review',
  disputed: 'claim-dispute',
  'pending-finance': 'finance-approval',
} as Partial<Record<Claim['status'], Approval['purpose']>>;

/** Whether a link may decide, told independently of the page. */
export const isAlive = (approval: Approval, { claim }: Stored, now: string): boolean =>
  approval.status === 'open' &&
  approval.attempts < maxAttempts &&
  now < approval.expiresAt &&
  approval.purpose === waitingFor[claim.status] &&
  approval.version === claim.version &&
  approval.stage === ('dispute' in claim && claim.dispute?.version === claim.version ? 1 : 0) &&
  approval.amount === amountOf(claim);

/** What is confirmed: what the audit established, or what is claimed; of finance what a person approved. */
function amountOf(claim: Claim): number {
  if ('approvedAmount' in claim) return claim.approvedAmount;
  return ('audit' in claim && claim.audit.auditedAmount) || claim.amount;
}
