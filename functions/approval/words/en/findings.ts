import type { CheckName, CheckResult } from '../../../domain/audit/finding.ts';
import type { GateResult } from '../../../domain/triage/decision.ts';
import { capitalised, plainWords } from '../../../platform/mail/words.ts';

const gateVerdicts: Readonly<Record<GateResult['verdict'], string>> = {
  pass: 'passed',
  fail: 'failed',
  unproven: 'unproven',
  review: 'needs a look',
  'not-applicable': 'does not apply',
};
const checkVerdicts: Readonly<Record<CheckResult['verdict'], string>> = {
  pass: 'passed',
  review: 'needs a look',
  fail: 'failed',
};

/** Gates and checks: their names and verdicts, and what their stored sentences stand beside. */
export const findings = {
  gate: (gate: GateResult['gate']) => capitalised(plainWords(gate)),
  check: (check: CheckName, slotId: string | null) =>
    capitalised(plainWords(slotId === null ? check : `${check} (${slotId})`)),
  gateVerdicts,
  checkVerdicts,
  seen: 'Seen',
  threshold: 'Threshold',
  expected: 'Expected',
  read: 'Read',
  readAt: (page: number, percent: number) => `on page ${page} with ${percent} % confidence`,
  /** A sentence of the records in this language; undefined where it is not known, and is shown as it stands. */
  told: (sentence: string): string | undefined => sentence,
  /** Why some sentences are in another language than the page. */
  storedInEnglish: 'Some sentences stand here as they are recorded.',
};
