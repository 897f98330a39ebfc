import { expect, test } from 'vitest';
import type { CheckResult, ClaimAudit } from '../../../../functions/domain/audit/finding.ts';
import { loadCorpus } from '../../../../scripts/bench-audit/corpus/load.ts';
import type { ClaimTruth } from '../../../../scripts/bench-audit/corpus/truth.ts';
import { goalsOf } from '../../../../scripts/bench-audit/score/goals.ts';
import type { Judged } from '../../../../scripts/bench-audit/score/judged.ts';
import { scoreLines } from '../../../../scripts/bench-audit/score/lines.ts';
import { scoreAll } from '../../../../scripts/bench-audit/score/overall.ts';
import { scoreChecks } from '../../../../scripts/bench-audit/score/per-check.ts';

const corpus = await loadCorpus('development');
const labelled = (name: string): ClaimTruth => {
  const found = corpus.find((claim) => claim.name.endsWith(name));
  if (!found) throw new Error(`no claim ${name}`);
  return found;
};

const said = (check: CheckResult['check'], verdict: CheckResult['verdict']): CheckResult => ({
  check,
  slotId: 'invoice',
  verdict,
  observed: null,
  expected: '',
  readFrom: null,
  sentence: '',
  staffNote: null,
});

const judged = (name: string, verdict: ClaimAudit['verdict'], ...checks: CheckResult[]): Judged => ({
  truth: labelled(name),
  refused: null,
  audit: {
    verdict,
    eligibleTotal: null,
    auditedAmount: null,
    checks,
    policyVersion: 1,
    auditedAt: '2026-06-01T09:00:00.000Z',
  },
});

const all = [
  judged('clean-print-advertising', 'pass'),
  judged('clean-tv-radio', 'review', said('confidence', 'review')),
  judged('clean-outdoor', 'review', said('duplicate-invoice', 'review')),
  judged('day-after-window', 'fail', said('invoice-date', 'fail')),
  judged('day-before-window', 'pass', said('invoice-date', 'pass')),
  judged('same-file', 'fail', said('duplicate-bytes', 'fail'), said('billed-party', 'fail')),
  judged('invoice-rescanned', 'review', said('billed-party', 'review')),
  { truth: labelled('password-protected'), refused: 'it is protected by a password', audit: null },
];

test('precision and recall count a check claim by claim, and leave out where it may but need not object', () => {
  const scores = new Map(scoreChecks(all).map((score) => [score.check, score]));
  expect(scores.get('invoice-date')).toMatchObject({ right: 1, wrong: 0, missed: 1, precision: 1, recall: 0.5 });
  expect(scores.get('duplicate-invoice')).toMatchObject({ right: 0, wrong: 1, missed: 1, precision: 0, recall: 0 });
  expect(scores.get('confidence')).toMatchObject({ wrong: 1, recall: null });
  expect(scores.get('billed-party')).toMatchObject({ right: 0, wrong: 0, missed: 0 });
});

test('over all, a fault that passes, a duplicate missed and an alarm without cause are named', () => {
  const overall = scoreAll(all);
  expect(overall).toMatchObject({ claims: 8, clean: 3, cleanPassed: 1, duplicates: 2, endedRight: 4, refusedRight: 1 });
  expect(overall.falsePasses).toEqual(['101-day-before-window']);
  expect(overall.duplicatesMissed).toEqual(['183-invoice-rescanned']);
  expect(overall.falseDuplicateAlarms).toEqual(['003-clean-outdoor']);
  expect(goalsOf(overall).map(({ isMet }) => isMet)).toEqual([false, false, false, false]);
  expect(goalsOf(scoreAll(all.slice(0, 1))).every(({ isMet }) => isMet)).toBe(true);
});

test('lines are told by their place on the invoice', () => {
  const claim = labelled('line-of-alcohol');
  const line = (number: number, verdict: 'eligible' | 'not-eligible' | 'unknown') => ({
    slotId: 'invoice',
    line: number,
    verdict,
    category: null,
    amount: null,
    currency: 'USD' as const,
    reason: '',
    readFrom: { text: '', confidence: 99, page: 1, box: null },
  });
  const of = (...verdicts: ('eligible' | 'not-eligible' | 'unknown')[]) => {
    const [base] = [judged('line-of-alcohol', 'review')];
    return scoreLines([
      {
        ...base,
        truth: claim,
        audit: base?.audit && { ...base.audit, lines: verdicts.map((each, at) => line(at + 1, each)) },
      },
    ] as Judged[]);
  };
  expect(of('eligible', 'unknown', 'not-eligible')).toMatchObject({
    eligible: { right: 1, unknown: 1 },
    notEligible: { right: 1 },
    paidWrongly: [],
  });
  expect(of('eligible', 'eligible', 'eligible').paidWrongly).toHaveLength(1);
  expect(of('eligible').notEligible).toMatchObject({ unread: 1 });
});
