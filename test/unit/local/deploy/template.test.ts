import { expect, test } from 'vitest';
import { referred, withoutRefused } from '../../../../local/deploy/template.ts';
import { isRefused } from '../../../../local/emulator/ministack.ts';

const budget = { Type: 'AWS::Budgets::Budget', Properties: { Budget: { BudgetType: 'COST' } } };
const table = { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'facts' } };

test('a template with nothing refused stays as it is', () => {
  const template = { Description: 'kept', Resources: { Table: table }, Outputs: { Name: { Value: { Ref: 'Table' } } } };
  expect(withoutRefused(template, isRefused)).toEqual(template);
});

test('what is refused goes, with the outputs and orderings that name it', () => {
  const template = {
    Resources: {
      Budget: budget,
      Table: { ...table, DependsOn: ['Budget', 'Key'] },
      Key: { Type: 'AWS::KMS::Key', DependsOn: 'Budget' },
    },
    Outputs: { Name: { Value: { Ref: 'Table' } }, Budget: { Value: { Ref: 'Budget' } } },
  };
  expect(withoutRefused(template, isRefused)).toEqual({
    Resources: { Table: { ...table, DependsOn: ['Key'] }, Key: { Type: 'AWS::KMS::Key' } },
    Outputs: { Name: { Value: { Ref: 'Table' } } },
  });
});

test('a resource that needs one that goes stops the deployment by name', () => {
  const policy = { Type: 'AWS::IAM::Policy', Properties: { Resource: { 'Fn::GetAtt': ['Budget', 'Arn'] } } };
  expect(() => withoutRefused({ Resources: { Budget: budget, Policy: policy } }, isRefused)).toThrow(
    'Policy needs a resource that this endpoint does not know.',
  );
});

test('every way of referring is seen', () => {
  const part = [
    { Ref: 'A' },
    { 'Fn::GetAtt': 'B.Arn' },
    { x: { 'Fn::Sub': [`\${C.Arn}/\${Local}`, { Local: { Ref: 'D' } }] } },
  ];
  expect(referred(part)).toEqual(['A', 'B', 'C', 'Local', 'D']);
});
