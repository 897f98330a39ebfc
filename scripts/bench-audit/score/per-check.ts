import { CheckName } from '../../../functions/domain/audit/finding.ts';
import { type Judged, objecting } from './judged.ts';

/** A check over all claims: `right` objections, `wrong` ones, and those it `missed`. Shares are null where there is nothing to divide by. */
export type CheckScore = {
  readonly check: string;
  readonly isBuilt: boolean;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly precision: number | null;
  readonly recall: number | null;
  /** The claims it objected to without cause, and those it missed. */
  readonly wrongOn: readonly string[];
  readonly missedOn: readonly string[];
};

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Precision and recall of each check, counted claim by claim; one that may but need not object is not counted there. */
export function scoreChecks(all: readonly Judged[]): CheckScore[] {
  const audited = all.filter(({ audit }) => audit !== null);
  const built: readonly string[] = CheckName.options;
  const expected = audited.flatMap(({ truth }) => Object.keys(truth.expected.raised));
  return [...new Set([...built, ...expected])].map((check) => scoreOf(check, built.includes(check), audited));
}

function scoreOf(check: string, isBuilt: boolean, audited: readonly Judged[]): CheckScore {
  const counted = audited.filter(({ truth }) => !truth.expected.mayRaise.includes(check));
  const isExpected = ({ truth }: Judged) => check in truth.expected.raised;
  const raised = counted.filter((judged) => objecting(judged).has(check));
  const right = raised.filter(isExpected).length;
  const wrongOn = raised.filter((judged) => !isExpected(judged)).map(({ truth }) => truth.name);
  const missedOn = counted
    .filter((judged) => isExpected(judged) && !raised.includes(judged))
    .map(({ truth }) => truth.name);
  return {
    check,
    isBuilt,
    right,
    wrong: wrongOn.length,
    missed: missedOn.length,
    precision: share(right, right + wrongOn.length),
    recall: share(right, right + missedOn.length),
    wrongOn,
    missedOn,
  };
}
