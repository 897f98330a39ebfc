import type { Refusal } from '../../../functions/domain/errors.ts';
import { requestTransitions, revise, withdraw } from '../../../functions/domain/request/lifecycle.ts';
import { commit } from '../../../functions/store/commit.ts';
import { putPerson } from '../../../functions/store/people.ts';
import { moveRequest, readRequest } from '../../../functions/store/requests.ts';
import type { Table } from '../../../functions/store/table.ts';
import { resume } from '../../../functions/workflow/resume.ts';
import { people } from '../../unit/approval/samples.ts';
import { type Game, Player } from '../questions/player.ts';
import type { History, RequestMove } from './history.ts';
import { rulesOf } from './rules.ts';
import { isAlive, type Stored, storedIn } from './stored.ts';
import { Workflow } from './workflow.ts';
import { requestId, setUp } from './world.ts';

/** What a history came to: how often each thing happened in it, and where the request ended. */
export type Played = { readonly lines: readonly string[]; readonly end: string };

/**
 * Plays a history and then lets the workflow end without anybody's help. @throws Error that tells the history line by line
 */
export async function play({ order, amount, steps }: History): Promise<Played> {
  const { game, flow } = await gameOf({ order, amount });
  const player = new Player(game);
  try {
    for (const step of steps) await player.step(step);
    return { lines: player.lines, end: await comeToAnEnd(game, flow, player) };
  } catch (thrown) {
    const told = player.lines.map((line, n) => `${n + 1}. ${line}`).join('\n  ');
    throw new Error(`a request over ${amount}, ${order}:\n  ${told}\n  ✗ ${String(thrown)}`, { cause: thrown });
  }
}

type RequestGame = Game<RequestMove, Stored>;

async function gameOf(asked: Pick<History, 'order' | 'amount'>) {
  const world = await setUp(asked);
  const flow: Workflow = new Workflow(requestId, asked, (table) => world.deps(table, flow.waking));
  const look = () => storedIn(world.memory.stored());
  const game: RequestGame = {
    table: world.memory,
    time: world.time,
    box: world.box,
    flow,
    look,
    deps: (table) => world.deps(table, flow.waking),
    rules: rulesOf(asked.order),
    isAlive,
    wakes: ({ type }) => type === 'approval.decided' || type === 'approval.closed',
    hear: async (event, table) => {
      const client = { send: () => Promise.resolve({}) } as never;
      return (await resume(event, { ...world.deps(table, flow.waking), client, requestStateMachine: 'request' })).did;
    },
    fieldsOf: () => ({}),
    own: (move, table) => ownMove(move, table, world.time.now),
    refused: (refusal) => brokenOff(look(), flow, refusal),
  };
  return { game, flow };
}

/**
 * Only what the partner took back may break off the workflow; its event stops it anyway. And what was changed between triage
 * and question of a workflow that was being started again: it fails visibly, and is started once more.
 */
function brokenOff({ request }: Stored, flow: Workflow, refusal: Refusal): void {
  if (request.status === 'submitted' && flow.startAgain()) return;
  if (request.status !== 'withdrawn') throw new Error(`the workflow breaks: ${refusal.message}`);
  flow.stop();
}

/** Nobody decides any more: what is open comes to an end by itself, however much was broken off. */
async function comeToAnEnd(
  { look, time }: RequestGame,
  flow: Workflow,
  player: Player<RequestMove, Stored>,
): Promise<string> {
  for (let turn = 0; turn < 200 && !flow.hasEnded; turn++) {
    await player.step({ moves: [{ kind: 'hear' }], pauses: [] });
    const { waitsUntil } = flow;
    if (waitsUntil !== undefined && waitsUntil > time.now) time.now = waitsUntil;
    flow.giveUpWaiting();
    await player.step({ moves: [{ kind: 'step', which: turn }], pauses: [] });
  }
  const { request } = look();
  const isOver = ['approved', 'rejected', 'withdrawn'].includes(request.status);
  if (!flow.hasEnded || !isOver)
    throw new Error(`the workflow is at ${flow.inWords} and the request ${request.status}`);
  if (player.openLink !== undefined) throw new Error(`the request is ${request.status} and a link may decide`);
  return request.status;
}

async function ownMove(move: RequestMove, table: Table, at: string): Promise<string> {
  if (move.kind === 'seat') {
    const person = people[move.person as keyof typeof people];
    await commit(table, [putPerson({ ...person, roles: [...new Set([...person.roles, move.role])] })]);
    return 'done';
  }
  const request = await readRequest(table, requestId);
  if (!request) return 'gone';
  const act = { at, by: 'partner:user-1' };
  if (move.kind === 'withdraw') {
    const { next } = withdraw(request, act);
    await commit(table, [moveRequest(next, requestTransitions.withdraw.from)]);
    return 'withdrawn';
  }
  const contact = { name: 'Contact', email: move.contact };
  const { next } = revise(request, { ...act, contact, terms: { ...request.terms, amount: move.amount } });
  await commit(table, [moveRequest(next, requestTransitions.revise.from)]);
  return 'revised';
}
