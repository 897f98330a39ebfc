import type { ComponentChildren } from 'preact';
import type { Words } from '../words/words.ts';

/** Passed checks that stand among the others; more of them would hide what a person has to look at. */
const mostAmongOthers = 3;

type Folded<T> = { readonly shown: readonly T[]; readonly folded: readonly T[] };

/** What needs a look stands open; passed checks are folded away behind it where there are many, and open with one click. */
export function foldPassed<T>(rows: readonly T[], isPassed: (row: T) => boolean): Folded<T> {
  const folded = rows.filter(isPassed);
  return folded.length > mostAmongOthers
    ? { shown: rows.filter((row) => !isPassed(row)), folded }
    : { shown: rows, folded: [] };
}

type PassedProps = { readonly count: number; readonly words: Words; readonly children: ComponentChildren };

/** It opens without scripts, and a form in it is sent with the rest whether it is open or not. */
export const Passed = ({ count, words, children }: PassedProps) =>
  count === 0 ? null : (
    <details class="passed">
      <summary>{words.page.checksPassed(count)}</summary>
      {children}
    </details>
  );
