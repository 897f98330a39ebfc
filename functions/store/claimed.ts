import * as z from 'zod';
import { Refusal } from '../domain/errors.ts';
import { formatMoney } from '../domain/money/amount.ts';
import type { Change } from './commit.ts';
import { claimedKey, requestKey } from './keys.ts';
import { parseStored, read, type Table } from './table.ts';

/**
 * What the claims on a request hold of its reservation, and how many of them are between submission and posting. Kept
 * beside the request and moved in the same commit as the claim, so that two claims can never hold the same cent.
 */
const Claimed = z.strictObject({ requestId: z.string(), claimed: z.int().min(0), underway: z.int().min(0) });

/** Minor units that claims hold or have taken of a reservation; 0 before the first. */
export async function claimedOf(table: Table, requestId: string): Promise<number> {
  return (await read(table, claimedKey(requestId), Claimed))?.claimed ?? 0;
}

type Reservation = { readonly requestId: string; readonly reserved: number; readonly currency: string };

/** A claim is opened: it holds its amount from now on. docs/handbook.md § Claim */
export const holdForClaim = (reservation: Reservation, amount: number): Change => hold(reservation, amount, 0);

/** A claim is submitted, for `more` minor units than it held before (fewer when negative). docs/handbook.md § Claim */
export const holdForSubmission = (reservation: Reservation, more: number): Change => hold(reservation, more, 1);

/** A claim is no longer underway: it was returned, rejected or posted, and `back` minor units are free for another. */
export const releaseFromClaim = (requestId: string, back: number): Change => ({
  write: {
    update: claimedKey(requestId),
    expression: 'SET claimed = claimed - :back, underway = underway - :one',
    condition: { expression: 'claimed >= :back AND underway >= :one', values: { ':back': back, ':one': 1 } },
  },
  onRefused: () => new Error(`the claims of ${requestId} hold less than is released`),
});

/** Less is owed on a posted claim than was: `back` minor units are free for another. docs/handbook.md § Corrections */
export const releaseFromPosted = (requestId: string, back: number): Change => ({
  write: {
    update: claimedKey(requestId),
    expression: 'SET claimed = claimed - :back',
    condition: { expression: 'claimed >= :back', values: { ':back': back } },
  },
  onRefused: () => new Error(`the claims of ${requestId} hold less than is released`),
});

/** Holds only while no claim is between submission and posting: for whoever releases the rest of a reservation. */
export const noClaimUnderway = (requestId: string): Change => ({
  write: {
    check: claimedKey(requestId),
    condition: { expression: 'attribute_not_exists(pk) OR underway = :none', values: { ':none': 0 } },
  },
  onRefused: () => new Refusal('conflict', 'A claim on this request is still underway.'),
});

/** Holds only while the request takes claims; a request that ends at the same moment wins or loses as a whole. */
export const requestTakesClaims = (requestId: string): Change => ({
  write: {
    check: requestKey(requestId),
    condition: {
      expression: '#status IN (:execution, :claimable)',
      names: { '#status': 'status' },
      values: { ':execution': 'in-execution', ':claimable': 'claimable' },
    },
  },
  onRefused: (stored) => new Refusal('wrong-state', `The request is "${String(stored?.status)}" by now.`),
});

function hold({ requestId, reserved, currency }: Reservation, amount: number, submissions: 0 | 1): Change {
  // The first claim finds no total to compare with; it is refused all the same when it asks for too much.
  const first = amount > reserved ? 'attribute_exists(pk) AND' : 'attribute_not_exists(pk) OR';
  return {
    write: {
      update: claimedKey(requestId),
      expression:
        'SET requestId = :request, claimed = if_not_exists(claimed, :zero) + :amount, underway = if_not_exists(underway, :zero) + :submissions',
      condition: {
        expression: `${first} claimed <= :room`,
        values: {
          ':request': requestId,
          ':zero': 0,
          ':amount': amount,
          ':submissions': submissions,
          ':room': reserved - Math.max(0, amount),
        },
      },
    },
    onRefused: (stored) => {
      const left = reserved - (stored ? parseStored(Claimed, stored).claimed : 0);
      return new Refusal('insufficient-funds', `The reservation has ${formatMoney(left, currency)} left to claim.`);
    },
  };
}
