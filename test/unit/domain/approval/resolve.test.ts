import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unattended } from '../../../../functions/domain/approval/resolution.ts';
import { resolveApprover, resolveEscalation } from '../../../../functions/domain/approval/resolve.ts';
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
    const asked = { role: 'cro', region: 'emea', exclude: ['cro'], people, purpose: 'finance-approval' } as const;
    expect(resolveApprover(asked)).toMatchObject({ vacant: true });
    expect(resolveEscalation({ ...asked, from: ['cro'], silent: ['cro'] })).toMatchObject({ vacant: true });
    expect(resolveApprover({ ...asked, purpose: 'request-approval' })).toMatchObject({ person: { personId: 'vp' } });
  });

  it('is vacant when nobody is left', () => {
    expect(who('finance', 'emea', ['fin', 'cro'])).toBe('vacant');
    expect(resolveApprover({ role: 'finance', region: 'emea', exclude: [], people: [] })).toMatchObject({
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

describe('somebody away', () => {
  const away = (personId: string, delegateId: string, from = '2026-11-20', until = '2026-11-27') =>
    [personId, { from, until, delegateId }] as const;
  const with_ = (...absences: ReturnType<typeof away>[]) =>
    people.map((each) => ({
      ...each,
      absences: absences.flatMap(([personId, absence]) => (personId === each.personId ? [absence] : [])),
    }));
  const ask = (among: readonly Person[], on = '2026-11-23', exclude: string[] = []) => {
    const found = resolveApprover({ role: 'partner-marketing-manager', region: 'emea', exclude, people: among, on });
    const path = found.path.map(({ personId, why }) => `${personId} ${why}`);
    return 'vacant' in found ? ['vacant', ...path] : [`${found.person.personId} as ${found.how}`, ...path];
  };

  it('is represented by their delegate on the days away, both ends included', () => {
    const among = with_(away('pmm-emea', 'fin'));
    for (const on of ['2026-11-20', '2026-11-27'])
      expect(ask(among, on)).toEqual(['fin as delegate', 'pmm-emea absent']);
    for (const on of ['2026-11-19', '2026-11-28']) expect(ask(among, on)).toEqual(['pmm-emea as seat']);
  });

  it('is passed over with their delegate, and with why, where mail does not reach them; a bar comes first', () => {
    const unreachable = { since: '2026-11-23T09:00:00.000Z', reason: 'bounce' } as const;
    const among = with_(away('pmm-emea', 'fin')).map((each) =>
      each.personId === 'pmm-emea' ? { ...each, unreachable } : each,
    );
    expect(ask(among)).toContain('pmm-emea unreachable');
    expect(ask(among, '2026-11-23', ['pmm-emea'])).toContain('pmm-emea barred');
    expect(ask(among)[0]).not.toContain('fin');
  });

  it('hands on to the delegate of a delegate who is away, too', () => {
    const among = with_(away('pmm-emea', 'fin'), away('fin', 'cro'));
    expect(ask(among)).toEqual(['cro as delegate', 'pmm-emea absent', 'fin absent']);
  });

  it('goes on in the seat, then up, when the delegate may not decide, is gone or leads back', () => {
    expect(ask(with_(away('pmm-emea', 'fin')), undefined, ['fin'])).toEqual([
      'pmm-world as seat',
      'pmm-emea absent',
      'fin barred',
    ]);
    expect(ask(with_(away('pmm-emea', 'nobody')))).toEqual(['pmm-world as seat', 'pmm-emea absent', 'nobody gone']);
    const ring = with_(away('pmm-emea', 'pmm-world'), away('pmm-world', 'pmm-emea'));
    expect(ask(ring)).toEqual(['lead-emea as manager', 'pmm-emea absent', 'pmm-world absent']);
  });

  it('sends nobody in the place of whoever may not decide', () => {
    expect(ask(with_(away('pmm-emea', 'fin')), undefined, ['pmm-emea'])).toEqual([
      'pmm-world as seat',
      'pmm-emea barred',
    ]);
  });

  it('is reported when no delegate could take over, as is an empty seat', () => {
    const reported = (exclude: string[]) => {
      const among = with_(away('pmm-emea', 'fin'));
      const found = resolveApprover({
        role: 'partner-marketing-manager',
        region: 'emea',
        exclude,
        people: among,
        on: '2026-11-23',
      });
      return 'vacant' in found ? 'vacant' : unattended(found).map(({ personId, why }) => `${personId} ${why}`);
    };
    expect(reported([])).toEqual([]);
    expect(reported(['fin'])).toEqual(['pmm-emea absent']);
    const empty = resolveApprover({ role: 'legal', region: 'emea', exclude: [], people });
    expect('vacant' in empty ? [] : unattended(empty)).toEqual([{ personId: null, role: 'legal', why: 'vacant' }]);
  });
});

describe('an escalation', () => {
  const up = (from: string[], among: readonly Person[] = people) => {
    const found = resolveEscalation({
      role: 'partner-marketing-manager',
      region: 'emea',
      exclude: [],
      people: among,
      on: '2026-11-23',
      from,
      silent: from,
    });
    return 'vacant' in found ? 'vacant' : `${found.person.personId}: ${found.reason}`;
  };

  it('goes to the manager, then to the next one up', () => {
    const why = 'the partner-marketing-manager for emea did not answer';
    expect(up(['pmm-emea'])).toBe(`lead-emea: is a manager above: ${why}`);
    expect(up(['pmm-emea', 'lead-emea'])).toBe(`vp: is a manager above: ${why}`);
    expect(up(['gone'])).toBe(`vp: stands in: ${why}`);
    expect(up(['pmm-emea', 'lead-emea', 'vp', 'cro'])).toBe('vacant');
  });

  it('says so where mail does not reach whoever was asked', () => {
    const unreachable = { since: '2026-11-23T09:00:00.000Z', reason: 'bounce' } as const;
    const among = people.map((each) => (each.personId === 'pmm-emea' ? { ...each, unreachable } : each));
    expect(up(['pmm-emea'], among)).toBe(
      'lead-emea: is a manager above: mail reaches no partner-marketing-manager for emea who may decide',
    );
  });

  it('goes to the delegate of a manager who is away', () => {
    const among = people.map((each) =>
      each.personId === 'lead-emea'
        ? { ...each, absences: [{ from: '2026-11-23', until: '2026-11-23', delegateId: 'fin' }] }
        : each,
    );
    expect(up(['pmm-emea'], among)).toMatch(/^fin: is the delegate of somebody away/);
  });
});

describe('whatever the directory holds', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const id = fc.constantFrom(...ids, 'gone');
  const somebody = (personId: string) =>
    fc.record({
      personId: fc.constant(personId),
      name: fc.constant(personId),
      email: fc.constant(`${personId}@vendor.example`),
      roles: fc.subarray<Person['roles'][number]>(
        ['partner-marketing-manager', 'partner-account-manager', 'finance', 'head-of-partnerships', 'cro'],
        { minLength: 1 },
      ),
      regions: fc.subarray(['emea', 'apac']),
      managerId: fc.option(id, { nil: undefined }),
      language: fc.constant('en' as const),
      absences: fc.array(
        id.map((delegateId) => ({ from: '2026-11-20', until: '2026-11-27', delegateId })),
        { maxLength: 1 },
      ),
    });
  const directory = fc.tuple(...ids.map(somebody));
  const question = fc.record({
    role: fc.constantFrom<Person['roles'][number]>('partner-marketing-manager', 'partner-account-manager', 'finance'),
    region: fc.constantFrom('emea', 'apac', 'americas'),
    exclude: fc.subarray([...ids.slice(0, 3), ...ids.slice(3).map((each) => `${each.toUpperCase()}@vendor.example`)]),
    on: fc.constantFrom('2026-11-23', '2026-12-23'),
    silent: fc.subarray(ids),
  });
  const may = (exclude: readonly string[], { personId, email }: Person) =>
    !exclude.some((each) => [personId, email].includes(each.toLowerCase()));
  const isAway = ({ absences }: Person, on: string) => absences.some(({ from, until }) => from <= on && on <= until);

  it('names nobody who may not decide or is away, each once on the way, whatever the order of the store', () => {
    fc.assert(
      fc.property(directory, question, fc.nat(), (among, { silent, ...asked }, turn) => {
        const shuffled = [...among.slice(turn % among.length), ...among.slice(0, turn % among.length)].reverse();
        for (const resolve of [
          (all: readonly Person[]) => resolveApprover({ ...asked, people: all }),
          (all: readonly Person[]) => resolveEscalation({ ...asked, people: all, silent, from: silent }),
        ]) {
          const found = resolve(among);
          expect(resolve(shuffled)).toEqual(found);
          const passed = found.path.map(({ personId }) => personId);
          expect(new Set(passed).size).toBe(passed.length);
          if ('vacant' in found) continue;
          expect(may(asked.exclude, found.person)).toBe(true);
          expect(isAway(found.person, asked.on)).toBe(false);
          expect(passed).not.toContain(found.person.personId);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves a seat unanswered only when nobody in it, above it or standing in may decide and is there', () => {
    fc.assert(
      fc.property(directory, question, (among, { silent: _, ...asked }) => {
        if (!('vacant' in resolveApprover({ ...asked, people: among }))) return;
        const last = among.filter(
          ({ roles, regions }) =>
            (roles.includes('cro') || roles.includes(asked.role)) &&
            (regions.length === 0 || regions.includes(asked.region)),
        );
        expect(last.filter((each) => may(asked.exclude, each) && !isAway(each, asked.on))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
