import { expect, test } from 'vitest';
import { readOperationsOptions } from '../../../../scripts/operations/options.ts';
import { operationsText } from '../../../../scripts/operations/text.ts';
import { busy, quiet } from './report.ts';

test('tells a busy day line by line', () => {
  expect(operationsText(busy).split('\n')).toEqual([
    '2026-12-23 12:00 UTC: 3 open questions · 2 overdue · 2 stuck · 90.2 % answered in time, of 41 in 30 days',
    '',
    'Open questions',
    '  Confirmation of a payment  clm_01JD8ZZZZZZZZZZZZZZZZZZZZC  Finn Berg (finance)                            asked 2026-12-17 08:00  escalation 2026-12-23 08:00  stuck: its workflow has stopped',
    '  Review of a claim          clm_01JD8ZZZZZZZZZZZZZZZZZZZZB  Hana Sato (partner marketing manager, EMEA)    asked 2026-12-18 15:30  limit 2026-12-29 15:30       overdue by 2 business days',
    '  Approval of a request      req_01JD8ZZZZZZZZZZZZZZZZZZZZA  Mira Jansen (partner marketing manager, EMEA)  asked 2026-12-22 09:00  reminder 2026-12-24 09:00    in time',
    '',
    'Nobody to decide',
    '  Confirmation of a payment  clm_01JD8ZZZZZZZZZZZZZZZZZZZZD  since 2026-12-22 10:00: nobody can decide as finance, Latin America',
    '    seat somebody as finance for Latin America, or above; it is asked again within a day',
    '',
    'Empty seats',
    '  finance for Latin America',
    '  regional lead for Latin America',
    '  partner account manager for Latin America, strategic partners',
    '',
    'Waiting for a second person',
    '  Seat of mira, proposed by olga on 2026-12-21 10:00',
    '  Policy, proposal 4, proposed by olga on 2026-12-22 10:00: A higher limit for the pilot',
    '',
    'Away',
    '  Regis Laurent until 2027-01-02; hana decides meanwhile',
    '',
    'Unreachable',
    '  Clara Roth: mail came back on 2026-12-21 07:15',
    '',
    'Holidays',
    '  Americas: holidays of US, known until 2030-12-31',
    '  EMEA: holidays of DE-BY, known until 2027-01-31: generate further years',
    '  Nordics: weekends only: no holidays are mapped',
  ]);
});

test('says of a quiet one that there is nothing', () => {
  expect(operationsText(quiet)).toContain(
    '0 open questions · 0 overdue · 0 stuck · – answered in time, of 0 in 30 days',
  );
});

test('is asked as every command over the books', () => {
  expect(readOperationsOptions(['--table', 'fundgate', '--out', 'page.html'])).toEqual({
    where: { table: 'fundgate', endpoint: undefined, region: undefined },
    json: false,
    out: 'page.html',
  });
  expect(() => readOperationsOptions(['--csv'])).toThrow('npm run operations');
});
