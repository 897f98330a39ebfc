import type { Overall } from './overall.ts';

/** What the audit is to reach, and whether it did. */
export type Goal = {
  readonly what: string;
  readonly wanted: string;
  readonly reached: string;
  readonly isMet: boolean;
};

const cleanShare = 0.7;
const falseAlarmShare = 0.01;
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

export const goalsOf = (overall: Overall): Goal[] => [
  {
    what: 'clean claims that pass with no human',
    wanted: `at least ${percent(cleanShare)}`,
    reached: `${percent(overall.cleanPassedShare)} (${overall.cleanPassed} of ${overall.clean})`,
    isMet: overall.cleanPassedShare >= cleanShare,
  },
  {
    what: 'claims with a fault that pass',
    wanted: '0',
    reached: String(overall.falsePasses.length),
    isMet: overall.falsePasses.length === 0,
  },
  {
    what: 'duplicates caught',
    wanted: 'all',
    reached: `${overall.duplicates - overall.duplicatesMissed.length} of ${overall.duplicates}`,
    isMet: overall.duplicatesMissed.length === 0,
  },
  {
    what: 'false duplicate alarms',
    wanted: `at most ${percent(falseAlarmShare)}`,
    reached: `${percent(overall.falseDuplicateShare)} (${overall.falseDuplicateAlarms.length})`,
    isMet: overall.falseDuplicateShare <= falseAlarmShare,
  },
];
