import { Refusal } from '../../../functions/domain/errors.ts';
import { applyTriage, requestTransitions } from '../../../functions/domain/request/lifecycle.ts';
import { advance } from '../../../functions/request/steps/advance.ts';
import { applyDecision } from '../../../functions/request/steps/apply-decision.ts';
import { commit } from '../../../functions/store/commit.ts';
import { moveRequest, readRequest } from '../../../functions/store/requests.ts';
import type { Table } from '../../../functions/store/table.ts';
import { triaged } from '../../unit/approval/samples.ts';
import type { Flow } from '../questions/player.ts';
import { type Answer, Question, type Waking } from '../questions/question.ts';
import { chainOf, type Deps, type Order } from './world.ts';

/** Where the workflow stands, by the names of its state machine. */
type At =
  | { readonly state: 'asking'; readonly questions: readonly Question[] }
  /** Null where the request holds the decisions of its chain in parallel. */
  | { readonly state: 'ApplyDecision'; readonly decision: Answer | null }
  | { readonly state: 'RejectUndecided' | 'AwaitRevision' | 'Withdraw' | 'Triage' | 'ended' };

export type Call = (table: Table) => Promise<unknown>;

/** The request's workflow up to its approval, a step at a time, over the functions that the state machine calls. */
export class Workflow implements Flow {
  readonly calls: Call[] = [];
  readonly #requestId: string;
  readonly #order: Order;
  readonly #deps: (table: Table) => Deps;
  #at: At;
  #stages: readonly number[];
  #tokens = 0;

  constructor(requestId: string, { amount, order }: { amount: number; order: Order }, deps: (table: Table) => Deps) {
    this.#requestId = requestId;
    this.#order = order;
    this.#deps = deps;
    this.#stages = stagesOf(amount, order);
    this.#at = this.#asking();
  }

  get hasEnded(): boolean {
    return this.#at.state === 'ended';
  }
  /** Until when it waits for a decision and does nothing by itself. */
  get waitsUntil(): string | undefined {
    if (this.#at.state !== 'asking') return undefined;
    const open = this.#at.questions.filter(({ isDone }) => !isDone);
    const until = open.flatMap(({ at }) => (at.state === 'waiting' ? [at.until] : []));
    return until.length === open.length ? until.sort()[0] : undefined;
  }
  get inWords(): string {
    const at = this.#at;
    return at.state === 'asking'
      ? at.questions.map((one) => `${one.asked.stage}: ${one.at.state}`).join(', ')
      : at.state;
  }
  /** How many stages are asked at once now. */
  get width(): number {
    return this.#at.state === 'asking' ? this.#at.questions.filter(({ isDone }) => !isDone).length : 1;
  }

  restart(): void {
    if (this.#at.state !== 'ended') this.#at = { state: 'Triage' };
  }

  readonly waking: Waking = {
    resumeTask: (token, output) => {
      const isAwaited = this.#questions.some((one) => one.hears(token, output));
      this.#goOn();
      return told(isAwaited);
    },
    endWait: (token) => told(this.#questions.some((one) => one.isEnded(token))),
  };

  get #questions(): readonly Question[] {
    return this.#at.state === 'asking' ? this.#at.questions : [];
  }

  /** @param which of the stages that are asked at once takes its next step. */
  async step(table: Table, which: number): Promise<void> {
    const at = this.#at;
    switch (at.state) {
      case 'asking': {
        const open = at.questions.filter(({ isDone }) => !isDone);
        await open[which % Math.max(1, open.length)]?.step(table);
        return this.#goOn();
      }
      case 'ApplyDecision':
        return this.#apply(at.decision, table);
      case 'RejectUndecided':
        await this.#call(table, (deps) => advance({ requestId: this.#requestId, to: 'rejected' }, deps));
        this.#at = { state: 'ended' };
        return;
      case 'AwaitRevision': {
        const request = await readRequest(table, this.#requestId);
        if (request?.status === 'submitted') this.#at = { state: 'Triage' };
        return;
      }
      case 'Withdraw': {
        const { status } = await this.#call(table, (deps) =>
          advance({ requestId: this.#requestId, to: 'withdrawn' }, deps),
        );
        this.#at = { state: status === 'submitted' ? 'Triage' : 'ended' };
        return;
      }
      case 'Triage':
        return this.#triage(table);
      case 'ended':
        return;
    }
  }

  /** Nobody changes what was returned. */
  giveUpWaiting(): void {
    if (this.#at.state === 'AwaitRevision') this.#at = { state: 'Withdraw' };
  }

  #asking = (): At => ({
    state: 'asking',
    questions: this.#stages.map(
      (stage) =>
        new Question(
          { purpose: 'request-approval', itemId: this.#requestId, stage },
          this.#call,
          () => `token-${++this.#tokens}`,
        ),
    ),
  });

  /** In order the one question leads on; in parallel all of them have to come to an end. */
  #goOn(): void {
    if (this.#at.state !== 'asking' || !this.#at.questions.every(({ isDone }) => isDone)) return;
    const [only, ...others] = this.#at.questions;
    if (others.length > 0) this.#at = { state: 'ApplyDecision', decision: null };
    else if (only?.at.state === 'answered') this.#at = { state: 'ApplyDecision', decision: only.at.answer };
    else this.#at = { state: 'RejectUndecided' };
  }

  async #apply(decision: Answer | null, table: Table): Promise<void> {
    const input = { requestId: this.#requestId, stage: this.#stages[0] ?? 0, decision };
    const { next, stage } = await this.#call(table, (deps) => applyDecision(input, deps));
    if (next === 'ask') {
      this.#stages = [stage];
      this.#at = this.#asking();
    } else if (next === 'undecided') this.#at = { state: 'RejectUndecided' };
    else this.#at = { state: next === 'returned' ? 'AwaitRevision' : 'ended' };
  }

  /** Triage leaves every version to people. */
  async #triage(table: Table): Promise<void> {
    const request = await readRequest(table, this.#requestId);
    if (request?.status === 'submitted') {
      const at = this.#deps(table).clock.now();
      const decision = { ...triaged.triage, requestVersion: request.version, decidedAt: at };
      const chain = chainOf(request.terms.amount, this.#order);
      const { next } = applyTriage(request, { at, by: 'system', decision, ...chain });
      await commit(table, [moveRequest(next, requestTransitions.applyTriage.from)]).catch(ifRefused);
    }
    this.#stages = stagesOf(request?.terms.amount ?? 0, this.#order);
    this.#at = request?.status === 'withdrawn' ? { state: 'ended' } : this.#asking();
  }

  #call = <T>(table: Table, call: (deps: Deps) => Promise<T>): Promise<T> => {
    this.calls.push((other) => call(this.#deps(other)));
    return call(this.#deps(table));
  };
}

const told = (isAwaited: boolean) => Promise.resolve(isAwaited ? ('resumed' as const) : ('no-longer-waiting' as const));

const stagesOf = (amount: number, order: Order): number[] =>
  chainOf(amount, order).inParallel?.map((_, stage) => stage) ?? [0];

/** The step finds its own first write, as the real one does. */
function ifRefused(thrown: unknown): void {
  if (!(thrown instanceof Refusal)) throw thrown;
}
