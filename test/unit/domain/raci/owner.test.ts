import { expect, test } from 'vitest';
import { Role } from '../../../../functions/domain/identity/role.ts';
import { ownerOf } from '../../../../functions/domain/raci/owner.ts';
import { presets } from '../../../../functions/domain/raci/presets/presets.ts';
import { RaciRole, Seat, seatOf } from '../../../../functions/domain/raci/role.ts';

const emea = { region: 'emea', persona: 'transactional' } as const;

test('a step has one owner, by the persona of the partner where the matrix says so', () => {
  expect(ownerOf(presets.growth, { ...emea, step: 'request-approval' })?.role).toBe('partner-marketing-manager');
  const strategic = ownerOf(presets.growth, { ...emea, persona: 'strategic', step: 'request-approval' });
  expect(strategic).toMatchObject({ role: 'partner-account-manager', task: { task: 'approve-requests-strategic' } });
  expect(ownerOf(presets.growth, { ...emea, persona: 'strategic', step: 'payment' })?.role).toBe('finance');
});

test("a region's task takes the place of the programme's", () => {
  const [task] = presets.growth.tasks.filter((each) => each.step === 'payment');
  if (task === undefined) throw new Error('growth has a task for payments');
  const regional = [{ region: 'emea', tasks: [{ ...task, assign: { 'regional-lead': 'A/R' as const } }] }];
  const matrix = { ...presets.growth, regional };
  expect(ownerOf(matrix, { ...emea, step: 'payment' })?.role).toBe('regional-lead');
  expect(ownerOf(matrix, { ...emea, region: 'amer', step: 'payment' })?.role).toBe('finance');
});

test('a step that nobody owns has none', () => {
  expect(ownerOf({ ...presets.growth, tasks: [] }, { ...emea, step: 'payment' })).toBeUndefined();
});

test('whoever may sign in may be seated, and every role of a matrix means a seat', () => {
  expect(Role.options.filter((role) => !Seat.safeParse(role).success)).toEqual([]);
  expect(RaciRole.options.filter((role) => seatOf(role) !== role)).toEqual(['vp-alliances', 'global-svp']);
});
