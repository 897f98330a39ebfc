import type { OpenQuestion, OperationsReply } from '../../../../functions/operations/contracts.ts';

const asked: OpenQuestion = {
  approvalId: 'apr_01JD8ZZZZZZZZZZZZZZZZZZZZA',
  purpose: 'request-approval',
  itemId: 'req_01JD8ZZZZZZZZZZZZZZZZZZZZA',
  requestId: 'req_01JD8ZZZZZZZZZZZZZZZZZZZZA',
  partnerId: 'northwind-security',
  region: 'emea',
  amount: 1_250_000,
  currency: 'USD',
  role: 'partner-marketing-manager',
  personId: 'mira',
  personName: 'Mira Jansen',
  askedAt: '2026-12-22T09:00:00.000Z',
  next: { step: 'remind', at: '2026-12-24T09:00:00.000Z' },
  targetAt: '2026-12-24T09:00:00.000Z',
  isOverdue: false,
  overdueBusinessDays: 0,
  isStuck: false,
};
const late: OpenQuestion = {
  ...asked,
  purpose: 'claim-review',
  itemId: 'clm_01JD8ZZZZZZZZZZZZZZZZZZZZB',
  partnerId: 'contoso-partners',
  amount: 240_000,
  personName: 'Hana Sato',
  askedAt: '2026-12-18T15:30:00.000Z',
  next: { step: 'limit', at: '2026-12-29T15:30:00.000Z' },
  isOverdue: true,
  overdueBusinessDays: 2,
};
const stuck: OpenQuestion = {
  ...late,
  purpose: 'finance-approval',
  itemId: 'clm_01JD8ZZZZZZZZZZZZZZZZZZZZC',
  role: 'finance',
  region: null,
  personName: 'Finn Berg',
  askedAt: '2026-12-17T08:00:00.000Z',
  next: { step: 'escalate', at: '2026-12-23T08:00:00.000Z' },
  isStuck: true,
};

/** A day before Christmas with one question of each kind. */
export const busy: OperationsReply = {
  at: '2026-12-23T12:00:00.000Z',
  policyVersion: 3,
  open: [stuck, late, asked],
  unassigned: [
    {
      purpose: 'finance-approval',
      itemId: 'clm_01JD8ZZZZZZZZZZZZZZZZZZZZD',
      requestId: 'req_01JD8ZZZZZZZZZZZZZZZZZZZZD',
      partnerId: 'northwind',
      region: 'latam',
      role: 'finance',
      reason: 'nobody holds the seat finance for latam',
      path: [{ personId: null, role: 'finance', why: 'vacant' }],
      since: '2026-12-22T10:00:00.000Z',
    },
  ],
  isCut: false,
  lastThirtyDays: { decided: 40, inTime: 37, ranOut: 1, inTimePercent: 90.2 },
  vacantSeats: [
    { role: 'finance', region: 'latam', persona: null },
    { role: 'regional-lead', region: 'latam', persona: null },
    { role: 'partner-account-manager', region: 'latam', persona: 'strategic' },
  ],
  proposals: [
    {
      about: 'seat',
      name: 'mira',
      reason: null,
      proposedBy: 'olga',
      proposedAt: '2026-12-21T10:00:00.000Z',
    },
    {
      about: 'policy',
      name: '4',
      reason: 'A higher limit for the pilot',
      proposedBy: 'olga',
      proposedAt: '2026-12-22T10:00:00.000Z',
    },
  ],
  away: [{ personId: 'regis', name: 'Regis Laurent', until: '2027-01-02', delegateId: 'hana' }],
  unreachable: [{ personId: 'clara', name: 'Clara Roth', since: '2026-12-21T07:15:00.000Z', reason: 'bounce' }],
  calendars: [
    { region: 'amer', place: 'US', until: '2030-12-31', endsSoon: false },
    { region: 'emea', place: 'DE-BY', until: '2027-01-31', endsSoon: true },
    { region: 'nordics', place: null, until: null, endsSoon: false },
  ],
};

export const quiet: OperationsReply = {
  ...busy,
  open: [],
  unassigned: [],
  proposals: [],
  lastThirtyDays: { decided: 0, inTime: 0, ranOut: 0, inTimePercent: null },
  vacantSeats: [],
  away: [],
  unreachable: [],
  calendars: [],
};
