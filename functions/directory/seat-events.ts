import type { Act, NewEvent } from '../domain/event/change.ts';
import { wordOf } from '../domain/identity/absence.ts';
import type { Person } from '../domain/identity/role.ts';

/** Seats decide who approves money, so every change of one is told with who made it; names and addresses are not. */
export const personSeated = (person: Person, act: Act, proposedBy?: string): NewEvent => ({
  ...about(person, act, proposedBy === undefined ? {} : { proposedBy }),
  type: 'person.seated',
  sentence: `Seated as ${person.roles.join(', ')}.`,
});

export const personProposed = (person: Person, act: Act): NewEvent => ({
  ...about(person, act),
  type: 'person.proposed',
  sentence: `A change was proposed: ${person.roles.join(', ')}. It waits for a second person.`,
});

export const personDeclined = (person: Person, act: Act): NewEvent => ({
  ...about(person, act),
  type: 'person.declined',
  sentence: 'The proposed change was declined; the seat stays as it was.',
});

const about = ({ personId, roles, regions, managerId, absences }: Person, act: Act, more: NewEvent['facts'] = {}) => ({
  ...act,
  itemId: personId,
  partnerId: null,
  facts: {
    roles: roles.join(' '),
    regions: regions.join(' '),
    managerId: managerId ?? null,
    delegates: absences.map(wordOf).join(' '),
    ...more,
  },
});
