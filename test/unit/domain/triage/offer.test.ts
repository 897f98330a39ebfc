import { expect, it } from 'vitest';
import { enablementOffer } from '../../../../functions/domain/triage/offer.ts';
import { program, snapshot } from '../examples.ts';

const enablement = { ...program, motion: 'enablement' as const, programId: 'sales-school', name: 'Sales school' };

it('names the enablement programs that the partner may ask for', () => {
  const others = [
    program,
    { ...enablement, programId: 'closed', active: false },
    { ...enablement, programId: 'platinum-only', eligibleTiers: ['platinum' as const] },
    { ...enablement, programId: 'long-tail', eligibleTouchModels: ['one-to-many' as const] },
    { ...enablement, programId: 'in-euro', currency: 'EUR' },
  ];
  const offer = enablementOffer([...others, enablement], snapshot.partner, 'USD');
  expect(offer).toBe('Change the request to an enablement program to have it funded: "Sales school" (sales-school).');
});

it('asks for an enablement activity where the catalog has none', () => {
  expect(enablementOffer([program], snapshot.partner, 'USD')).toContain('enablement activity');
});
