import { expect, it } from 'vitest';
import { weekendsOnly } from '../../../../../functions/domain/calendar/business-days.ts';
import { defaultPolicyRules } from '../../../../../functions/domain/policy/defaults.ts';
import { leadTimeGate } from '../../../../../functions/domain/triage/gates/lead-time.ts';
import { terms } from '../../examples.ts';

it.each([
  ['2026-12-04', 'pass', '10 business days'],
  ['2026-12-03', 'review', '9 business days'],
  ['2026-11-20', 'review', '0 business days'],
  ['2026-11-18', 'review', '-2 business days'],
])('a start on %s asked on 2026-11-20: %s', (startDate, verdict, observed) => {
  const gate = leadTimeGate({ ...terms, startDate }, defaultPolicyRules.triage, '2026-11-20', weekendsOnly);
  expect(gate).toMatchObject({ verdict, observed });
});

it('counts a public holiday of the region as no business day', () => {
  const holidays = new Set(['2026-11-26']);
  const gate = leadTimeGate({ ...terms, startDate: '2026-12-04' }, defaultPolicyRules.triage, '2026-11-20', holidays);
  expect(gate).toMatchObject({ verdict: 'review', observed: '9 business days' });
});
