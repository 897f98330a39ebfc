import { describe, expect, test } from 'vitest';
import { regionsOf, vacantSeats } from '../../../../functions/domain/operations/seats.ts';
import { defaultPolicyRules } from '../../../../functions/domain/policy/defaults.ts';
import type { RaciMatrix, RaciVersion } from '../../../../functions/domain/raci/matrix.ts';
import { growth } from '../../../../functions/domain/raci/presets/growth.ts';
import { startup } from '../../../../functions/domain/raci/presets/startup.ts';
import { people } from '../../approval/samples.ts';

const { mira, finn, hana, regis } = people;
const policy = {
  ...defaultPolicyRules,
  triage: { ...defaultPolicyRules.triage, corporateGoals: { regions: ['emea'], verticals: ['retail'] } },
  calendar: { regions: {}, daysOff: {} },
};
const inForce = (matrix: RaciMatrix): RaciVersion => ({
  version: 1,
  matrix,
  author: 'ops-1',
  reason: 'The first',
  createdAt: '2026-11-21T09:00:00.000Z',
});
const vacant = (seated: readonly (typeof mira)[], matrix?: RaciMatrix) =>
  vacantSeats(seated, { policy, matrix: matrix && inForce(matrix) }).map(
    ({ role, region, persona }) => `${role} ${region} ${persona ?? 'any'}`,
  );

describe('empty seats', () => {
  test('without a matrix are those of the chain, of finance, and of the personas', () => {
    expect(vacant([]).sort()).toEqual([
      'finance emea any',
      'head-of-partnerships emea any',
      'partner-account-manager emea strategic',
      'partner-marketing-manager emea any',
      'regional-lead emea any',
    ]);
    const account = { ...mira, personId: 'pam', roles: ['partner-account-manager' as const], regions: ['emea'] };
    expect(vacant([mira, finn, hana, regis, account])).toEqual([]);
  });

  test('are those that the matrix names, in the region where it names them', () => {
    const review = growth.tasks.find(({ step, persona }) => step === 'claim-review' && persona === 'transactional');
    if (!review) throw new Error('the preset has no such review');
    const byLegal = { ...review, assign: { legal: 'A/R' as const } };
    const matrix = { ...startup, regional: [{ region: 'nordics', tasks: [byLegal] }] };
    expect(vacant([mira, finn, hana, regis], matrix).filter((each) => each.startsWith('legal'))).toEqual([
      'legal nordics transactional',
    ]);
  });

  test('a seat that nothing is asked of is not missed', () => {
    expect(vacant([hana, finn, mira, regis], startup).join(' ')).not.toContain('partner-account-manager');
  });
});

test('regions of the matrix count, too', () => {
  const [task] = growth.tasks;
  const regional = task ? [{ region: 'nordics', tasks: [task] }] : [];
  expect(regionsOf(policy, { ...growth, regional })).toEqual(['emea', 'nordics']);
});
