import { expect, it } from 'vitest';
import { DomainEvent } from '../../../../functions/domain/event/event.ts';
import { trailingTwelveMonths } from '../../../../functions/domain/partner/trailing.ts';
import { retier } from '../../../../functions/domain/tier/retier.ts';
import { partnerWith } from '../../../support/partners.ts';
import { act, at, month, policy } from '../examples.ts';

const partner = partnerWith({
  partnerId: 'northwind',
  name: 'Northwind Cloud',
  tier: 'silver',
  revision: 3,
  createdAt: at,
  updatedAt: at,
});
const earning = (partnerRevenue: number) => trailingTwelveMonths([month('2026-10', { partnerRevenue })], '2026-11-20');

it('moves a partner up or down and tells it', () => {
  const { next, event } = retier(partner, earning(5_000_000), policy, act);
  expect(next).toMatchObject({ tier: 'gold', tierChangedAt: at, revision: 3 });
  expect(DomainEvent.parse({ ...event, eventId: 'evt_1' }).facts).toMatchObject({ from: 'silver', to: 'gold' });
  expect(retier(partner, earning(0), policy, act).next.tier).toBe('registered');
});

it('leaves a partner alone whose tier is the same', () => {
  expect(retier(partner, earning(1_000_000), policy, act)).toEqual({ next: partner, event: null });
});
