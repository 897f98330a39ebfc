import { describe, expect, it } from 'vitest';
import { Correction, type CorrectionSubject } from '../../../../functions/domain/correction/correction.ts';
import { confirm, decline, propose } from '../../../../functions/domain/correction/lifecycle.ts';
import { requireSecondPerson } from '../../../../functions/domain/correction/separation.ts';
import { DomainEvent } from '../../../../functions/domain/event/event.ts';
import { claimId } from '../examples.ts';

const correctionId = 'cor_01JD0000000000000000000000';
const at = '2026-11-20T09:00:00.000Z';
const finn = { at, by: 'fin-1', email: 'finn@vendor.example' };
const hana = { at: '2026-11-21T09:00:00.000Z', by: 'head-1' };
const budgetId = '2026Q4-emea-USD';
const proposed = (subject: CorrectionSubject = { kind: 'budget', budgetId, lowers: true }) =>
  propose({ correctionId, subject, amount: 150_000, currency: 'USD', reason: 'Typed with a zero too many.' }, finn);

describe('a correction', () => {
  it('is proposed, then confirmed or declined, in the form that is stored', () => {
    const { next } = proposed();
    const confirmed = confirm(next, hana).next;
    const declined = decline(next, { ...hana, reason: 'It is right.' }).next;
    expect([next, confirmed, declined].map((each) => Correction.parse(each))).toEqual([next, confirmed, declined]);
    expect(confirmed).toMatchObject({ status: 'confirmed', revision: 2, proposedBy: 'fin-1', confirmedBy: 'head-1' });
    expect(declined).toMatchObject({ status: 'declined', revision: 2, declineReason: 'It is right.' });
  });

  it('is decided once', () => {
    const confirmed = confirm(proposed().next, hana).next;
    const declined = decline(proposed().next, { ...hana, reason: 'It is right.' }).next;
    for (const decided of [confirmed, declined]) {
      expect(() => confirm(decided, hana)).toThrow('Cannot confirm the correction');
      expect(() => decline(decided, { ...hana, reason: 'No.' })).toThrow('Cannot decline the correction');
    }
  });

  it('tells no mail address, and whether it was declined or taken back', () => {
    const { next, event } = proposed();
    const told = [event, confirm(next, hana).event, decline(next, { ...hana, reason: 'No.' }).event];
    for (const each of told) {
      expect(DomainEvent.parse({ ...each, eventId: 'evt_1' })).toMatchObject({ itemId: correctionId, partnerId: null });
      expect(JSON.stringify(each)).not.toContain('@');
    }
    expect(told[2]).toMatchObject({ sentence: 'The correction was declined.', reason: 'No.' });
    const own = decline(next, { ...finn, reason: 'My mistake.' }).event;
    expect(own).toMatchObject({ sentence: 'The correction was taken back.', reason: 'My mistake.' });
  });

  it.each([
    [{ kind: 'budget', budgetId, lowers: true }, `the budget ${budgetId} loses $1,500.00`],
    [{ kind: 'budget', budgetId, lowers: false }, `the budget ${budgetId} gains $1,500.00`],
    [{ kind: 'expiry', budgetId }, `$1,500.00 of ${budgetId} did not expire`],
    [{ kind: 'payable', claimId }, `$1,500.00 less is owed on ${claimId}`],
    [{ kind: 'clawback', claimId }, `$1,500.00 paid on ${claimId} is owed back`],
  ] as const)('%o is told as "%s"', (subject, words) => {
    expect(proposed(subject).event.sentence).toBe(`A correction was proposed: ${words}.`);
    expect(confirm(proposed(subject).next, hana).event.sentence).toBe(`The correction was booked: ${words}.`);
  });
});

describe('who confirms', () => {
  const by = (userId: string, email: string) => () => requireSecondPerson(proposed().next, { userId, email });

  it('is another human, by user id and by mail address', () => {
    expect(by('head-1', 'hana@vendor.example')).not.toThrow();
    expect(by('fin-1', 'other@vendor.example')).toThrow('another person has to');
    expect(by('fin-9', ' FINN@vendor.example ')).toThrow('another person has to');
  });
});
