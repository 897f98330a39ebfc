import { describe, expect, test } from 'vitest';
import { extendClaims } from '../../../../functions/domain/request/lifecycle.ts';
import { act, policy } from '../examples.ts';
import { claimableRequest } from '../lifecycle-examples.ts';

const { next: claimable } = claimableRequest();
const request = {
  ...claimable,
  submittedBy: 'pam',
  contact: { name: 'Pam', email: 'pam@vendor.example' },
  submittedBefore: ['kim', 'kim@vendor.example'],
};
const grant = (by: string, personEmail: string) => () => {
  const granted = { until: '2027-05-10', reason: 'The venue was late.', personName: 'Olga', rules: policy.rules };
  return extendClaims(request, { ...act, by, personEmail, ...granted }).next;
};

describe('a named exception to the claim deadline', () => {
  test('names who granted it, and the deadline that stood before', () => {
    expect(grant('olga', 'olga@vendor.example')()).toMatchObject({
      claimDeadline: '2027-05-10',
      extension: { before: claimable.claimDeadline, grantedBy: 'olga', personName: 'Olga' },
    });
  });

  test.each([
    ['by id', 'pam', 'other@vendor.example'],
    ['by address, with another user', 'pam-2', 'PAM@vendor.example'],
    ['who asked in an earlier version', 'kim', 'other@vendor.example'],
    ['who asked in an earlier version, by address', 'kim-2', 'kim@vendor.example'],
  ])('is granted by nobody who asked for the funds: %s', (_, by, personEmail) => {
    expect(grant(by, personEmail)).toThrow('on a request of their own');
  });
});
