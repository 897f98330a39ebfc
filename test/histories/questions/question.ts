import { type AskOrWaitDeps, askOrWait } from '../../../functions/approval/ask-or-wait.ts';
import type { AskInput } from '../../../functions/approval/asking.ts';
import { planWhileUnassigned } from '../../../functions/approval/plan-while-unassigned.ts';
import type { Table } from '../../../functions/store/table.ts';

type Asked = Pick<AskInput, 'purpose' | 'itemId' | 'stage'>;
/** What the page hands to the workflow. */
export type Decided = { readonly verdict: 'approve' | 'reject' | 'return'; readonly approvalId: string };
/** `closed` where the question needs no answer any more. */
export type Answer = Decided | { readonly verdict: 'closed'; readonly approvalId?: string };
type At =
  | { readonly state: 'plan' }
  | { readonly state: 'ask'; readonly notice: AskInput['notice']; readonly seconds: number }
  | { readonly state: 'waiting'; readonly token: string; readonly until: string }
  | { readonly state: 'answered'; readonly answer: Answer }
  | { readonly state: 'timed-out' | 'over' };

/** Runs a step's function, and keeps it so that it can come again. */
export type Call = <T>(table: Table, call: (deps: AskOrWaitDeps) => Promise<T>) => Promise<T>;

/** The part of a workflow that asks: the notice is planned, somebody is asked, and the workflow waits. */
export class Question {
  readonly asked: Asked;
  readonly #call: Call;
  readonly #newToken: () => string;
  #at: At = { state: 'plan' };
  #asking: string | undefined;

  constructor(asked: Asked, call: Call, newToken: () => string) {
    this.asked = asked;
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
    return this.#wake(token, { state: 'answered', answer: output as Answer });
  }

  /** What SendTaskFailure does: the workflow plans anew. */
  isEnded(token: string): boolean {
    return this.#wake(token, { state: 'plan' });
  }

  #wake(token: string, at: At): boolean {
    if (this.#asking !== token && !(this.#at.state === 'waiting' && this.#at.token === token)) return false;
    this.#asking = undefined;
    this.#at = at;
    return true;
  }

  async step(table: Table): Promise<void> {
    const at = this.#at;
    if (at.state === 'plan') {
      const { notice, seconds } = await this.#call(table, (deps) => planWhileUnassigned(this.asked, deps));
      if (notice === 'none') this.#at = { state: 'over' };
      else if (notice === 'time-out') this.#at = { state: 'timed-out' };
      else this.#at = { state: 'ask', notice, seconds };
    } else if (at.state === 'ask') {
      await this.#ask(at, table);
    } else if (at.state === 'waiting') {
      const now = await this.#call(table, (deps) => Promise.resolve(deps.clock.now()));
      if (now >= at.until) this.#at = { state: 'plan' };
    }
  }

  async #ask({ notice, seconds }: Extract<At, { state: 'ask' }>, table: Table): Promise<void> {
    const taskToken = this.#newToken();
    this.#asking = taskToken;
    try {
      const askedAt = await this.#call(table, async (deps) => {
        await askOrWait({ ...this.asked, notice, seconds, taskToken }, deps);
        return deps.clock.now();
      });
      if (this.#asking !== taskToken) return;
      const until = new Date(Date.parse(askedAt) + seconds * 1000).toISOString();
      this.#at = { state: 'waiting', token: taskToken, until };
    } finally {
      this.#asking = undefined;
    }
  }
}

/** How the workflow of a question hears from outside. */
export type Waking = Pick<AskOrWaitDeps, 'resumeTask' | 'endWait'>;
