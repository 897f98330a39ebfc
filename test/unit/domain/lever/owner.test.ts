import { expect, it } from 'vitest';
import type { Person, Role } from '../../../../functions/domain/identity/role.ts';
import { ownerOf } from '../../../../functions/domain/lever/owner.ts';

const person = (personId: string, role: Role): Person => ({
  personId,
  name: personId,
  email: `${personId}@vendor.example`,
  roles: [role],
  regions: [],
  language: 'en',
  absences: [],
});
const people = [person('pam', 'partner-account-manager'), person('pmm', 'partner-marketing-manager')];

it('is the PAM for a strategic partner and the PMM for a transactional one', () => {
  expect(ownerOf({ persona: 'strategic', regions: ['emea'] }, people)?.personId).toBe('pam');
  expect(ownerOf({ persona: 'transactional', regions: ['emea'] }, people)?.personId).toBe('pmm');
});

it('is a stand-in for an empty seat, or nobody', () => {
  const [, pmm] = people;
  const head = person('vp', 'head-of-partnerships');
  expect(ownerOf({ persona: 'strategic', regions: ['emea'] }, [...(pmm ? [pmm] : []), head])?.personId).toBe('vp');
  expect(ownerOf({ persona: 'strategic', regions: [] }, [])).toBeNull();
});
