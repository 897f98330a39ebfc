import { expect, it } from 'vitest';
import { billedParty } from '../../../../../functions/domain/audit/checks/billed-party.ts';
import { defaultPolicyRules } from '../../../../../functions/domain/policy/defaults.ts';
import { invoice, read } from '../documents.ts';

const judge = (...names: [string, number?][]) =>
  billedParty(
    invoice({ receiverName: names.map(([text, confidence]) => read(text, confidence)) }),
    ['Northwind Cloud', 'Northwind Cloud Services GmbH'],
    defaultPolicyRules.claim,
  );

it.each<[string, [string, number?][], string]>([
  ['the partner', [['NORTHWIND CLOUD GmbH']], 'pass'],
  ['another of its names', [['Northwind Cloud Services GmbH']], 'pass'],
  ['a look-alike figure', [['N0rthwind Cloud']], 'pass'],
  ['a misread letter', [['Northwlnd Clovd GmbH']], 'review'],
  ['a longer name', [['Northwind Cloud Italia Srl']], 'review'],
  ['the partner and another', [['Northwind Cloud'], ['Contoso Ltd']], 'review'],
  ['somebody else', [['Contoso Ltd']], 'fail'],
  ['somebody else, hard to read', [['Contoso Ltd', 60]], 'review'],
  ['nobody', [], 'review'],
  ['a blank', [[' ']], 'review'],
])('an invoice to %s', (_, names, verdict) => {
  expect(judge(...names)).toMatchObject({ check: 'billed-party', verdict });
});
