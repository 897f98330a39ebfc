import { requestTransitions, revise } from '../../../functions/domain/request/lifecycle.ts';
import { withdrawRequest } from '../../../functions/request/withdraw.ts';
import { commit } from '../../../functions/store/commit.ts';
import { putPerson } from '../../../functions/store/people.ts';
import { moveRequest, readRequest } from '../../../functions/store/requests.ts';
import { resume } from '../../../functions/workflow/resume.ts';
import { people, triaged } from '../../unit/approval/samples.ts';
import { type Game, Player } from '../questions/player.ts';
import type { History, RequestMove } from './history.ts';
import { rulesOf } from './rules.ts';
import { isAlive, type Stored, storedIn } from './stored.ts';
import { Workflow } from './workflow.ts';
import { type Deps, requestId, setUp } from './world.ts';

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
    wakes: ({ type }) => ['approval.decided', 'approval.closed', 'approval.link-closed'].includes(type),
    hear: async (event, table) => {
      const client = { send: () => Promise.resolve({}) } as never;
      return (await resume(event, { ...world.deps(table, flow.waking), client, requestStateMachine: 'request' })).did;
    },
    fieldsOf: () => ({}),
    own: (move, table) => ownMove(move, world.deps(table, flow.waking)),
    refused: (refusal) => {
      throw new Error(`the workflow breaks: ${refusal.message}`);
    },
  };
  return { game, flow };
}

/** Nobody decides any more: what is open comes to an end by itself, however much was broken off. */
async function comeToAnEnd(
  { look, table, time }: RequestGame,
  flow: Workflow,
  player: Player<RequestMove, Stored>,
): Promise<string> {
  // Where all are one human by now, a seat would stay empty for ever.
  await commit(table, [putPerson({ ...people.hana, personId: 'nadia', email: 'nadia@vendor.example' })]);
  // A seat that stays empty is looked at every four hours, for as long as the others have to answer.
  for (let turn = 0; turn < 1000 && !flow.hasEnded; turn++) {
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

const nora = { ...triaged.contact, userId: 'user-1', roles: ['partner-user' as const], partnerId: triaged.partnerId };
const called = { caller: nora, query: {}, body: {}, idempotencyKey: 'once' };

async function ownMove(move: RequestMove, deps: Deps): Promise<string> {
  const { table, clock } = deps;
  if (move.kind === 'seat') {
    const person = people[move.person as keyof typeof people];
    const email = move.address === 'own' ? person.email : move.address;
    await commit(table, [putPerson({ ...person, email, roles: [...new Set([...person.roles, move.role])] })]);
    return 'done';
  }
  const request = await readRequest(table, requestId);
  if (!request) return 'gone';
  const act = { at: clock.now(), by: 'partner:user-1' };
  if (move.kind === 'withdraw') {
    await withdrawRequest.run({ ...called, params: { requestId } }, deps);
    return 'withdrawn';
  }
  const contact = { name: 'Contact', email: move.contact };
  const { next } = revise(request, { ...act, contact, terms: { ...request.terms, amount: move.amount } });
  await commit(table, [moveRequest(next, requestTransitions.revise.from)]);
  return 'revised';
}
