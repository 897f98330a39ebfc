import { describe, expect, test } from 'vitest';
import { evidenceBrought, evidenceToCome } from '../../../functions/approval/dossier/evidence.ts';
import { claimFacts, requestFacts } from '../../../functions/approval/dossier/facts.ts';
import { checkFinding, gateFinding } from '../../../functions/approval/dossier/findings.ts';
import { wordsIn } from '../../../functions/approval/words/words.ts';
import { approvedRequest, claimInReview, claimPendingFinance, pendingRequest, slots } from './samples.ts';

const english = wordsIn('en');
const [invoice, screenshot] = slots;
const shown = (rows: readonly { label: string; value: string }[], label: string) =>
  rows.find((row) => row.label === label)?.value;

describe('the facts', () => {
  const subject = { request: pendingRequest, claim: undefined };

  test('of a request name payee, purpose, amount and what is left before and after', () => {
    const rows = requestFacts(
      subject,
      'Northwind Security',
      { left: 4_130_000, amount: 1_250_000, currency: 'USD' },
      english,
    );
    expect(shown(rows, 'Payee')).toBe('Northwind Security');
    expect(shown(rows, 'Purpose')).toBe('Zero-trust webinar series for mid-size banks');
    expect(shown(rows, 'Amount')).toBe('$12,500.00');
    expect(shown(rows, 'Left in the allocation')).toBe('$41,300.00; $28,800.00 after this');
    expect(shown(rows, 'Asked by')).toBe('Nora Lind');
    expect(shown(rows, 'Asked for')).toBeUndefined();
  });

  test('name who asks as they are called, on one line and shortly, or by their address', () => {
    const money = { left: 0, amount: 1, currency: 'USD' };
    const asked = (name: string) => {
      const request = { ...pendingRequest, contact: { name, email: 'nora@northwind.example' } };
      return shown(requestFacts({ request, claim: undefined }, 'Northwind', money, english), 'Asked by');
    };
    expect(asked(`Fundgate.\n${'This was approved by your CRO. '.repeat(9)}`)).toHaveLength(80);
    expect(asked('\u200b')).toBe('nora@northwind.example');
    expect(shown(claimFacts({ request: approvedRequest, claim: claimInReview }, 'N', money, english), 'Asked by')).toBe(
      'Nora Lind',
    );
  });

  test('stay in the currency of the request, with the rate at which limits were compared', () => {
    const rate = { from: 'KWD', to: 'USD', rate: '3.25', source: 'ECB', on: '2026-11-20' };
    const dinar = { ...pendingRequest, triage: { ...pendingRequest.triage, rate } };
    const money = { left: 4_130_500, amount: 1_250_250, currency: 'KWD' };
    const rows = requestFacts({ request: dinar, claim: undefined }, 'Northwind', money, english);
    expect(shown(rows, 'Amount')).toBe('KWD\u00a01,250.250');
    expect(shown(rows, 'Left in the allocation')).toBe('KWD\u00a04,130.500; KWD\u00a02,880.250 after this');
    expect(shown(rows, 'Compared with limits at')).toBe('1 KWD = 3.25 USD (ECB, 2026-11-20)');
    const dollars = requestFacts(subject, 'Northwind', { ...money, currency: 'USD' }, english);
    expect(shown(dollars, 'Compared with limits at')).toBeUndefined();
  });

  test('say when there is too little', () => {
    const rows = requestFacts(subject, 'Northwind', { left: 1_000_000, amount: 1_250_000, currency: 'USD' }, english);
    expect(shown(rows, 'Left in the allocation')).toBe('$10,000.00, which is $2,500.00 too little');
  });

  test('say when triage lets less through than was asked', () => {
    const capped = { ...pendingRequest, triage: { ...pendingRequest.triage, cap: 500_000 } };
    const rows = requestFacts(
      { request: capped, claim: undefined },
      'N',
      {
        left: 0,
        amount: 500_000,
        currency: 'USD',
      },
      english,
    );
    expect(shown(rows, 'Asked for')).toMatch(/^\$12,500\.00;/);
  });

  test('of a claim set what is claimed beside what the audit found', () => {
    const money = { left: 1_250_000, amount: 240_000, currency: 'USD' };
    const rows = claimFacts({ request: approvedRequest, claim: claimPendingFinance }, 'Northwind', money, english);
    expect(shown(rows, 'Claimed')).toBe('$2,500.00');
    expect(shown(rows, 'Found by the audit')).toBe('$2,400.00');
    const unsure = claimFacts({ request: approvedRequest, claim: claimInReview }, 'Northwind', money, english);
    expect(shown(unsure, 'Found by the audit')).toContain('could not be established');
    const { audit } = claimInReview;
    const open = { ...claimInReview, audit: { ...audit, auditedAmount: 0, acceptedAmount: 240_000 } };
    const some = claimFacts({ request: approvedRequest, claim: open }, 'Northwind', money, english);
    expect(shown(some, 'Found by the audit')).toBe('$0.00; $2,400.00 with the lines that are open');
  });
});

describe('the findings', () => {
  test('of a gate carry its sentence and, where something was measured, what and against what', () => {
    const [velocity, , , lever] = pendingRequest.triage.gates.map((gate) => gateFinding(gate, english));
    expect(velocity).toMatchObject({
      name: 'Velocity',
      verdict: 'passed',
      tone: 'good',
      detail: [
        { label: 'Seen', value: '24 %', stored: false },
        { label: 'Threshold', value: 'at least 20 % of at least 5 quotes closed', stored: false },
      ],
    });
    expect(lever).toMatchObject({ verdict: 'does not apply', tone: 'quiet', detail: undefined });
  });

  test('of a check name the document, the place it was read from and the note for reviewers', () => {
    const [number, date] = claimPendingFinance.audit.checks.map((check) => checkFinding(check, english));
    expect(number?.name).toBe('Invoice number (invoice)');
    expect(number?.detail).toContainEqual({ label: 'Read', value: 'on page 1 with 97 % confidence', stored: false });
    expect(date).toMatchObject({ verdict: 'needs a look', tone: 'look' });
    expect(date?.sentence).toContain('Used by clm_01JD8ZZZZZZZZZZZZZZZZZZZZD: $120.00.');
  });

  test('of a check on the whole claim name no document', () => {
    const whole = claimPendingFinance.audit.checks.map((check) => checkFinding({ ...check, slotId: null }, english));
    expect(whole[0]?.name).toBe('Invoice number');
  });
});

describe('the evidence', () => {
  test('that came shows what it is and what was read from it', () => {
    expect(invoice && evidenceBrought(invoice, [], english)).toEqual({
      label: 'Invoice of the supplier, addressed to the partner',
      state: 'sent: PDF, 84 kB',
      document: { slotId: 'invoice', pages: 1 },
      detail: 'Read: supplier Bright Media Ltd, number BM-2026-0147, date 28 Feb 2027, total $4,800.00.',
    });
  });

  test('that is not there is missing, or was optional', () => {
    expect(screenshot && evidenceBrought(screenshot, [], english).state).toBe('missing');
    expect(screenshot && evidenceBrought({ ...screenshot, required: false }, [], english).state).toBe(
      'not sent, optional',
    );
  });

  test('that could not be read says why, and a picture how much text it held', () => {
    const readAt = '2027-02-01T09:00:00.000Z';
    const read = (extraction: NonNullable<typeof invoice>['extraction']) =>
      invoice && evidenceBrought({ ...invoice, extraction }, [], english);
    const reason = 'Reading the document took too long.';
    expect(read({ status: 'unreadable', reason, readAt })?.detail).toBe(`Could not be read: ${reason}`);
    expect(read({ status: 'text', lines: [], pages: 1, readAt, source: 'cache' })?.detail).toBe(
      'Read: 0 lines of text.',
    );
    expect(read(undefined)?.detail).toBeUndefined();
  });

  test('to come is required or optional', () => {
    const requirement = { slot: 'agenda', kind: 'proof-of-execution', label: 'Agenda' } as const;
    expect(evidenceToCome({ ...requirement, required: true }, english).state).toBe('required with the claim');
    expect(evidenceToCome({ ...requirement, required: false }, english).state).toBe('optional');
  });
});
