import { expect, it } from 'vitest';
import { supplierNamed } from '../../../../../functions/domain/audit/checks/supplier-named.ts';
import { defaultPolicyRules } from '../../../../../functions/domain/policy/defaults.ts';
import { invoice, read } from '../documents.ts';

const judge = (...vendorName: ReturnType<typeof read>[]) =>
  supplierNamed(invoice({ vendorName }), ['Northwind Cloud', 'NW Traders Inc.'], defaultPolicyRules.claim);

it('passes somebody else', () => {
  expect(judge(read('Brightwave Media Ltd'))).toMatchObject({ verdict: 'pass', observed: 'Brightwave Media Ltd' });
});

it.each(['Northwind Cloud', 'NORTHWIND CLOUD GmbH', 'N0rthw1nd Cloud, Inc.', 'Nörthwind-Cloud', 'N.W. Traders'])(
  'fails the partner as its own supplier: %s',
  (name) => {
    expect(judge(read(name)).verdict).toBe('fail');
  },
);

it('asks a person when the own name was read without confidence, or beside another one', () => {
  expect(judge(read('Northwind Cloud', 60)).verdict).toBe('review');
  expect(judge(read('Northwind Cloud'), read('Brightwave')).verdict).toBe('review');
});

it('asks a person about a name like the partner’s', () => {
  expect(judge(read('Northwind Cloud Events Ltd')).verdict).toBe('review');
});

it('asks a person when no supplier was read', () => {
  expect(judge()).toMatchObject({ verdict: 'review', observed: null, readFrom: null });
  expect(judge(read('  ')).verdict).toBe('review');
});
