import { expect, it } from 'vitest';
import { DomainEvent } from '../../../../functions/domain/event/event.ts';
import { Outcome } from '../../../../functions/domain/outcome/outcome.ts';
import { importOutcome, reportOutcome } from '../../../../functions/domain/outcome/report.ts';
import { act, at, requestId } from '../examples.ts';
import { approvedRequest, claimableRequest } from '../lifecycle-examples.ts';

const report = { currency: 'USD', spend: 400_000, pipeline: 1_200_000, closedWon: 0, leads: 12 };

it('keeps what came of an activity with its motion and its last day', () => {
  const { next, event } = reportOutcome(claimableRequest().next, report, act);
  expect(Outcome.parse(next)).toMatchObject({
    requestId,
    motion: 'demand-generation',
    activityEndedOn: '2027-02-26',
    reportedAt: at,
  });
  expect(DomainEvent.parse({ ...event, eventId: 'evt_1' })).toMatchObject({
    type: 'outcome.reported',
    itemId: requestId,
  });
});

it('refuses another currency, and an activity that has not started', () => {
  expect(() => reportOutcome(claimableRequest().next, { ...report, currency: 'EUR' }, act)).toThrow('in the currency');
  expect(() => reportOutcome(approvedRequest().next, report, act)).toThrow('Cannot report an outcome');
});

it('brings in a campaign from before', () => {
  const campaign = { requestId, partnerId: 'northwind', motion: 'event', activityEndedOn: '2026-01-31' } as const;
  expect(importOutcome(campaign, report, act).event.facts).toMatchObject({ imported: true, pipeline: 1_200_000 });
});
