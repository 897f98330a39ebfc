import type { Reporter } from '../progress.ts';
import type { PlayedStep } from './result.ts';

/** Shown under a step once it is done. */
type Note = (text: string) => void;
type Work<T> = (note: Note, say: (detail: string) => void) => Promise<T>;

/** Where the play is shown: numbered steps, each with its seconds and its notes. */
export interface Stage {
  step<T>(title: string, work: Work<T>): Promise<T>;
  readonly played: readonly PlayedStep[];
}

export function stageOn(reporter: Reporter): Stage {
  const played: PlayedStep[] = [];
  const step = async <T>(title: string, work: Work<T>): Promise<T> => {
    const notes: string[] = [];
    const from = performance.now();
    const numbered = `${String(played.length + 1).padStart(2)}  ${title}`;
    try {
      return await reporter.step(numbered, (say) => work((text) => notes.push(text), say));
    } finally {
      played.push({ title, seconds: secondsSince(from) });
      for (const note of notes) reporter.line(`       ${note}`);
    }
  };
  return { step, played };
}

/** Seconds to the tenth. */
export const secondsSince = (from: number): number => Math.round((performance.now() - from) / 100) / 10;
