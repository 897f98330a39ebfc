import { expect, it } from 'vitest';
import { actorOf, visible } from '../../../../functions/domain/identity/access.ts';
import type { Principal } from '../../../../functions/domain/identity/role.ts';

const partner: Principal = {
  userId: 'u1',
  name: 'Ada',
  email: 'a@x.example',
  roles: ['partner-user'],
  partnerId: 'northwind',
};
const staff: Principal = { userId: 'pmm-1', name: 'Mia', email: 'm@x.example', roles: ['partner-marketing-manager'] };
const theirs = { partnerId: 'contoso' };

it('shows a partner its own and nothing else, and staff everything', () => {
  const own = { partnerId: 'northwind' };
  expect(visible(partner, own)).toBe(own);
  expect(visible(staff, theirs)).toBe(theirs);
  expect(() => visible(partner, theirs)).toThrow('not yours to see');
  expect(() => visible(staff, undefined)).toThrow('no such item');
});

it('does not widen for a partner user who holds a staff role too, nor for one without a partner', () => {
  expect(() => visible({ ...partner, roles: ['partner-user', 'finance'] }, theirs)).toThrow();
  const { partnerId: _none, ...homeless } = partner;
  expect(() => visible(homeless, theirs)).toThrow();
});

it('names callers in the records', () => {
  expect(actorOf(partner)).toBe('partner:u1');
  expect(actorOf(staff)).toBe('pmm-1');
});
