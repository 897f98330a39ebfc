import type { CheckResult } from '../../domain/audit/finding.ts';
import type { GateResult } from '../../domain/triage/decision.ts';
import type { Detail, Finding, Tone } from '../../platform/mail/letter.ts';
import type { Words } from '../words/words.ts';

const gateTones: Record<GateResult['verdict'], Tone> = {
  pass: 'good',
  fail: 'bad',
  unproven: 'look',
  review: 'look',
  'not-applicable': 'quiet',
};

const checkTones: Record<CheckResult['verdict'], Tone> = { pass: 'good', review: 'look', fail: 'bad' };

export const gateFinding = (result: GateResult, { findings }: Words): Finding => ({
  name: findings.gate(result.gate),
  verdict: findings.gateVerdicts[result.verdict],
  tone: gateTones[result.verdict],
  sentence: result.sentence,
  detail:
    result.observed === null ? undefined : detail(result.observed, [findings.threshold, result.threshold], findings),
});

/** A check with the reviewers' note, which partners never see; `slotId` names the document it was made on. */
export const checkFinding = (check: CheckResult, { findings }: Words): Finding => ({
  name: findings.check(check.check, check.slotId),
  verdict: findings.checkVerdicts[check.verdict],
  tone: checkTones[check.verdict],
  sentence: check.staffNote === null ? check.sentence : `${check.sentence} ${check.staffNote}`,
  detail:
    check.observed === null
      ? undefined
      : [...detail(check.observed, [findings.expected, check.expected], findings), ...readAt(check, findings)],
});

const detail = (observed: string, against: readonly [string, string], { seen }: Words['findings']): Detail[] => [
  { label: seen, value: observed, stored: true },
  { label: against[0], value: against[1], stored: true },
];

const readAt = ({ readFrom }: CheckResult, { read, readAt: at }: Words['findings']): Detail[] =>
  readFrom === null ? [] : [{ label: read, value: at(readFrom.page, Math.round(readFrom.confidence)), stored: false }];
