import type * as z from 'zod';
import type { DomainEvent } from '../domain/event/event.ts';
import { PolicyRules } from '../domain/policy/policy.ts';
import { RaciMatrix } from '../domain/raci/matrix.ts';
import { type Difference, differences } from '../domain/version/differences.ts';
import { isSuperseded, type VersionProposal } from '../domain/version/proposal.ts';
import type { Versioned } from '../store/keys.ts';
import { newestPolicy } from '../store/policies.ts';
import { newestRaci } from '../store/raci.ts';
import type { Table } from '../store/table.ts';
import { lastProposalNumber, readProposal } from '../store/version-proposals.ts';

/** A change of policy or matrix that waits for a second person, and where it differs from what is in force. */
export type Proposed = {
  readonly about: 'policy' | 'raci';
  readonly proposal: VersionProposal;
  readonly differences: readonly Difference[];
};

type Kind = {
  readonly versioned: Versioned;
  readonly schema: z.ZodType;
  readonly inForce: (table: Table) => Promise<{ readonly version: number; readonly content: unknown } | undefined>;
};

const kinds: Readonly<Record<Proposed['about'], Kind>> = {
  policy: {
    versioned: 'POLICY',
    schema: PolicyRules,
    inForce: async (table) => {
      const newest = await newestPolicy(table);
      return newest && { version: newest.version, content: newest.rules };
    },
  },
  raci: {
    versioned: 'RACI',
    schema: RaciMatrix,
    inForce: async (table) => {
      const newest = await newestRaci(table);
      return newest && { version: newest.version, content: newest.matrix };
    },
  },
};

/** What an event says was proposed; undefined where nobody can confirm it any more, or it is another event. */
export function proposedIn({ type, facts }: DomainEvent, table: Table): Promise<Proposed | undefined> {
  switch (type) {
    case 'policy.proposed':
      return standing('policy', Number(facts.proposal), table);
    case 'raci.proposed':
      return standing('raci', Number(facts.proposal), table);
    default:
      return Promise.resolve(undefined);
  }
}

async function standing(about: Proposed['about'], number: number, table: Table): Promise<Proposed | undefined> {
  const { versioned, schema, inForce } = kinds[about];
  const [found, current, lastProposal] = await Promise.all([
    readProposal(table, versioned, number, schema),
    inForce(table),
    lastProposalNumber(table, versioned),
  ]);
  if (!found) throw new Error(`proposal ${number} of the ${about} is told of and not stored`);
  const { proposed, ...proposal } = found;
  if (proposal.status !== 'open' || isSuperseded(proposal, { inForce: current?.version ?? 0, lastProposal })) {
    return undefined;
  }
  return { about, proposal, differences: differences(current?.content, proposed) };
}
