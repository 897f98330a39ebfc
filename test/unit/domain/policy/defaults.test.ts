import { describe, expect, it } from 'vitest';
import { evidenceSlotsFor } from '../../../../functions/domain/evidence/requirements.ts';
import { defaultPolicyRules } from '../../../../functions/domain/policy/defaults.ts';
import { PolicyRules } from '../../../../functions/domain/policy/policy.ts';
import { ActivityType } from '../../../../functions/domain/request/terms.ts';

it('is a valid policy', () => {
  expect(PolicyRules.parse(defaultPolicyRules)).toEqual(defaultPolicyRules);
});

it('waits no longer than a workflow lasts', () => {
  expect(PolicyRules.safeParse({ ...defaultPolicyRules, settlementDays: 365 }).success).toBe(true);
  expect(PolicyRules.safeParse({ ...defaultPolicyRules, settlementDays: 366 }).success).toBe(false);
});

describe('evidenceSlotsFor', () => {
  it.each(ActivityType.options)('asks %s for an invoice and for proof that is not financial', (activityType) => {
    const slots = evidenceSlotsFor(activityType, defaultPolicyRules);
    const required = slots.filter((slot) => slot.required).map(({ kind }) => kind);
    expect(new Set(required)).toEqual(new Set(['invoice', 'proof-of-execution']));
    expect(new Set(slots.map(({ slot }) => slot)).size).toBe(slots.length);
  });

  it('puts what is required first', () => {
    const slots = evidenceSlotsFor('digital-advertising', defaultPolicyRules);
    expect(slots.map(({ slot }) => slot)).toEqual(['invoice', 'ad-screenshot', 'receipt', 'campaign-report']);
  });
});
