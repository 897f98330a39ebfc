import { expect, it } from 'vitest';
import { defaultPolicyRules } from '../../../../../functions/domain/policy/defaults.ts';
import { leadTimeGate } from '../../../../../functions/domain/triage/gates/lead-time.ts';
import { terms } from '../../examples.ts';

it.each([
  ['2026-12-04', 'pass', '10 business days'],
  ['2026-12-03', 'review', '9 business days'],
  ['2026-11-20', 'review', '0 business days'],
  ['2026-11-18', 'review', '-2 business days'],
])('a start on %s asked on 2026-11-20: %s', (startDate, verdict, observed) => {
  const gate = leadTimeGate({ ...terms, startDate }, defaultPolicyRules.triage, '2026-11-20');
  expect(gate).toMatchObject({ verdict, observed });
});
