import { ask } from '../../../functions/approval/ask.ts';
import { planNotice } from '../../../functions/approval/plan-notice.ts';
import { Refusal } from '../../../functions/domain/errors.ts';
import { applyTriage, requestTransitions } from '../../../functions/domain/request/lifecycle.ts';
import { advance } from '../../../functions/request/steps/advance.ts';
import { applyDecision } from '../../../functions/request/steps/apply-decision.ts';
import { commit } from '../../../functions/store/commit.ts';
import { moveRequest, readRequest } from '../../../functions/store/requests.ts';
import type { Table } from '../../../functions/store/table.ts';
import { triaged } from '../../unit/approval/samples.ts';
import type { Deps } from './world.ts';

type Decision = NonNullable<Parameters<typeof applyDecision>[0]['decision']>;
type Notice = 'ask' | 'remind' | 'escalate';
/** Where the workflow stands, by the names of its state machine. */
type At =
  | { readonly state: 'PlanNotice' }
  | { readonly state: 'AskApprover'; readonly notice: Notice; readonly seconds: number }
  | { readonly state: 'waiting'; readonly token: string; readonly until: string }
  | { readonly state: 'ApplyDecision'; readonly decision: Decision }
  | { readonly state: 'RejectUndecided' | 'AwaitRevision' | 'Withdraw' | 'Triage' | 'ended' };

export type Call = (table: Table) => Promise<unknown>;

/** The request's workflow up to its approval, a step at a time, over the functions that the state machine calls. */
export class Workflow {
  readonly calls: Call[] = [];
  readonly #requestId: string;
  readonly #deps: (table: Table) => Deps;
  #at: At = { state: 'PlanNotice' };
  #stage = 0;
  #tokens = 0;
  #asking: string | undefined;

  constructor(requestId: string, deps: (table: Table) => Deps) {
    this.#requestId = requestId;
    this.#deps = deps;
  }

  get hasEnded(): boolean {
    return this.#at.state === 'ended';
  }
  /** Until when it waits for a decision. */
  get waitsUntil(): string | undefined {
    return this.#at.state === 'waiting' ? this.#at.until : undefined;
  }
  get inWords(): string {
    return this.#at.state;
  }

  restart(): void {
    const isOfQuestion = ['AskApprover', 'waiting', 'ApplyDecision'].includes(this.#at.state);
    if (isOfQuestion) this.#at = { state: 'PlanNotice' };
  }

  stop(): void {
    this.#at = { state: 'ended' };
  }

  /** What SendTaskSuccess does: once, and only for the token that is waited with. */
  readonly hear = (token: string, output: Readonly<Record<string, string>>) => {
    const isAwaited = this.#asking === token || (this.#at.state === 'waiting' && this.#at.token === token);
    if (!isAwaited) return Promise.resolve('no-longer-waiting' as const);
    this.#asking = undefined;
    this.#at = { state: 'ApplyDecision', decision: output as Decision };
    return Promise.resolve('resumed' as const);
  };

  async step(table: Table): Promise<void> {
    const at = this.#at;
    switch (at.state) {
      case 'PlanNotice': {
        const plan = await this.#call(table, (deps) => planNotice(this.#question(), deps));
        const { notice, seconds } = plan;
        this.#at = notice === 'time-out' ? { state: 'RejectUndecided' } : { state: 'AskApprover', notice, seconds };
        return;
      }
      case 'AskApprover':
        return this.#ask(at, table);
      case 'waiting':
        if (this.#now(table) >= at.until) this.#at = { state: 'PlanNotice' };
        return;
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

  async #ask({ notice, seconds }: { notice: Notice; seconds: number }, table: Table): Promise<void> {
    const taskToken = `token-${++this.#tokens}`;
    const input = { ...this.#question(), notice, taskToken };
    this.#asking = taskToken;
    try {
      await this.#call(table, (deps) => ask(input, deps));
      if (this.#asking !== taskToken) return;
      const until = new Date(Date.parse(this.#now(table)) + seconds * 1000).toISOString();
      this.#at = { state: 'waiting', token: taskToken, until };
    } finally {
      this.#asking = undefined;
    }
  }

  async #apply(decision: Decision, table: Table): Promise<void> {
    const input = { requestId: this.#requestId, stage: this.#stage, decision };
    const { next, stage } = await this.#call(table, (deps) => applyDecision(input, deps));
    if (next === 'ask') {
      this.#stage = stage;
      this.#at = { state: 'PlanNotice' };
    } else this.#at = { state: next === 'returned' ? 'AwaitRevision' : 'ended' };
  }

  /** Triage leaves every version to people. */
  async #triage(table: Table): Promise<void> {
    const request = await readRequest(table, this.#requestId);
    if (request?.status === 'submitted') {
      const at = this.#now(table);
      const decision = { ...triaged.triage, requestVersion: request.version, decidedAt: at };
      const { next } = applyTriage(request, { at, by: 'system', decision });
      await commit(table, [moveRequest(next, requestTransitions.applyTriage.from)]).catch(ifRefused);
    }
    this.#stage = 0;
    this.#at = { state: request?.status === 'withdrawn' ? 'ended' : 'PlanNotice' };
  }

  #call<T>(table: Table, call: (deps: Deps) => Promise<T>): Promise<T> {
    this.calls.push((other) => call(this.#deps(other)));
    return call(this.#deps(table));
  }

  #question = () => ({ purpose: 'request-approval', itemId: this.#requestId, stage: this.#stage }) as const;
  #now = (table: Table): string => this.#deps(table).clock.now();
}

/** The step finds its own first write, as the real one does. */
function ifRefused(thrown: unknown): void {
  if (!(thrown instanceof Refusal)) throw thrown;
}
