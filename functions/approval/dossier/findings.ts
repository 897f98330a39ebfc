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

/** A sentence of the records as the reader's language says it, or as it stands. */
export function tell(sentence: string, { findings }: Words): Pick<Finding, 'sentence' | 'stored'> {
  const told = findings.told(sentence);
  return told === undefined ? { sentence, stored: true } : { sentence: told };
}

export const gateFinding = (result: GateResult, words: Words): Finding => ({
  name: words.findings.gate(result.gate),
  verdict: words.findings.gateVerdicts[result.verdict],
  tone: gateTones[result.verdict],
  ...tell(result.sentence, words),
  detail:
    result.observed === null ? undefined : detail(result.observed, [words.findings.threshold, result.threshold], words),
});

/** A check with the reviewers' note, which partners never see; `slotId` names the document it was made on. */
export const checkFinding = (check: CheckResult, words: Words): Finding => ({
  name: words.findings.check(check.check, check.slotId),
  verdict: words.findings.checkVerdicts[check.verdict],
  tone: checkTones[check.verdict],
  ...tell(check.staffNote === null ? check.sentence : `${check.sentence} ${check.staffNote}`, words),
  detail:
    check.observed === null
      ? undefined
      : [...detail(check.observed, [words.findings.expected, check.expected], words), ...readAt(check, words.findings)],
});

const detail = (observed: string, [label, against]: readonly [string, string], words: Words): Detail[] =>
  [
    { label: words.findings.seen, value: observed },
    { label, value: against },
  ].map(({ label: name, value }) => {
    const { sentence, stored = false } = tell(value, words);
    return { label: name, value: sentence, stored };
  });

const readAt = ({ readFrom }: CheckResult, { read, readAt: at }: Words['findings']): Detail[] =>
  readFrom === null ? [] : [{ label: read, value: at(readFrom.page, Math.round(readFrom.confidence)), stored: false }];
