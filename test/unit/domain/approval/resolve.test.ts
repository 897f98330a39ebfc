import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveApprover } from '../../../../functions/domain/approval/resolve.ts';
import type { Person, Role } from '../../../../functions/domain/identity/role.ts';

const person = (personId: string, role: Role, regions: string[] = [], managerId?: string): Person => ({
  personId,
  name: personId,
  email: `${personId}@vendor.example`,
  roles: [role],
  regions,
  language: 'en',
  absences: [],
  ...(managerId && { managerId }),
});
const people = [
  person('pmm-world', 'partner-marketing-manager', [], 'vp'),
  person('pmm-emea', 'partner-marketing-manager', ['emea'], 'lead-emea'),
  person('lead-emea', 'regional-lead', ['emea'], 'vp'),
  person('vp', 'head-of-partnerships', [], 'cro'),
  person('cro', 'cro'),
  person('fin', 'finance'),
];
const who = (role: Role, region: string, exclude: string[] = [], among = people) => {
  const answer = resolveApprover({ role, region, exclude, people: among });
  return 'vacant' in answer ? 'vacant' : answer.person.personId;
};

describe('resolveApprover', () => {
  it('prefers the seat of the region to the seat for every region', () => {
    expect(who('partner-marketing-manager', 'emea')).toBe('pmm-emea');
    expect(who('partner-marketing-manager', 'apac')).toBe('pmm-world');
    expect(who('partner-marketing-manager', 'emea', [], [...people].reverse())).toBe('pmm-emea');
  });

  it('passes over who may not decide, by id or by address', () => {
    expect(who('partner-marketing-manager', 'emea', ['pmm-emea'])).toBe('pmm-world');
    expect(who('partner-marketing-manager', 'emea', ['PMM-EMEA@vendor.example'])).toBe('pmm-world');
  });

  it('climbs to the managers when every holder of the seat is excluded', () => {
    expect(who('partner-marketing-manager', 'emea', ['pmm-emea', 'pmm-world'])).toBe('lead-emea');
    expect(who('partner-marketing-manager', 'emea', ['pmm-emea', 'pmm-world', 'lead-emea'])).toBe('vp');
    expect(who('regional-lead', 'emea', ['lead-emea', 'vp'])).toBe('cro');
  });

  it('gives a vacant seat to the head of partnerships, then to the CRO, and says so', () => {
    expect(who('regional-lead', 'apac')).toBe('vp');
    expect(who('regional-lead', 'apac', ['vp'])).toBe('cro');
    expect(resolveApprover({ role: 'regional-lead', region: 'apac', exclude: [], people })).toMatchObject({
      reason: 'stands in: nobody holds the seat regional-lead for apac',
    });
  });

  it('never lets the partner side confirm for finance', () => {
    expect(who('finance', 'emea', ['fin'])).toBe('cro');
  });

  it('is vacant when nobody is left', () => {
    expect(who('finance', 'emea', ['fin', 'cro'])).toBe('vacant');
    expect(resolveApprover({ role: 'finance', region: 'emea', exclude: [], people: [] })).toEqual({
      vacant: true,
      reason: 'nobody holds the seat finance for emea',
    });
  });

  it('survives managers in a ring and managers who are gone', () => {
    const ring = [person('a', 'finance', [], 'b'), person('b', 'partner-operations', [], 'a')];
    expect(who('finance', 'emea', ['a'], ring)).toBe('b');
    expect(who('finance', 'emea', ['a', 'b'], ring)).toBe('vacant');
    expect(who('finance', 'emea', ['a'], [person('a', 'finance', [], 'gone')])).toBe('vacant');
  });

  it('never names an excluded person', () => {
    const ids = people.map(({ personId }) => personId);
    fc.assert(
      fc.property(
        fc.subarray(ids),
        fc.constantFrom('finance', 'regional-lead', 'partner-marketing-manager'),
        (exclude, role) => {
          expect(exclude).not.toContain(who(role, 'emea', exclude));
        },
      ),
    );
  });
});
