import type { Table } from '../../functions/store/table.ts';
import { brokenInvariant, differenceFrom, type Item } from './books.ts';
import { type Command, inWords } from './commands.ts';
import { Crash, type Fault, faulty } from './faults.ts';
import type { History, Step } from './history.ts';
import { apply, emptyBooks, type State } from './model.ts';
import { perform } from './perform.ts';
import { resolve } from './resolve.ts';
import { setUp, timekeeper } from './world.ts';

/** A table under a history, and how to look at everything in it. */
export type Stage = {
  readonly table: Table;
  readonly look: () => readonly Item[] | Promise<readonly Item[]>;
  /** False where answers take their own time: what happens at once then happens one after the other. */
  readonly interleaves: boolean;
  /** Where looking is dear, only crashes and the last step are looked at. */
  readonly looksAfterEachStep: boolean;
};

/** The books are not what they must be; `lines` tell the history up to there, `steps` are what happened. */
export class HistoryBroken extends Error {
  override readonly name = 'HistoryBroken';
  readonly lines: readonly string[];
  readonly steps: readonly Step[];
  constructor(found: string, lines: readonly string[], steps: readonly Step[]) {
    super(found);
    this.lines = lines;
    this.steps = steps;
  }
}

/**
 * Plays a history through the product's code and holds it against the model; answers what it did, line by line.
 * @throws HistoryBroken
 */
export async function play(history: History, stage: Stage): Promise<readonly string[]> {
  await setUp(stage.table, history.asks);
  const player = new Player(history, stage);
  for (const step of history.steps) await player.step(step);
  await player.end();
  return player.lines;
}

type Ending = { readonly state: State; readonly outcomes?: readonly string[] };

class Player {
  readonly lines: string[] = [];
  readonly #steps: Step[] = [];
  readonly #unfinished: Command[] = [];
  readonly #time = timekeeper();
  readonly #stage: Stage;
  #state: State;

  constructor({ asks }: History, stage: Stage) {
    this.#stage = stage;
    this.#state = emptyBooks(asks);
  }

  async step({ moves, fault, pauses }: Step): Promise<void> {
    const [first, second] = moves.map((move) => resolve(this.#state, move));
    if (!first) return;
    if (second && this.#stage.interleaves && first.kind !== 'wait' && second.kind !== 'wait') {
      this.#steps.push({ moves: [first, second], pauses });
      await this.#both([first, second], pauses);
    } else {
      this.#steps.push({ moves: [first], fault, pauses });
      await this.#one(first, fault);
      if (second) await this.#one(second, undefined);
    }
  }

  async end(): Promise<void> {
    if (this.#unfinished.length > 0) this.lines.push('what was broken off is begun again');
    for (const command of this.#unfinished) await this.#one(command, undefined);
    this.#state = await this.#whichOf([{ state: this.#state }], []);
  }

  async #one(command: Command, fault: Fault | undefined): Promise<void> {
    const after = apply(this.#state, command);
    this.#time.tick(after.state.phase);
    const outcome = await this.#perform(command, fault);
    this.lines.push(`${inWords(command)}${fault ? ` (${faultInWords(fault)})` : ''} → ${outcome}`);
    if (outcome === 'crashed') {
      this.#unfinished.push(command);
      this.#state = await this.#whichOf([{ state: this.#state }, { state: after.state }], []);
      return;
    }
    const isTold = fault?.kind === 'sent-twice' && !finding.includes(command.kind);
    const ending = isTold ? { state: after.state } : { state: after.state, outcomes: [after.outcome] };
    const looks = this.#stage.looksAfterEachStep || (!isTold && outcome !== after.outcome);
    this.#state = looks ? await this.#whichOf([ending], [outcome]) : after.state;
  }

  /** Two at once end as if the one or the other had been first. */
  async #both([left, right]: readonly [Command, Command], pauses: Step['pauses']): Promise<void> {
    this.#time.tick(this.#state.phase);
    const [one, other] = await Promise.all([
      this.#perform(left, undefined, pauses[0]),
      this.#perform(right, undefined, pauses[1]),
    ]);
    this.lines.push(`at once: ${inWords(left)} → ${one} | ${inWords(right)} → ${other}`);
    const leftFirst = apply(this.#state, left);
    const rightSecond = apply(leftFirst.state, right);
    const rightFirst = apply(this.#state, right);
    const leftSecond = apply(rightFirst.state, left);
    const endings = [
      { state: rightSecond.state, outcomes: [leftFirst.outcome, rightSecond.outcome] },
      { state: leftSecond.state, outcomes: [leftSecond.outcome, rightFirst.outcome] },
    ];
    this.#state = await this.#whichOf(endings, [one, other]);
  }

  async #perform(command: Command, fault: Fault | undefined, pauses?: readonly number[]): Promise<string> {
    const table = faulty(this.#stage.table, fault, pauses);
    try {
      return await perform(command, { ...this.#time, table, fiscalYearStartMonth: 1 });
    } catch (thrown) {
      if (thrown instanceof Crash) return 'crashed';
      this.lines.push(`${inWords(command)} → ${String(thrown)}`);
      throw new HistoryBroken('a fault instead of an answer', this.lines, this.#steps);
    }
  }

  /** The one of the possible endings that is stored and was heard, in books that are right in themselves. */
  async #whichOf(endings: readonly Ending[], heard: readonly string[]): Promise<State> {
    const items = await this.#stage.look();
    const wrongs = endings.map((ending) => wrongWith(ending, heard, items));
    const right = endings[wrongs.indexOf(undefined)];
    const found = brokenInvariant(items) ?? (right ? undefined : wrongs[0]);
    if (right && found === undefined) return right.state;
    throw new HistoryBroken(found ?? 'there was no possible ending', this.lines, this.#steps);
  }
}

/** The steps of the product, which find their own first write when a client sends it twice; a bare movement is refused then. */
const finding: readonly Command['kind'][] = ['approve', 'start', 'post', 'end'];

function wrongWith({ state, outcomes }: Ending, heard: readonly string[], items: readonly Item[]): string | undefined {
  const differs = differenceFrom(state, items);
  if (differs || !outcomes || outcomes.join() === heard.join()) return differs;
  return `the caller should hear "${outcomes.join(' and ')}" and hears "${heard.join(' and ')}"`;
}

function faultInWords(fault: Fault): string {
  if (fault.kind === 'crash') return `dies ${fault.side} call ${fault.call + 1}`;
  return fault.kind === 'conflict' ? `${fault.times} conflicts` : 'sent twice';
}
