import { isSuperseded } from '../domain/version/proposal.ts';
import { allSeatProposals } from '../store/people.ts';
import type { Table } from '../store/table.ts';
import { pageProposals } from '../store/version-proposals.ts';
import type { OperationsReply } from './contracts.ts';

type Waiting = OperationsReply['proposals'];
type InForce = { readonly policy: number; readonly raci: number };

/** What waits for a second person: seats, and the last proposal of policy and matrix. docs/handbook.md § Operations */
export async function openProposals(table: Table, inForce: InForce): Promise<Waiting> {
  const [seats, policy, raci] = await Promise.all([
    allSeatProposals(table),
    lastOf(table, 'policy', inForce.policy),
    lastOf(table, 'raci', inForce.raci),
  ]);
  const waiting = seats.filter(({ status }) => status === 'open');
  return [
    ...waiting.map(({ person, proposedBy, proposedAt }) => {
      return { about: 'seat' as const, name: person.personId, reason: null, proposedBy, proposedAt };
    }),
    ...policy,
    ...raci,
  ].sort((one, other) => (one.proposedAt < other.proposedAt ? -1 : 1));
}

const versioned = { policy: 'POLICY', raci: 'RACI' } as const;

async function lastOf(table: Table, about: keyof typeof versioned, inForce: number): Promise<Waiting> {
  const { items } = await pageProposals(table, versioned[about], { limit: 1 });
  return items
    .filter((last) => last.status === 'open' && !isSuperseded(last, { inForce, lastProposal: last.number }))
    .map(({ number, reason, proposedBy, proposedAt }) => {
      return { about, name: String(number), reason, proposedBy, proposedAt };
    });
}
