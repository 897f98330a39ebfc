import { createHash } from 'node:crypto';
import { answerPage } from '../../../functions/approval/page/answer.ts';
import { Refusal } from '../../../functions/domain/errors.ts';
import { requestTransitions, revise, withdraw } from '../../../functions/domain/request/lifecycle.ts';
import { TryAgain } from '../../../functions/platform/http/try-again.ts';
import { commit } from '../../../functions/store/commit.ts';
import { putPerson } from '../../../functions/store/people.ts';
import { moveRequest, readRequest } from '../../../functions/store/requests.ts';
import type { Table } from '../../../functions/store/table.ts';
import { resume } from '../../../functions/workflow/resume.ts';
import { linkIn, ownPage } from '../../integration/approval/world.ts';
import { people } from '../../unit/approval/samples.ts';
import { Crash, faulty } from '../faults.ts';
import type { History, Move, Post, Step } from './history.ts';
import { brokenRule, decidedIn, type Passage, type Posted } from './rules.ts';
import { isAlive, type Stored, storedIn } from './stored.ts';
import { Workflow } from './workflow.ts';
import { type Deps, type Histories, requestId, setUp } from './world.ts';

/** What a history came to: how often each thing happened in it, and where the request ended. */
export type Played = { readonly lines: readonly string[]; readonly end: string };

/**
 * Plays a history through the product's code and holds every step against the rules of deciding; then lets the workflow
 * end without anybody's help. @throws Error that tells the history line by line
 */
export async function play({ order, amount, steps }: History): Promise<Played> {
  const player = new Player(await setUp({ amount, order }), { amount, order });
  try {
    for (const step of steps) await player.step(step);
    return await player.end();
  } catch (thrown) {
    const told = player.lines.map((line, n) => `${n + 1}. ${line}`).join('\n  ');
    throw new Error(`a request over ${amount}, ${order}:\n  ${told}\n  ✗ ${String(thrown)}`, { cause: thrown });
  }
}

class Player {
  readonly lines: string[] = [];
  readonly #world: Histories;
  readonly #workflow: Workflow;
  readonly #order: History['order'];
  readonly #dead = new Set<string>();
  readonly #askers = new Map<number, readonly string[]>();
  readonly #heard = new Set<string>();

  constructor(world: Histories, asked: Pick<History, 'amount' | 'order'>) {
    this.#world = world;
    this.#order = asked.order;
    this.#workflow = new Workflow(requestId, asked, (table) => world.deps(table, this.#waking));
  }

  async step({ moves, fault, pauses }: Step): Promise<void> {
    const before = this.#look();
    const now = this.#world.time.now;
    const posted = moves.flatMap((move) => (move.kind === 'post' ? this.#posted(move) : []));
    const [first, second] = moves;
    const started = first.kind === 'step' && second?.kind === 'step' && this.#isSameStage(first, second);
    const outcomes = await Promise.all([
      this.#move(first, faulty(this.#world.memory, fault, pauses[0]), fault),
      // The workflow takes one step of a stage at a time; a step that runs twice at once is the same step again.
      ...(second
        ? [this.#move(started ? { kind: 'again', which: 0 } : second, faulty(this.#world.memory, undefined, pauses[1]))]
        : []),
    ]);
    this.lines.push(
      moves.map((move, n) => `${JSON.stringify(move)} → ${outcomes[n]}`).join(' | ') +
        (fault ? ` (${JSON.stringify(fault)})` : ''),
    );
    this.#hold(before, { now, posted, writes: fault?.kind === 'sent-twice' ? 2 : 1 });
  }

  /** Nobody decides any more: what is open comes to an end by itself, however much was broken off. Empty seats are filled. */
  async end(): Promise<Played> {
    const { clara } = people;
    for (const personId of ['olga', 'omar']) {
      const newcomer = { ...clara, personId, name: personId, email: `${personId}@vendor.example` };
      await commit(this.#world.memory, [putPerson(newcomer)]);
    }
    for (let turn = 0; turn < 200 && !this.#workflow.hasEnded; turn++) {
      await this.step({ moves: [{ kind: 'hear' }], pauses: [] });
      const { waitsUntil } = this.#workflow;
      if (waitsUntil !== undefined && waitsUntil > this.#world.time.now) this.#world.time.now = waitsUntil;
      this.#workflow.giveUpWaiting();
      await this.step({ moves: [{ kind: 'step', which: turn }], pauses: [] });
    }
    const { request, approvals } = this.#look();
    const isOver = ['approved', 'rejected', 'withdrawn'].includes(request.status);
    if (!this.#workflow.hasEnded || !isOver) {
      throw new Error(`the workflow is at ${this.#workflow.inWords} and the request ${request.status}`);
    }
    const alive = approvals.find((approval) => isAlive(approval, this.#look(), this.#world.time.now));
    if (alive) throw new Error(`the request is ${request.status} and ${alive.approvalId} may decide`);
    return { lines: this.lines, end: request.status };
  }

  #look = (): Stored => storedIn(this.#world.memory.stored());

  #hold(before: Stored, step: Pick<Passage, 'now' | 'posted' | 'writes'>): void {
    const after = this.#look();
    const { request } = after;
    this.#askers.set(request.version, [request.submittedBy, request.contact.email]);
    const broken = brokenRule({ ...step, order: this.#order, before, after, dead: this.#dead, askers: this.#askers });
    if (broken) throw new Error(broken);
    if (decidedIn({ before, after }).length > 0) this.lines.push('decided');
    for (const approval of after.approvals) {
      if (!isAlive(approval, after, this.#world.time.now)) this.#dead.add(approval.approvalId);
    }
  }

  /** What the caller hears, in a word; a crash, a busy table and a refusal are answers too. */
  async #move(move: Move, table: Table, fault?: Step['fault']): Promise<string> {
    try {
      return await this.#do(move, table);
    } catch (thrown) {
      if (thrown instanceof Crash) return 'crashed';
      if (thrown instanceof TryAgain) return 'busy';
      if (move.kind === 'again') return `refused: ${String(thrown)}`;
      // A write that came twice finds itself; the workflow tries the step again.
      if (fault?.kind === 'sent-twice' && !(thrown instanceof Refusal)) return `failed: ${String(thrown)}`;
      if (!(thrown instanceof Refusal)) throw thrown;
      return this.#refused(move, thrown);
    }
  }

  /** Only what the partner took back may break off the workflow; its event stops it anyway. */
  #refused(move: Move, refusal: Refusal): string {
    if (move.kind === 'step') {
      const { status } = this.#look().request;
      if (status !== 'withdrawn') throw new Error(`the workflow breaks: ${refusal.message}`);
      this.#workflow.stop();
    }
    return refusal.kind;
  }

  async #do(move: Move, table: Table): Promise<string> {
    const { time } = this.#world;
    switch (move.kind) {
      case 'step':
        await this.#workflow.step(table, move.which);
        return this.#workflow.inWords;
      case 'again': {
        const { calls } = this.#workflow;
        await calls[calls.length - 1 - (move.which % Math.max(1, calls.length))]?.(table);
        return 'done';
      }
      case 'hear':
        return this.#hearOne(table);
      case 'restart':
        this.#workflow.restart();
        return this.#workflow.inWords;
      case 'look':
        return String((await this.#send(move.method, this.#linkOf(move.link), table)).status);
      case 'post':
        return String((await this.#post(move, table)).status);
      case 'wait':
        time.now = new Date(Date.parse(time.now) + move.hours * 3_600_000).toISOString();
        return time.now;
      case 'revise':
        return this.#revise(move, table);
      case 'withdraw':
        return this.#withdraw(table);
      case 'seat': {
        const person = people[move.person as keyof typeof people];
        await commit(table, [putPerson({ ...person, roles: [...new Set([...person.roles, move.role])] })]);
        return 'done';
      }
    }
  }

  #isSameStage(first: { which: number }, second: { which: number }): boolean {
    const { width } = this.#workflow;
    return first.which % width === second.which % width;
  }

  readonly #waking: Pick<Deps, 'resumeTask' | 'endWait'> = {
    resumeTask: (token, output) => this.#workflow.hear(token, output),
    endWait: (token) => this.#workflow.endWait(token),
  };

  /** The outbox delivers each fact at least once. */
  async #hearOne(table: Table): Promise<string> {
    const decisions = this.#look().events.filter(({ type }) => wakes.includes(type));
    const event = decisions.find(({ eventId }) => !this.#heard.has(eventId)) ?? decisions.at(-1);
    if (!event) return 'nothing';
    const { sealer, resumeTask } = this.#world.deps(table, this.#waking);
    const client = { send: () => Promise.resolve({}) } as never;
    const { did } = await resume(event, { table, sealer, resumeTask, client, requestStateMachine: 'request' });
    this.#heard.add(event.eventId);
    return did;
  }

  #links = (): string[] => [...new Set(this.#world.box.map(({ letter }) => linkIn(letter)))].reverse();
  #linkOf(which: number): string {
    const links = this.#links();
    return links[which % Math.max(1, links.length)] ?? 'none';
  }

  #posted(post: Post): Posted[] {
    const linkHash = createHash('sha256').update(this.#linkOf(post.link)).digest('hex');
    const approval = this.#look().approvals.find((one) => one.linkHash === linkHash);
    return approval ? [{ post, approvalId: approval.approvalId }] : [];
  }

  #post(post: Post, table: Table) {
    const link = this.#linkOf(post.link);
    const [approvalId] = this.#posted(post).map((one) => one.approvalId);
    const asked = this.#look().approvals.find((one) => one.approvalId === approvalId);
    const right = ((asked?.amount ?? 0) / 100).toFixed(2);
    const amount = { right, wrong: '1.00', none: '' }[post.amount];
    const form = { decision: post.verdict, amount, reason: post.verdict === 'approve' ? '' : 'It is too early.' };
    const headers = post.from === 'own page' ? ownPage : { 'sec-fetch-site': 'cross-site' };
    return this.#send('POST', post.tampered ? tampered(link) : link, table, form, headers);
  }

  #send(method: string, link: string, table: Table, form: Record<string, string> = {}, headers = {}) {
    const request = { method, params: { link }, headers, form: new URLSearchParams(form) };
    return answerPage(request, this.#world.deps(table, this.#waking));
  }

  async #revise({ amount, contact }: Move & { kind: 'revise' }, table: Table): Promise<string> {
    const request = await readRequest(table, requestId);
    if (!request) return 'gone';
    const act = { at: this.#world.time.now, by: 'partner:user-1', contact: { name: 'Contact', email: contact } };
    const { next } = revise(request, { ...act, terms: { ...request.terms, amount } });
    await commit(table, [moveRequest(next, requestTransitions.revise.from)]);
    return 'revised';
  }

  async #withdraw(table: Table): Promise<string> {
    const request = await readRequest(table, requestId);
    if (!request) return 'gone';
    const { next } = withdraw(request, { at: this.#world.time.now, by: 'partner:user-1' });
    await commit(table, [moveRequest(next, requestTransitions.withdraw.from)]);
    return 'withdrawn';
  }
}

const wakes = ['approval.decided', 'approval.closed'];

/** The link with its last letter changed. */
const tampered = (link: string): string => `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`;
