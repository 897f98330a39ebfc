import { expect, test } from 'vitest';
import type { Principal } from '../../../../functions/domain/identity/role.ts';
import {
  confirmVersion,
  declineVersion,
  isSuperseded,
  VersionProposal,
} from '../../../../functions/domain/version/proposal.ts';

const proposal = VersionProposal.parse({
  number: 3,
  basedOn: 7,
  status: 'open',
  reason: 'A higher limit',
  proposedBy: 'ops-1',
  proposerEmail: 'olga@vendor.example',
  proposedAt: '2026-11-21T09:00:00.000Z',
});
const standing = { inForce: 7, lastProposal: 3 };
const caller = (userId: string, email = `${userId}@vendor.example`): Principal => ({
  userId,
  email,
  name: userId,
  roles: ['finance'],
});
const act = { at: '2026-11-21T10:00:00.000Z', by: 'fin-1' };

test('another person makes it the next version', () => {
  expect(confirmVersion(proposal, standing, caller('fin-1'), act)).toMatchObject({
    status: 'confirmed',
    version: 8,
    settledBy: 'fin-1',
  });
});

test('one human has one voice, whatever user they sign in as', () => {
  for (const same of [caller('ops-1'), caller('fin-2', ' Olga@Vendor.example')]) {
    expect(() => confirmVersion(proposal, standing, same, act)).toThrow('Whoever proposed');
  }
});

test('what another proposal or version has overtaken is neither confirmed nor declined', () => {
  for (const later of [
    { inForce: 7, lastProposal: 4 },
    { inForce: 8, lastProposal: 3 },
  ]) {
    expect(isSuperseded(proposal, later)).toBe(true);
    expect(() => confirmVersion(proposal, later, caller('fin-1'), act)).toThrow('since');
    expect(() => declineVersion(proposal, later, act)).toThrow('since');
  }
});

test('what is settled stays so', () => {
  const declined = declineVersion(proposal, standing, { ...act, by: 'ops-1' });
  expect(declined).toMatchObject({ status: 'declined', settledBy: 'ops-1' });
  expect(isSuperseded(declined, { inForce: 9, lastProposal: 9 })).toBe(false);
  expect(() => confirmVersion(declined, standing, caller('fin-1'), act)).toThrow('"declined"');
});

test('what was proposed without an address is confirmed by nobody: it could be by the same human', () => {
  const before = { ...proposal, proposerEmail: '' };
  expect(() => confirmVersion(before, standing, caller('fin-1'), act)).toThrow('has no e-mail address');
});
