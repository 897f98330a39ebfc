import { endOf, isDuplicateCheck, type Judged, objecting } from './judged.ts';

/** What an audit as a whole is worth; shares between 0 and 1. */
export type Overall = {
  readonly claims: number;
  readonly clean: number;
  readonly cleanPassed: number;
  readonly cleanPassedShare: number;
  /** Clean claims that a person has to look at or that were failed, with the checks that object. */
  readonly cleanStopped: readonly { readonly claim: string; readonly end: string; readonly by: readonly string[] }[];
  readonly falsePasses: readonly string[];
  readonly duplicates: number;
  readonly duplicatesMissed: readonly string[];
  readonly falseDuplicateAlarms: readonly string[];
  readonly falseDuplicateShare: number;
  /** Claims that end exactly as they should: pass, review or fail. */
  readonly endedRight: number;
  readonly refusedRight: number;
  readonly refusable: number;
};

export function scoreAll(all: readonly Judged[]): Overall {
  const clean = all.filter(({ truth }) => truth.fault === null);
  const cleanPassed = clean.filter((judged) => endOf(judged) === 'pass');
  const copies = all.filter(({ truth }) => truth.duplicateOf !== undefined);
  const others = all.filter(({ truth, audit }) => truth.duplicateOf === undefined && audit !== null);
  const alarmed = others.filter((judged) => isFalselyAlarmed(judged));
  const refusable = all.filter(({ truth }) => truth.expected.refused);
  return {
    claims: all.length,
    clean: clean.length,
    cleanPassed: cleanPassed.length,
    cleanPassedShare: clean.length === 0 ? 0 : cleanPassed.length / clean.length,
    cleanStopped: clean
      .filter((judged) => !cleanPassed.includes(judged))
      .map((judged) => ({ claim: judged.truth.name, end: endOf(judged), by: stoppedBy(judged) })),
    falsePasses: names(all.filter((judged) => judged.truth.fault !== null && endOf(judged) === 'pass')),
    duplicates: copies.length,
    duplicatesMissed: names(copies.filter((judged) => !isCalledDuplicate(judged))),
    falseDuplicateAlarms: names(alarmed),
    falseDuplicateShare: others.length === 0 ? 0 : alarmed.length / others.length,
    endedRight: all.filter((judged) => endOf(judged) === judged.truth.expected.verdict).length,
    refusedRight: refusable.filter(({ audit }) => audit === null).length,
    refusable: refusable.length,
  };
}

const isCalledDuplicate = (judged: Judged): boolean => [...objecting(judged)].some(isDuplicateCheck);

/** What a label allows to be said, because of how the claim was drawn, is no false alarm. */
const isFalselyAlarmed = (judged: Judged): boolean =>
  [...objecting(judged)].some((check) => isDuplicateCheck(check) && !judged.truth.expected.mayRaise.includes(check));

const stoppedBy = (judged: Judged): string[] =>
  judged.refused === null ? [...objecting(judged)] : [`turned away: ${judged.refused}`];

const names = (all: readonly Judged[]): string[] => all.map(({ truth }) => truth.name);
