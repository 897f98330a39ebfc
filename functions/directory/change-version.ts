import { actorOf } from '../domain/identity/access.ts';
import type { Principal } from '../domain/identity/role.ts';
import { hasSecondPerson } from '../domain/seat/second-person.ts';
import type { VersionProposal } from '../domain/version/proposal.ts';
import { eventChange } from '../store/changes.ts';
import { createOnce } from '../store/create-once.ts';
import type { IdempotentCall } from '../store/idempotency.ts';
import { allPeople } from '../store/people.ts';
import type { Table } from '../store/table.ts';
import { lastProposalNumber, newProposal, readProposal } from '../store/version-proposals.ts';
import type { DirectoryDeps } from './deps.ts';
import type { Kept, VersionHead } from './kept.ts';
import { versionInForce, versionProposed } from './version-events.ts';

type Wanted<C> = { readonly content: C; readonly reason: string; readonly caller: Principal };

/** What a change came to: a version in force at once, or a proposal. */
export type Changed<V> =
  | { readonly status: 'in-force'; readonly version: V }
  | { readonly status: 'proposed'; readonly proposal: VersionProposal };

/**
 * Proposes a next version, or puts it in force where nobody could confirm it yet. A version is added, never edited: what
 * was decided under the one before still names it. docs/handbook.md § Two people
 */
export const changeVersion = <C, V extends VersionHead>(
  kept: Kept<C, V>,
  call: IdempotentCall,
  wanted: Wanted<C>,
  deps: DirectoryDeps,
): Promise<{ resource: Changed<V>; replayed: boolean }> =>
  createOnce<Changed<V>>(deps.table, call, {
    find: (made) => whatWasMade(kept, deps.table, made),
    make: async () => {
      const [inForce, people] = await Promise.all([kept.newest(deps.table), allPeople(deps.table)]);
      const waits = (inForce !== undefined || kept.firstWaits) && hasSecondPerson(people);
      return waits ? proposed(kept, wanted, inForce?.version ?? 0, deps) : inForceAtOnce(kept, wanted, inForce, deps);
    },
  });

function inForceAtOnce<C, V extends VersionHead>(
  kept: Kept<C, V>,
  { content, reason, caller }: Wanted<C>,
  before: V | undefined,
  { clock, newId }: DirectoryDeps,
) {
  const act = { at: clock.now(), by: actorOf(caller) };
  const head = { version: (before?.version ?? 0) + 1, author: act.by, reason, createdAt: act.at };
  const version = kept.versionOf(head, content);
  const event = { ...versionInForce(kept, version, content, {}, act), eventId: newId('evt') };
  return {
    resourceId: String(head.version),
    resource: { status: 'in-force' as const, version },
    changes: [...kept.changesOf(version), eventChange(event)],
  };
}

async function proposed<C, V extends VersionHead>(
  kept: Kept<C, V>,
  { content, reason, caller }: Wanted<C>,
  basedOn: number,
  { table, clock, newId }: DirectoryDeps,
) {
  const act = { at: clock.now(), by: actorOf(caller) };
  const proposal: VersionProposal = {
    number: (await lastProposalNumber(table, kept.versioned)) + 1,
    basedOn,
    status: 'open',
    reason,
    proposedBy: act.by,
    proposerEmail: caller.email,
    proposedAt: act.at,
  };
  const event = { ...versionProposed(kept, proposal, content, act), eventId: newId('evt') };
  return {
    resourceId: `${proposalMade}${proposal.number}`,
    resource: { status: 'proposed' as const, proposal },
    changes: [newProposal(kept.versioned, { ...proposal, proposed: content }), eventChange(event)],
  };
}

const proposalMade = 'proposal/';

/** What an earlier call with the same key made: a number alone is a version. */
async function whatWasMade<C, V extends VersionHead>(
  kept: Kept<C, V>,
  table: Table,
  made: string,
): Promise<Changed<V> | undefined> {
  if (!made.startsWith(proposalMade)) {
    const version = await kept.find(table, Number(made));
    return version && { status: 'in-force', version };
  }
  const proposal = await readProposal(table, kept.versioned, Number(made.slice(proposalMade.length)), kept.schema);
  return proposal && { status: 'proposed', proposal };
}
