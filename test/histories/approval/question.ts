import { askOrWait } from '../../../functions/approval/ask-or-wait.ts';
import { planAroundVacancy } from '../../../functions/approval/plan-around-vacancy.ts';
import type { applyDecision } from '../../../functions/request/steps/apply-decision.ts';
import type { Table } from '../../../functions/store/table.ts';
import type { Deps } from './world.ts';

export type Decision = NonNullable<Parameters<typeof applyDecision>[0]['decision']>;
type Notice = 'ask' | 'remind' | 'escalate';
type At =
  | { readonly state: 'PlanNotice' }
  | { readonly state: 'AskApprover'; readonly notice: Notice; readonly seconds: number }
  | { readonly state: 'waiting'; readonly token: string; readonly until: string }
  | { readonly state: 'answered'; readonly decision: Decision }
  | { readonly state: 'timed-out' | 'over' };
type Call = <T>(table: Table, call: (deps: Deps) => Promise<T>) => Promise<T>;

/** The part of the workflow that asks at one stage: alone where the chain is asked in order, beside others in parallel. */
export class QuestionOfStage {
  readonly stage: number;
  readonly #requestId: string;
  readonly #call: Call;
  readonly #newToken: () => string;
  #at: At = { state: 'PlanNotice' };
  #asking: string | undefined;

  constructor(requestId: string, stage: number, call: Call, newToken: () => string) {
    this.#requestId = requestId;
    this.stage = stage;
    this.#call = call;
    this.#newToken = newToken;
  }

  get at(): At {
    return this.#at;
  }
  get isDone(): boolean {
    return ['answered', 'timed-out', 'over'].includes(this.#at.state);
  }

  /** What SendTaskSuccess does: once, and only for the token that is waited with. */
  hears(token: string, output: Readonly<Record<string, string>>): boolean {
    return this.#wake(token, { state: 'answered', decision: output as Decision });
  }

  /** What SendTaskFailure does: the workflow plans anew. */
  isEnded(token: string): boolean {
    return this.#wake(token, { state: 'PlanNotice' });
  }

  #wake(token: string, at: At): boolean {
    if (this.#asking !== token && !(this.#at.state === 'waiting' && this.#at.token === token)) return false;
    this.#asking = undefined;
    this.#at = at;
    return true;
  }

  async step(table: Table): Promise<void> {
    const at = this.#at;
    if (at.state === 'PlanNotice') {
      const { notice, seconds } = await this.#call(table, (deps) => planAroundVacancy(this.#question(), deps));
      if (notice === 'none') this.#at = { state: 'over' };
      else if (notice === 'time-out') this.#at = { state: 'timed-out' };
      else this.#at = { state: 'AskApprover', notice, seconds };
    } else if (at.state === 'AskApprover') {
      await this.#ask(at, table);
    } else if (at.state === 'waiting') {
      const now = await this.#now(table);
      if (now >= at.until) this.#at = { state: 'PlanNotice' };
    }
  }

  async #ask({ notice, seconds }: { notice: Notice; seconds: number }, table: Table): Promise<void> {
    const taskToken = this.#newToken();
    const input = { ...this.#question(), notice, taskToken };
    this.#asking = taskToken;
    try {
      await this.#call(table, (deps) => askOrWait(input, deps));
      if (this.#asking !== taskToken) return;
      const until = new Date(Date.parse(await this.#now(table)) + seconds * 1000).toISOString();
      this.#at = { state: 'waiting', token: taskToken, until };
    } finally {
      this.#asking = undefined;
    }
  }

  #question = () => ({ purpose: 'request-approval', itemId: this.#requestId, stage: this.stage }) as const;
  #now = (table: Table): Promise<string> => this.#call(table, (deps) => Promise.resolve(deps.clock.now()));
}
