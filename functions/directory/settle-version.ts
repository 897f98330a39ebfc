import { Refusal } from '../domain/errors.ts';
import { absent, actorOf } from '../domain/identity/access.ts';
import type { Principal } from '../domain/identity/role.ts';
import { differences } from '../domain/version/differences.ts';
import { confirmVersion, declineVersion, type Standing } from '../domain/version/proposal.ts';
import { eventChange } from '../store/changes.ts';
import { commit } from '../store/commit.ts';
import { allPeople } from '../store/people.ts';
import type { PageRequest, Table } from '../store/table.ts';
import {
  lastProposalNumber,
  type Proposal,
  pageProposals,
  readProposal,
  settleProposal,
} from '../store/version-proposals.ts';
import type { Changed } from './change-version.ts';
import type { DirectoryDeps } from './deps.ts';
import type { Kept, VersionHead } from './kept.ts';
import { viewOf } from './version-contracts.ts';
import { versionDeclined, versionInForce } from './version-events.ts';

export async function listProposals<C, V extends VersionHead>(kept: Kept<C, V>, page: PageRequest, table: Table) {
  const [{ items, cursor }, standing] = await Promise.all([
    pageProposals(table, kept.versioned, page),
    standingOf(kept, table),
  ]);
  return { items: items.map((proposal) => viewOf(proposal, standing)), cursor };
}

/** What a call that proposed something answers, also when it is asked again. */
export const proposedOf = async <C, V extends VersionHead>(
  kept: Kept<C, V>,
  { proposal }: Extract<Changed<V>, { status: 'proposed' }>,
  table: Table,
) => ({ status: 'proposed' as const, proposal: viewOf(proposal, await standingOf(kept, table)) });

/** A proposal, whole, and where it differs from the version in force. @throws Refusal `not-found` */
export async function showProposal<C, V extends VersionHead>(kept: Kept<C, V>, number: number, table: Table) {
  const [proposal, inForce] = await Promise.all([existing(kept, number, table), kept.newest(table)]);
  const { proposed } = proposal;
  return {
    proposal: viewOf(proposal, await standingOf(kept, table)),
    proposed,
    differences: differences(inForce && kept.contentOf(inForce), proposed),
  };
}

type Settling = { readonly number: number; readonly caller: Principal };

/**
 * A second person agrees: proposal, version and fact are written together or not at all. Whoever confirmed it gets the same
 * answer again. docs/handbook.md § Two people
 */
export async function confirmProposal<C, V extends VersionHead>(
  kept: Kept<C, V>,
  { number, caller }: Settling,
  { table, clock, newId }: DirectoryDeps,
): Promise<V> {
  const proposal = await existing(kept, number, table);
  const confirmed = await confirmedBefore(kept, proposal, caller, table);
  if (confirmed) return confirmed;

  const act = { at: clock.now(), by: actorOf(caller) };
  const next = confirmVersion(proposal, await standingOf(kept, table), caller, act);
  const problems = kept.problemsOf(next.proposed, await allPeople(table));
  if (problems.length > 0) {
    throw new Refusal(
      'conflict',
      'It does not fit the rules and people of today any more; it stays proposed.',
      problems,
    );
  }
  const { version, proposedBy, reason } = next;
  const head = { version, author: proposedBy, reason, createdAt: act.at, confirmedBy: act.by };
  const inForce = kept.versionOf(head, next.proposed);
  const event = versionInForce(kept, inForce, next.proposed, { proposal: number, proposedBy }, act);
  await commit(table, [
    ...settleProposal(kept.versioned, next),
    ...kept.changesOf(inForce),
    eventChange({ ...event, eventId: newId('evt') }),
  ]);
  return inForce;
}

/** Everything stays as it was: a second person says no, or the proposer takes it back. docs/handbook.md § Two people */
export async function declineProposal<C, V extends VersionHead>(
  kept: Kept<C, V>,
  { number, caller }: Settling,
  { table, clock, newId }: DirectoryDeps,
) {
  const act = { at: clock.now(), by: actorOf(caller) };
  const standing = await standingOf(kept, table);
  const next = declineVersion(await existing(kept, number, table), standing, act);
  const event = versionDeclined(kept, next, act);
  await commit(table, [...settleProposal(kept.versioned, next), eventChange({ ...event, eventId: newId('evt') })]);
  return viewOf(next, standing);
}

async function standingOf<C, V extends VersionHead>(kept: Kept<C, V>, table: Table): Promise<Standing> {
  const [inForce, lastProposal] = await Promise.all([kept.newest(table), lastProposalNumber(table, kept.versioned)]);
  return { inForce: inForce?.version ?? 0, lastProposal };
}

async function existing<C, V extends VersionHead>(kept: Kept<C, V>, number: number, table: Table) {
  const proposal = await readProposal(table, kept.versioned, number, kept.schema);
  if (proposal) return proposal;
  throw absent();
}

/** The version that this very person confirmed before: the answer to it was lost, and it is asked for again. */
function confirmedBefore<C, V extends VersionHead>(
  kept: Kept<C, V>,
  { status, settledBy, version }: Proposal<C>,
  caller: Principal,
  table: Table,
): Promise<V | undefined> {
  const isTheirs = status === 'confirmed' && settledBy === actorOf(caller) && version !== undefined;
  return isTheirs ? kept.find(table, version) : Promise.resolve(undefined);
}
