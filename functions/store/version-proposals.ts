import * as z from 'zod';
import { Refusal } from '../domain/errors.ts';
import { VersionProposal } from '../domain/version/proposal.ts';
import { putNew } from './changes.ts';
import type { Change } from './commit.ts';
import { proposalPrefix, type Versioned, versionProposalKey } from './keys.ts';
import { pack, packedAs } from './packed.ts';
import { type PageRequest, pagePartition, read, type Table } from './table.ts';
import { lastNumbered } from './versions.ts';

/** A proposal with the whole of what is proposed. */
export type Proposal<C> = VersionProposal & { readonly proposed: C };

const Head = VersionProposal.extend({ proposed: z.unknown() });

/** The number of the proposal made last, whatever became of it; 0 without one. */
export async function lastProposalNumber(table: Table, versioned: Versioned): Promise<number> {
  return (await lastNumbered(table, { pk: versioned, prefix: proposalPrefix }, Head))?.number ?? 0;
}

/** Proposals without what is proposed, the last first. */
export async function pageProposals(table: Table, versioned: Versioned, page: PageRequest) {
  const place = { pk: versioned, prefix: proposalPrefix };
  const { items, cursor } = await pagePartition(table, place, Head, { ...page, newestFirst: true });
  return { items: items.map(({ proposed: _, ...head }): VersionProposal => head), cursor };
}

export const readProposal = <S extends z.ZodType>(table: Table, versioned: Versioned, number: number, schema: S) =>
  read(table, versionProposalKey(versioned, number), VersionProposal.extend({ proposed: packedAs(schema) }));

const stored = <C>(versioned: Versioned, proposal: Proposal<C>) => ({
  ...proposal,
  proposed: pack(proposal.proposed),
  ...versionProposalKey(versioned, proposal.number),
});

/** The next proposal: it takes the place of the one before, which then can be settled no more. */
export const newProposal = <C>(versioned: Versioned, proposal: Proposal<C>): Change =>
  putNew(
    versionProposalKey(versioned, proposal.number),
    stored(versioned, proposal),
    () => new Refusal('conflict', 'Somebody proposed another change meanwhile; read it first.'),
  );

/** Settles the proposal while it is open and no other was made after it. */
export const settleProposal = <C>(versioned: Versioned, next: Proposal<C>): Change[] => [
  {
    write: {
      put: stored(versioned, next),
      condition: {
        expression: '#status = :open',
        names: { '#status': 'status' },
        values: { ':open': 'open' },
      },
    },
    onRefused: () => new Refusal('conflict', 'The proposal was settled meanwhile; read it again.'),
  },
  {
    write: {
      check: versionProposalKey(versioned, next.number + 1),
      condition: { expression: 'attribute_not_exists(pk)' },
    },
    onRefused: () => new Refusal('conflict', 'Something else was proposed meanwhile; read it first.'),
  },
];
