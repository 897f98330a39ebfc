import { describe, expect, test } from 'vitest';
import type { Approval } from '../../../../functions/domain/approval/approval.ts';
import type { Person } from '../../../../functions/domain/identity/role.ts';
import { digestsDue } from '../../../../functions/domain/operations/digest.ts';
import { defaultPolicyRules } from '../../../../functions/domain/policy/defaults.ts';
import { approval, people as samples } from '../../approval/samples.ts';

const monday = '2026-11-23T05:00:00.000Z';
const { mira, hana, regis } = samples;
const policy = { ...defaultPolicyRules, approval: { ...defaultPolicyRules.approval, digestQuestions: 2 } };

const question = (approvalId: string, personId = 'mira', expiresAt = approval.expiresAt): Approval => ({
  ...approval,
  approvalId,
  personId,
  expiresAt,
});
const two = [question('a'), question('b')];
const away = (person: Person, delegateId: string): Person => ({
  ...person,
  absences: [{ from: '2026-11-20', until: '2026-11-27', delegateId }],
});
const unreachable = { since: monday, reason: 'bounce' } as const;

/** Who reads what, `>` before what is somebody else's. */
const due = (open: readonly Approval[], people: readonly Person[] = [mira, hana, regis], now = monday) =>
  digestsDue(open, people, policy, now).map(({ reader, own, away: others }) => [
    reader.personId,
    ...own.map(({ approvalId }) => approvalId),
    ...others.flatMap(({ person, questions }) => questions.map(({ approvalId }) => `${person.personId}>${approvalId}`)),
  ]);

describe('who gets a list', () => {
  test('whoever has as many questions as the policy says, and nobody with fewer', () => {
    expect(due([...two, question('c', 'hana')])).toEqual([['mira', 'a', 'b']]);
    expect(due([question('a')])).toEqual([]);
  });

  test('by default from five on', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => question(id));
    const count = (open: readonly Approval[]) => digestsDue(open, [mira], defaultPolicyRules, monday).length;
    expect([count(five.slice(1)), count(five)]).toEqual([0, 1]);
  });

  test('nobody whom mail does not reach, and nobody who left', () => {
    expect(due(two, [{ ...mira, unreachable }, hana])).toEqual([]);
    expect(due(two, [hana])).toEqual([]);
  });
});

test('the question whose limit is next stands first', () => {
  const late = question('late', 'mira', '2026-12-01T09:00:00.000Z');
  expect(due([late, ...two])).toEqual([['mira', 'a', 'b', 'late']]);
});

describe('whoever is away', () => {
  test('is read by their delegate, whose own count with them', () => {
    expect(due([question('a'), question('h', 'hana')], [away(mira, 'hana'), hana])).toEqual([['hana', 'h', 'mira>a']]);
  });

  test('is read by the delegate of a delegate who is away, too', () => {
    expect(due(two, [away(mira, 'hana'), away(hana, 'regis'), regis])).toEqual([['regis', 'mira>a', 'mira>b']]);
  });

  test.each([
    ['is gone', [away(mira, 'nobody')]],
    ['cannot be written to', [away(mira, 'hana'), { ...hana, unreachable }]],
    ['is away and names them', [away(mira, 'hana'), away(hana, 'mira')]],
  ])('gets it themselves when the delegate %s', (_, people) => {
    expect(due(two, people)).toEqual([['mira', 'a', 'b']]);
  });

  test('is back on the day after', () => {
    expect(due(two, [away(mira, 'hana'), hana], '2026-11-30T05:00:00.000Z')).toEqual([['mira', 'a', 'b']]);
  });
});

describe('the day', () => {
  const christmas = '2026-12-25T05:00:00.000Z';
  const in_ = (...regions: string[]): Person[] => [{ ...mira, regions }];

  test.each([
    ['a Saturday', '2026-11-28T05:00:00.000Z', in_(), 0],
    ['a holiday of the only region', christmas, in_('emea'), 0],
    ['a holiday of one of two regions', '2026-12-26T05:00:00.000Z', in_('emea', 'apac'), 0],
    ['Thanksgiving for whoever works for emea, too', '2026-11-26T05:00:00.000Z', in_('amer', 'emea'), 1],
    ['Thanksgiving for whoever works for amer', '2026-11-26T05:00:00.000Z', in_('amer'), 0],
    ['a holiday somewhere, for whoever has every region', christmas, in_(), 1],
  ])('%s', (_, now, people, lists) => {
    expect(due(two, people, now)).toHaveLength(lists);
  });
});
