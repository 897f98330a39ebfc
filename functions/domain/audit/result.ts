import type { ReadValue } from '../claim/document.ts';
import type { CheckName, CheckResult } from './finding.ts';

type Told = Pick<CheckResult, 'verdict' | 'sentence'> &
  Partial<Pick<CheckResult, 'observed' | 'readFrom' | 'staffNote'>>;

/** The results of one check on one slot, with what it expects said once. */
export const resultsOf =
  (check: CheckName, slotId: string | null, expected: string) =>
  ({ observed = null, readFrom = null, staffNote = null, ...told }: Told): CheckResult => ({
    check,
    slotId,
    expected,
    observed,
    readFrom,
    staffNote,
    ...told,
  });

const longestQuote = 120;

/** Text from a document for people to look at: one line, short, without control characters. */
export const quoted = (text: string): string => {
  const line = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  return line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line;
};

/** A reading that contradicts is a failure only when the reader was sure; otherwise a person looks. */
export const contradicted = (value: ReadValue, confidencePercent: number): 'fail' | 'review' =>
  value.confidence >= confidencePercent ? 'fail' : 'review';
