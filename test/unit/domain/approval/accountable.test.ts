import { describe, expect, it, test } from 'vitest';
import { accountableFor, type StepAsked } from '../../../../functions/domain/approval/accountable.ts';
import type { RaciMatrix } from '../../../../functions/domain/raci/matrix.ts';
import { growth } from '../../../../functions/domain/raci/presets/growth.ts';
import { startup } from '../../../../functions/domain/raci/presets/startup.ts';

const version = (matrix: RaciMatrix) => ({
  version: 3,
  matrix,
  author: 'ops',
  reason: 'test',
  createdAt: '2026-11-23T09:00:00.000Z',
});
const asked = (more: Partial<StepAsked> = {}): StepAsked => ({
  purpose: 'request-approval',
  stage: 0,
  chain: ['partner-marketing-manager'],
  region: 'emea',
  persona: 'transactional',
  matrix: undefined,
  ...more,
});
const role = (more: Partial<StepAsked>) => accountableFor(asked(more)).role;

describe('without a matrix the persona decides', () => {
  test.each([
    ['request-approval', 'transactional', 'partner-marketing-manager'],
    ['request-approval', 'strategic', 'partner-account-manager'],
    ['claim-review', 'transactional', 'partner-marketing-manager'],
    ['claim-review', 'strategic', 'partner-account-manager'],
    ['claim-dispute', 'strategic', 'partner-marketing-manager'],
    ['finance-approval', 'strategic', 'finance'],
  ] as const)('%s of a %s partner: %s', (purpose, persona, expected) => {
    expect(accountableFor(asked({ purpose, persona }))).toEqual({
      role: expected,
      task: null,
      matrixVersion: null,
      because: 'no matrix says who is accountable',
    });
  });

  it('and says the same as the preset for divided duties', () => {
    for (const purpose of ['request-approval', 'claim-review', 'claim-dispute', 'finance-approval'] as const)
      for (const persona of ['transactional', 'strategic'] as const)
        expect(role({ purpose, persona, matrix: version(growth) })).toBe(role({ purpose, persona }));
  });
});

describe('the matrix in force', () => {
  it('names who is accountable, with its task and version', () => {
    expect(accountableFor(asked({ persona: 'strategic', matrix: version(growth) }))).toEqual({
      role: 'partner-account-manager',
      task: 'approve-requests-strategic',
      matrixVersion: 3,
      because: 'accountable for approve-requests-strategic in version 3 of the matrix',
    });
    expect(role({ purpose: 'claim-review', matrix: version(startup) })).toBe('head-of-partnerships');
  });

  const naming = (letters: RaciMatrix['tasks'][number]['assign'], region?: string) => {
    const tasks = startup.tasks.map((each) => (each.step ? { ...each, assign: letters } : each));
    return version(region ? { ...startup, regional: [{ region, tasks }] } : { ...startup, tasks });
  };

  it('may say something else in a region', () => {
    const matrix = naming({ 'regional-lead': 'A/R' }, 'emea');
    expect(role({ purpose: 'claim-review', matrix })).toBe('regional-lead');
    expect(role({ purpose: 'claim-review', matrix, region: 'apac' })).toBe('head-of-partnerships');
  });

  it('may name a seat that has no role in the programme, and calls the alliances by any name', () => {
    expect(role({ matrix: naming({ ceo: 'A', sales: 'R' }) })).toBe('ceo');
    expect(role({ matrix: naming({ 'global-svp': 'A/R' }) })).toBe('head-of-partnerships');
  });

  it('lets neither a partner decide nor anybody but finance and the CRO on money', () => {
    const partner = accountableFor(asked({ matrix: naming({ 'partner-user': 'A/R' }) }));
    expect(partner).toMatchObject({ role: 'partner-marketing-manager', task: null, matrixVersion: null });
    expect(partner.because).toBe('the matrix names the partner-user, who cannot decide on this');
    const purpose = 'finance-approval';
    expect(role({ purpose, matrix: naming({ 'partner-marketing-manager': 'A/R' }) })).toBe('finance');
    expect(role({ purpose, matrix: naming({ cro: 'A/R' }) })).toBe('cro');
  });
});

describe("the policy's chain stays on top", () => {
  const chain = ['partner-marketing-manager', 'regional-lead', 'head-of-partnerships'] as const;

  it('with the accountable seat in the place of the PMM, and every later seat as it says', () => {
    const seats = [0, 1, 2].map((stage) => role({ chain, stage, persona: 'strategic' }));
    expect(seats).toEqual(['partner-account-manager', 'regional-lead', 'head-of-partnerships']);
    expect(() => role({ chain, stage: 3 })).toThrow('no stage 3');
  });

  it('asks nobody twice: a seat that decides later does not take the first place', () => {
    const matrix = version(startup);
    expect(role({ matrix })).toBe('head-of-partnerships');
    expect(accountableFor(asked({ chain, matrix }))).toMatchObject({
      role: 'partner-marketing-manager',
      because: 'the head-of-partnerships decides later in the chain of the policy',
    });
  });

  it('that begins with another seat is meant so', () => {
    expect(role({ chain: ['cro'], persona: 'strategic', matrix: version(growth) })).toBe('cro');
  });
});
