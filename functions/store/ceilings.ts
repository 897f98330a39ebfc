import { type CeilingTaken, CeilingUsed, costBehind } from '../domain/audit/ceiling-use.ts';
import type { Claim } from '../domain/claim/claim.ts';
import type { Change } from './commit.ts';
import { ceilingKey } from './keys.ts';
import { read, type Table } from './table.ts';

type Place = Parameters<typeof ceilingKey>[0];

/** What a partner's claims have used of a ceiling; undefined before the first. */
export const readCeiling = (table: Table, place: Place) => read(table, ceilingKey(place), CeilingUsed);

/** Another claim used some of the ceiling, or gave some back, since it was read. */
export class CeilingMoved extends Error {
  override readonly name = 'CeilingMoved';
}

type Taking = Pick<Claim, 'claimId' | 'requestId' | 'partnerId'>;

/** A claim takes of a ceiling, while it stands as it was read. docs/handbook.md § Evidence */
export function takeOfCeiling(claim: Taking, taken: CeilingTaken, read: CeilingUsed | undefined): Change {
  const { claimId, requestId, partnerId } = claim;
  const next = {
    revision: (read?.revision ?? 0) + 1,
    uses: { ...read?.uses, [claimId]: { requestId, cost: taken.taken } },
  };
  return {
    write: {
      put: { ...next, ...ceilingKey({ ...taken, partnerId }) },
      condition: read
        ? { expression: 'revision = :seen', values: { ':seen': read.revision } }
        : { expression: 'attribute_not_exists(pk)' },
    },
    onRefused: () => new CeilingMoved(`the ceiling over ${claimId} moved`),
  };
}

/** A person approved that many minor units: the claim uses the cost behind them, whatever the audit had found. */
export const keepCeiling = (claim: Claim, amount: number): Change[] =>
  useOf(claim, ({ sharePercent }) => costBehind(amount, sharePercent));

/** The claim was returned or rejected: what it had taken is free for another. */
export const giveBackCeiling = (claim: Claim): Change[] => useOf(claim, () => 0);

/** Nothing for a claim that was audited without a ceiling, or before ceilings were counted. */
function useOf(claim: Claim, costOf: (taken: CeilingTaken) => number): Change[] {
  const taken = 'audit' in claim ? claim.audit.ceiling : undefined;
  if (!taken) return [];
  const { claimId, requestId, partnerId } = claim;
  return [
    {
      write: {
        update: ceilingKey({ ...taken, partnerId }),
        expression: 'SET uses.#claim = :use, revision = revision + :one',
        condition: {
          expression: 'attribute_exists(pk)',
          names: { '#claim': claimId },
          values: { ':use': { requestId, cost: costOf(taken) }, ':one': 1 },
        },
      },
      onRefused: () => new Error(`the ceiling that ${claimId} took of is gone`),
    },
  ];
}
