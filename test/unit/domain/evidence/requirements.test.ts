import { expect, it } from 'vitest';
import { evidenceSlotsFor } from '../../../../functions/domain/evidence/requirements.ts';
import { defaultPolicyRules } from '../../../../functions/domain/policy/defaults.ts';

it("adds what a program asks for, and takes the program's word for a slot of the activity", () => {
  const report = { slot: 'campaign-report', kind: 'proof-of-execution', label: 'Report', required: true } as const;
  const video = { slot: 'video', kind: 'proof-of-execution', label: 'The video', required: false } as const;
  const slots = evidenceSlotsFor('digital-advertising', defaultPolicyRules, [report, video]);
  expect(slots.map(({ slot, required }) => `${slot} ${required}`)).toEqual([
    'invoice true',
    'ad-screenshot true',
    'campaign-report true',
    'receipt false',
    'video false',
  ]);
});
