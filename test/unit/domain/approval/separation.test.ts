import { expect, it } from 'vitest';
import { whoMayNotDecide } from '../../../../functions/domain/approval/separation.ts';
import { approvedRequest, submittedClaim } from '../lifecycle-examples.ts';

const { next: request } = approvedRequest();
const claim = submittedClaim();

it('keeps submitters from deciding', () => {
  expect(whoMayNotDecide('request-approval', { request })).toEqual(['partner:ada', 'ada@northwind.example']);
  expect(whoMayNotDecide('claim-review', { request, claim })).toEqual([
    'partner:ada',
    'ada@northwind.example',
    'partner:bob',
  ]);
});

it('keeps who approved the request from confirming its payment', () => {
  expect(whoMayNotDecide('finance-approval', { request, claim })).toContain('pmm-1');
});
