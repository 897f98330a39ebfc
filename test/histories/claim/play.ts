import { disputeClaim } from '../../../functions/claim/dispute-claim.ts';
import type { Approval } from '../../../functions/domain/approval/approval.ts';
import { isReview } from '../../../functions/domain/approval/decision.ts';
import { commit } from '../../../functions/store/commit.ts';
import { putPerson } from '../../../functions/store/people.ts';
import type { Table } from '../../../functions/store/table.ts';
import { resume } from '../../../functions/workflow/resume.ts';
import { start } from '../../../functions/workflow/start.ts';
import type { MemoryTable } from '../../support/memory-table.ts';
import { people } from '../../unit/approval/samples.ts';
import type { Lines, Post } from '../questions/moves.ts';
import { type Game, Player } from '../questions/player.ts';
import type { ClaimMove, History } from './history.ts';
import { rules } from './rules.ts';
import { isAlive, type Stored, storedIn } from './stored.ts';
import { Workflows } from './workflow.ts';
import { caller, claimId, setUp, submit } from './world.ts';

/** What a history came to: what became of every question, and where the claim ended. */
export type Played = { readonly answers: readonly string[]; readonly end: string };

/**
 * Plays a history and then lets it end: whoever is asked by then says the last word. @throws Error that tells the history line by line
 */
export async function play({ audits, steps, lastWord }: History, memory?: MemoryTable): Promise<Played> {
  const game = await gameOf(audits, memory);
  const player = new Player(game);
  try {
    for (const step of steps) await player.step(step);
    const end = await comeToAnEnd(game, player, lastWord);
    const answers = game
      .look()
      .approvals.map(({ purpose, status, decision }) => (decision ? `${purpose} ${decision.verdict}` : status));
    return { answers, end };
  } catch (thrown) {
    const told = player.lines.map((line, n) => `${n + 1}. ${line}`).join('\n  ');
    throw new Error(`a claim, audited ${JSON.stringify(audits)}:\n  ${told}\n  ✗ ${String(thrown)}`, { cause: thrown });
  }
}

type ClaimGame = Game<ClaimMove, Stored>;

async function gameOf(audits: History['audits'], memory?: MemoryTable): Promise<ClaimGame> {
  const world = await setUp(memory);
  const flow: Workflows = new Workflows(audits, (table) => world.deps(table, flow.waking));
  const deps = (table: Table) => world.deps(table, flow.waking);
  return {
    table: world.memory,
    time: world.time,
    box: world.box,
    flow,
    deps,
    rules,
    isAlive,
    look: () => storedIn(world.memory.stored()),
    wakes: ({ type }) =>
      ['claim.submitted', 'claim.disputed', 'approval.decided', 'approval.link-closed'].includes(type),
    hear: async (event, table) => {
      const client = { send: (command: never) => flow.start(command) } as never;
      if (!event.type.startsWith('approval.')) {
        return String(
          (await start(event, { client, requestStateMachine: 'request', claimStateMachine: 'claim' })).started,
        );
      }
      return (await resume(event, { ...deps(table), client, requestStateMachine: 'request' })).did;
    },
    fieldsOf,
    own: (move, table) => ownMove(move, deps(table)),
    refused: (refusal) => {
      throw new Error(`the workflow breaks: ${refusal.message}`);
    },
  };
}

async function ownMove(move: ClaimMove, deps: Parameters<typeof submit>[0]): Promise<string> {
  switch (move.kind) {
    case 'resubmit':
      await submit(deps, move.amount);
      return 'submitted';
    case 'dispute': {
      const body = { reason: 'The order names the campaign on its second page.' };
      const call = { caller, params: { claimId }, query: {}, body, idempotencyKey: `dispute-${move.key}` };
      const { headers } = await disputeClaim.run(call, deps);
      return headers ? 'replayed' : 'disputed';
    }
    case 'seat': {
      const person = people[move.person];
      await commit(deps.table, [putPerson({ ...person, roles: [...new Set([...person.roles, move.role])] })]);
      return 'done';
    }
  }
}

/** The lines of the audit with the form of a review, and the reason that an answer to a dispute always needs. */
function fieldsOf({ verdict, lines = 'in order' }: Post, asked: Approval | undefined): Record<string, string> {
  if (!asked || !isReview(asked.purpose)) return {};
  const isGranted = asked.purpose === 'claim-dispute' && verdict === 'approve';
  return { ...linesAs[lines], ...(isGranted && { reason: 'The order does name it.' }) };
}

const linesAs: Record<Lines, Record<string, string>> = {
  'in order': { 'line-0': 'pass', 'line-1': 'pass', 'line-2': 'pass' },
  'in part': { 'line-1': 'pass' },
  'one not': { 'line-0': 'fail', 'line-0-reason': 'Not ours.', 'line-1': 'pass', 'line-2': 'pass' },
  'without a reason': { 'line-0': 'pass', 'line-1': 'fail', 'line-2': 'pass' },
  none: {},
};

async function comeToAnEnd(
  { flow, look, time }: ClaimGame,
  player: Player<ClaimMove, Stored>,
  lastWord: Post['verdict'],
): Promise<string> {
  const honest = { kind: 'post', amount: 'right', from: 'own page', tampered: false } as const;
  for (let turn = 0; turn < 200; turn++) {
    await player.step({ moves: [{ kind: 'hear' }], pauses: [] });
    const { status } = look().claim;
    if (flow.hasEnded && ['returned', 'rejected', 'payment-instructed'].includes(status)) return status;
    const { openLink } = player;
    const { waitsUntil } = flow;
    // A dispute is granted or upheld, and never returned.
    const isDisputed = look().claim.status === 'disputed';
    const verdict = isDisputed && lastWord === 'return' ? 'reject' : lastWord;
    if (openLink !== undefined) await player.step({ moves: [{ ...honest, verdict, link: openLink }], pauses: [] });
    else if (waitsUntil !== undefined && waitsUntil > time.now) time.now = waitsUntil;
    await player.step({ moves: [{ kind: 'step', which: turn }], pauses: [] });
  }
  throw new Error(`the workflow is at ${flow.inWords} and the claim ${look().claim.status}`);
}
