import type { CheckResult } from '../../domain/audit/finding.ts';
import type { GateResult } from '../../domain/triage/decision.ts';
import type { Finding, Tone } from '../../platform/mail/letter.ts';
import { capitalised, plainWords } from '../../platform/mail/words.ts';

type Spoken = { readonly verdict: string; readonly tone: Tone };

const gateWords: Record<GateResult['verdict'], Spoken> = {
  pass: { verdict: 'passed', tone: 'good' },
  fail: { verdict: 'failed', tone: 'bad' },
  unproven: { verdict: 'unproven', tone: 'look' },
  review: { verdict: 'needs a look', tone: 'look' },
  'not-applicable': { verdict: 'does not apply', tone: 'quiet' },
};

const checkWords: Record<CheckResult['verdict'], Spoken> = {
  pass: { verdict: 'passed', tone: 'good' },
  review: { verdict: 'needs a look', tone: 'look' },
  fail: { verdict: 'failed', tone: 'bad' },
};

export const gateFinding = ({ gate, verdict, observed, threshold, sentence }: GateResult): Finding => ({
  name: capitalised(plainWords(gate)),
  ...gateWords[verdict],
  sentence,
  detail: observed === null ? undefined : `Seen: ${observed}. Threshold: ${threshold}.`,
});

/** A check with the reviewers' note, which partners never see; `slotId` names the document it was made on. */
export const checkFinding = (check: CheckResult): Finding => ({
  name: capitalised(plainWords(check.slotId === null ? check.check : `${check.check} (${check.slotId})`)),
  ...checkWords[check.verdict],
  sentence: check.staffNote === null ? check.sentence : `${check.sentence} ${check.staffNote}`,
  detail: check.observed === null ? undefined : `Seen: ${check.observed}. Expected: ${check.expected}.${readAt(check)}`,
});

const readAt = ({ readFrom }: CheckResult): string =>
  readFrom === null ? '' : ` Read on page ${readFrom.page} with ${Math.round(readFrom.confidence)} % confidence.`;
