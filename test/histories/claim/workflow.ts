import { ExecutionAlreadyExists, type StartExecutionCommand } from '@aws-sdk/client-sfn';
import { applyDecision } from '../../../functions/claim/apply-decision.ts';
import { beginExtraction } from '../../../functions/claim/begin-extraction.ts';
import type { ReviewPurpose } from '../../../functions/domain/approval/decision.ts';
import { instructPayment } from '../../../functions/reimbursement/instruct-payment.ts';
import type { Table } from '../../../functions/store/table.ts';
import type { Flow } from '../questions/player.ts';
import { type Answer, Question, type Waking } from '../questions/question.ts';
import { audit } from './audit.ts';
import type { Audit } from './history.ts';
import { claimId, type Deps } from './world.ts';

type Purpose = ReviewPurpose | 'finance-approval';
/** Where one execution stands, by the names of the state machine. */
type At =
  | { readonly state: 'BeginExtraction' | 'Audit' | 'InstructPayment' }
  | { readonly state: 'asking'; readonly question: Question }
  | { readonly state: 'ApplyReview' | 'ApplyFinance'; readonly purpose: Purpose; readonly decision: Answer }
  | { readonly state: 'ended'; readonly as: string };

type Call = <T>(table: Table, call: (deps: Deps) => Promise<T>) => Promise<T>;

/** One submission of the claim, or its dispute, a step at a time over the functions that the state machine calls. */
class Execution {
  readonly #version: number;
  readonly #audits: readonly Audit[];
  readonly #call: Call;
  readonly #newToken: () => string;
  #at: At = { state: 'BeginExtraction' };

  constructor(version: number, audits: readonly Audit[], call: Call, newToken: () => string) {
    this.#version = version;
    this.#audits = audits;
    this.#call = call;
    this.#newToken = newToken;
  }

  get hasEnded(): boolean {
    return this.#at.state === 'ended';
  }
  get waitsUntil(): string | undefined {
    const at = this.#at;
    return at.state === 'asking' && at.question.at.state === 'waiting' ? at.question.at.until : undefined;
  }
  get inWords(): string {
    const at = this.#at;
    const where = at.state === 'asking' ? `${at.question.asked.purpose}: ${at.question.at.state}` : at.state;
    return `v${this.#version} ${at.state === 'ended' ? at.as : where}`;
  }

  /** Whoever starts it again begins where the execution began, and it passes through what was done. */
  restart(): void {
    if (!this.hasEnded) this.#at = { state: 'BeginExtraction' };
  }

  hears(token: string, output: Readonly<Record<string, string>>): boolean {
    const isAwaited = this.#at.state === 'asking' && this.#at.question.hears(token, output);
    if (isAwaited) this.#goOn();
    return isAwaited;
  }

  isEnded(token: string): boolean {
    return this.#at.state === 'asking' && this.#at.question.isEnded(token);
  }

  async step(table: Table): Promise<void> {
    const at = this.#at;
    switch (at.state) {
      case 'BeginExtraction': {
        const input = { claimId, version: this.#version };
        const { purpose, isSubmittedAgain } = await this.#call(table, (deps) => beginExtraction(input, deps));
        if (isSubmittedAgain) this.#at = { state: 'ended', as: 'returned' };
        else this.#at = purpose === 'claim-dispute' ? this.#asking(purpose) : { state: 'Audit' };
        return;
      }
      case 'Audit': {
        const verdict = await this.#call(table, (deps) => audit(this.#audits, deps));
        this.#at = this.#asking(verdict === 'pass' ? 'finance-approval' : 'claim-review');
        return;
      }
      case 'asking':
        await at.question.step(table);
        return this.#goOn();
      case 'ApplyReview':
      case 'ApplyFinance': {
        const input = { claimId, purpose: at.purpose, decision: at.decision };
        const { next } = await this.#call(table, (deps) => applyDecision(input, deps));
        if (next === 'finance') this.#at = this.#asking('finance-approval');
        else this.#at = next === 'approved' ? { state: 'InstructPayment' } : { state: 'ended', as: next };
        return;
      }
      case 'InstructPayment':
        await this.#call(table, (deps) => instructPayment({ claimId }, deps));
        this.#at = { state: 'ended', as: 'instructed' };
        return;
      case 'ended':
        return;
    }
  }

  #asking = (purpose: Purpose): At => ({
    state: 'asking',
    question: new Question({ purpose, itemId: claimId, stage: 0 }, this.#call, this.#newToken),
  });

  #goOn(): void {
    if (this.#at.state !== 'asking') return;
    const { asked, at } = this.#at.question;
    const purpose = asked.purpose as Purpose;
    if (at.state === 'answered') {
      const state = purpose === 'finance-approval' ? 'ApplyFinance' : 'ApplyReview';
      this.#at = { state, purpose, decision: at.answer };
    } else if (at.state === 'timed-out' || at.state === 'over') {
      throw new Error(`the question of ${purpose} came to nothing, which leads nowhere`);
    }
  }
}

const told = (isAwaited: boolean) => Promise.resolve(isAwaited ? ('resumed' as const) : ('no-longer-waiting' as const));

/** Every execution that was started for the claim: one for a submission, one more for its dispute. */
export class Workflows implements Flow {
  readonly calls: ((table: Table) => Promise<unknown>)[] = [];
  readonly #audits: readonly Audit[];
  readonly #deps: (table: Table) => Deps;
  readonly #executions = new Map<string, Execution>();
  #tokens = 0;

  constructor(audits: readonly Audit[], deps: (table: Table) => Deps) {
    this.#audits = audits;
    this.#deps = deps;
  }

  /** What StartExecution does: once for every name. */
  start({ input: { name = '', input = '' } }: StartExecutionCommand): Promise<object> {
    const message = `${name} was started`;
    if (this.#executions.has(name)) return Promise.reject(new ExecutionAlreadyExists({ message, $metadata: {} }));
    const { version } = JSON.parse(input) as { version: number };
    // What came before has ended by then, and calls nothing any more.
    this.calls.length = 0;
    const newToken = () => `token-${++this.#tokens}`;
    this.#executions.set(name, new Execution(version, this.#audits, this.#call, newToken));
    return Promise.resolve({});
  }

  /** What SendTaskSuccess and SendTaskFailure do: once, and only for the token that is waited with. */
  readonly waking: Waking = {
    resumeTask: (token, output) => told(this.#running.some((one) => one.hears(token, output))),
    endWait: (token) => told(this.#running.some((one) => one.isEnded(token))),
  };

  get #running(): Execution[] {
    return [...this.#executions.values()].filter(({ hasEnded }) => !hasEnded);
  }
  get hasEnded(): boolean {
    return this.#executions.size > 0 && this.#running.length === 0;
  }
  get waitsUntil(): string | undefined {
    const until = this.#running.map(({ waitsUntil }) => waitsUntil);
    return until.every((each) => each !== undefined) ? until.toSorted()[0] : undefined;
  }
  get inWords(): string {
    return [...this.#executions.values()].map(({ inWords }) => inWords).join(', ');
  }
  get width(): number {
    return Math.max(1, this.#running.length);
  }

  restart(): void {
    this.#running.at(-1)?.restart();
  }

  async step(table: Table, which: number): Promise<void> {
    await this.#running.at(-1 - (which % this.width))?.step(table);
  }

  #call: Call = (table, call) => {
    this.calls.push((other) => call(this.#deps(other)));
    return call(this.#deps(table));
  };
}
