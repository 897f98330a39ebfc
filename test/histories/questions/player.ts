import { createHash } from 'node:crypto';
import { answerPage } from '../../../functions/approval/page/answer.ts';
import type { Approval } from '../../../functions/domain/approval/approval.ts';
import { Refusal } from '../../../functions/domain/errors.ts';
import type { DomainEvent } from '../../../functions/domain/event/event.ts';
import { TryAgain } from '../../../functions/platform/http/try-again.ts';
import type { Letter } from '../../../functions/platform/mail/letter.ts';
import type { Table } from '../../../functions/store/table.ts';
import { linkIn, ownPage } from '../../integration/approval/world.ts';
import { Crash, faulty } from '../faults.ts';
import type { Post, QuestionMove, Step } from './moves.ts';
import { decidedIn, firstBroken, type Posted, type Rule } from './rules.ts';
import type { Stored } from './stored.ts';

/** The workflow of an item, a step at a time. */
export type Flow = {
  readonly calls: readonly ((table: Table) => Promise<unknown>)[];
  readonly hasEnded: boolean;
  /** Until when it waits for an answer and does nothing by itself. */
  readonly waitsUntil: string | undefined;
  readonly inWords: string;
  /** At how many places it takes steps of its own. */
  readonly width: number;
  readonly step: (table: Table, which: number) => Promise<void>;
  readonly restart: () => void;
};

/** An item that people are asked about, with everything around it. */
export type Game<M extends { readonly kind: string }, S extends Stored> = {
  readonly table: Table;
  readonly time: { now: string };
  readonly box: readonly { readonly letter: Letter }[];
  readonly flow: Flow;
  readonly look: () => S;
  readonly deps: (table: Table) => Parameters<typeof answerPage>[1];
  readonly rules: readonly Rule<S>[];
  /** Whether a link may decide, told independently of the page. */
  readonly isAlive: (approval: Approval, stored: S, now: string) => boolean;
  /** The facts that reach the workflow through the outbox, and what becomes of one. */
  readonly wakes: (event: DomainEvent) => boolean;
  readonly hear: (event: DomainEvent, table: Table) => Promise<string>;
  /** What else stands in the form beside decision, amount and reason. */
  readonly fieldsOf: (post: Post, asked: Approval | undefined) => Record<string, string>;
  readonly own: (move: M, table: Table) => Promise<string>;
  /** Called where a step of the workflow is refused. @throws Error unless that breaks nothing. */
  readonly refused: (refusal: Refusal) => void;
};

const asked = new Set(['post', 'due', 'step', 'again', 'hear', 'restart', 'look', 'wait']);
const isOfQuestion = (move: { readonly kind: string }): move is QuestionMove => asked.has(move.kind);

/** Plays moves through the product's code and holds every step against the rules of deciding. */
export class Player<M extends { readonly kind: string }, S extends Stored> {
  readonly lines: string[] = [];
  readonly #game: Game<M, S>;
  readonly #dead = new Set<string>();
  readonly #heard = new Set<string>();

  constructor(game: Game<M, S>) {
    this.#game = game;
  }

  /** @throws Error naming the rule that the step broke. */
  async step({ moves: chosen, fault, pauses }: Step<M | QuestionMove>): Promise<void> {
    const { look, table, time, rules, isAlive } = this.#game;
    const before = look();
    const now = time.now;
    const moves = chosen.map((move) => this.#resolved(move));
    const posted = moves.flatMap((move) => this.#posted(move));
    const [first = chosen[0], second] = moves;
    // A step that runs twice at once at one place is the same step again.
    const twin = second && this.#isSamePlace(first, second) ? ({ kind: 'again', which: 0 } as const) : second;
    const outcomes = await Promise.all([
      this.#move(first, faulty(table, fault, pauses[0]), fault),
      ...(twin ? [this.#move(twin, faulty(table, undefined, pauses[1]))] : []),
    ]);
    const what = moves.map((move, n) => `${JSON.stringify(move)} → ${outcomes[n]}`).join(' | ');
    this.lines.push(what + (fault ? ` (${JSON.stringify(fault)})` : ''));
    const after = look();
    const writes = fault?.kind === 'sent-twice' ? 2 : 1;
    const wasAlive = (approval: Approval) => isAlive(approval, before, now);
    const isWritten =
      before.items.length !== after.items.length || after.items.some((item, n) => item !== before.items[n]);
    const broken = isWritten && firstBroken({ before, after, posted, writes, dead: this.#dead, wasAlive }, rules);
    if (broken) throw new Error(broken);
    this.lines.push(...decidedIn({ before, after }).map(() => 'decided'));
    for (const approval of after.approvals) {
      if (!isAlive(approval, after, time.now)) this.#dead.add(approval.approvalId);
    }
  }

  /** How far back the link of the one question that may be decided now was mailed; undefined while there is none. */
  get openLink(): number | undefined {
    const { look, isAlive, time } = this.#game;
    const stored = look();
    const at = this.#links().findIndex((link) => {
      const approval = this.#approvalOf(link);
      return approval && isAlive(approval, stored, time.now);
    });
    return at === -1 ? undefined : at;
  }

  #resolved(move: M | QuestionMove): M | QuestionMove {
    if (!isOfQuestion(move) || move.kind !== 'due') return move;
    return this.#unheard() ? { kind: 'hear' } : { kind: 'step', which: 0 };
  }

  #unheard = () => this.#game.look().events.find((event) => this.#game.wakes(event) && !this.#heard.has(event.eventId));

  /** What the caller hears, in a word; a crash, a busy table and a refusal are answers too. */
  async #move(move: M | QuestionMove, table: Table, fault?: Step<M>['fault']): Promise<string> {
    try {
      return await (isOfQuestion(move) ? this.#ofQuestion(move, table) : this.#game.own(move, table));
    } catch (thrown) {
      if (thrown instanceof Crash) return 'crashed';
      if (thrown instanceof TryAgain) return 'busy';
      if (move.kind === 'again') return `refused: ${String(thrown)}`;
      // A write that came twice finds itself; the workflow tries the step again.
      if (fault?.kind === 'sent-twice' && !(thrown instanceof Refusal)) return `failed: ${String(thrown)}`;
      if (!(thrown instanceof Refusal)) throw thrown;
      if (move.kind === 'step') this.#game.refused(thrown);
      return thrown.kind;
    }
  }

  async #ofQuestion(move: QuestionMove, table: Table): Promise<string> {
    const { flow, time } = this.#game;
    switch (move.kind) {
      case 'due':
        throw new Error('what is due is chosen before');
      case 'step':
        await flow.step(table, move.which);
        return flow.inWords;
      case 'again': {
        const { calls } = flow;
        await calls[calls.length - 1 - (move.which % Math.max(1, calls.length))]?.(table);
        return 'done';
      }
      case 'hear':
        return this.#hearOne(table);
      case 'restart':
        flow.restart();
        return flow.inWords;
      case 'look':
        return String((await this.#send(move.method, this.#linkOf(move.link), table)).status);
      case 'post':
        return String((await this.#post(move, table)).status);
      case 'wait':
        time.now = new Date(Date.parse(time.now) + move.hours * 3_600_000).toISOString();
        return time.now;
    }
  }

  /** The outbox delivers each fact at least once. */
  async #hearOne(table: Table): Promise<string> {
    const event = this.#unheard() ?? this.#game.look().events.findLast(this.#game.wakes);
    if (!event) return 'nothing';
    const did = await this.#game.hear(event, table);
    this.#heard.add(event.eventId);
    return did;
  }

  #isSamePlace(first: M | QuestionMove, second: M | QuestionMove): boolean {
    if (!isOfQuestion(first) || !isOfQuestion(second) || first.kind !== 'step' || second.kind !== 'step') return false;
    const { width } = this.#game.flow;
    return first.which % width === second.which % width;
  }

  #links = (): string[] => [...new Set(this.#game.box.map(({ letter }) => linkIn(letter)))].reverse();
  #linkOf(which: number): string {
    const links = this.#links();
    return links[which % Math.max(1, links.length)] ?? 'none';
  }

  #approvalOf(link: string): Approval | undefined {
    const linkHash = createHash('sha256').update(link).digest('hex');
    return this.#game.look().approvals.find((one) => one.linkHash === linkHash);
  }

  #posted(move: M | QuestionMove): Posted[] {
    if (!isOfQuestion(move) || move.kind !== 'post') return [];
    const approval = this.#approvalOf(this.#linkOf(move.link));
    return approval ? [{ post: move, approvalId: approval.approvalId }] : [];
  }

  #post(post: Post, table: Table) {
    const link = this.#linkOf(post.link);
    const approval = this.#approvalOf(link);
    const right = ((approval?.amount ?? 0) / 100).toFixed(2);
    const form = {
      decision: post.verdict,
      amount: { right, wrong: '1.00', none: '' }[post.amount],
      reason: post.verdict === 'approve' ? '' : 'It is too early.',
      ...this.#game.fieldsOf(post, approval),
    };
    const headers = post.from === 'own page' ? ownPage : { 'sec-fetch-site': 'cross-site' };
    return this.#send('POST', post.tampered ? tampered(link) : link, table, form, headers);
  }

  #send(method: string, link: string, table: Table, form: Record<string, string> = {}, headers = {}) {
    const request = { method, params: { link }, headers, form: new URLSearchParams(form) };
    return answerPage(request, this.#game.deps(table));
  }
}

/** The link with its last letter changed. */
const tampered = (link: string): string => `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`;
