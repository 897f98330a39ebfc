import * as z from 'zod';
import { staffRoles } from '../domain/identity/access.ts';
import { Person } from '../domain/identity/role.ts';
import { Finding } from '../domain/raci/findings/finding.ts';
import { SeatProposal } from '../domain/seat/proposal.ts';
import { confirmers } from '../domain/seat/second-person.ts';
import { bare } from '../platform/http/route.ts';
import { keepers } from './keepers.ts';

export const PersonId = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/, 'must be lower-case letters, digits and hyphens, at most 64');
const PersonPath = z.strictObject({ personId: PersonId });
const warnings = z.array(Finding).describe('What the seats make of the matrix in force.');

const ProposalView = SeatProposal.omit({ proposerEmail: true });
export const proposalView = ({ proposerEmail: _, ...shown }: SeatProposal): z.infer<typeof ProposalView> => shown;

const Seated = z.strictObject({
  status: z
    .enum(['seated', 'proposed'])
    .describe('Proposed: the seat decides on money, and a second person confirms it.'),
  person: Person,
  warnings,
});

export const listPeople = {
  ...bare,
  method: 'GET',
  path: '/people',
  operationId: 'listPeople',
  summary: 'List everyone with a seat, and what waits for a second person',
  roles: staffRoles,
  response: z.strictObject({ items: z.array(Person), proposals: z.array(ProposalView) }),
} as const;

export const putPerson = {
  ...bare,
  method: 'PUT',
  path: '/people/{personId}',
  operationId: 'putPerson',
  summary: 'Seat a person, or replace what is known of them; where the seat decides on money, propose it',
  roles: keepers,
  oneOfTwo: true,
  params: PersonPath,
  body: Person.omit({ personId: true, unreachable: true }),
  response: Seated,
} as const;

const Seen = z.strictObject({
  proposedAt: SeatProposal.shape.proposedAt.describe('When the proposal that you read was made.'),
});

export const confirmPerson = {
  ...bare,
  method: 'POST',
  path: '/people/{personId}/confirmation',
  operationId: 'confirmPerson',
  summary: 'Seat a person as another has proposed',
  roles: confirmers,
  oneOfTwo: true,
  params: PersonPath,
  body: Seen,
  response: Seated,
} as const;

export const declinePerson = {
  ...bare,
  method: 'POST',
  path: '/people/{personId}/decline',
  operationId: 'declinePerson',
  summary: 'Leave a seat as it is, whatever was proposed',
  roles: confirmers,
  params: PersonPath,
  body: Seen,
  response: ProposalView,
} as const;

/** A line takes four writes at most, of the hundred that are made at once, and the file one more. */
export const peoplePerFile = 24;

export const importPeople = {
  ...bare,
  method: 'POST',
  path: '/people/import',
  operationId: 'importPeople',
  summary:
    'Seat the people of a CSV file with the columns personId, name, email, roles, regions, managerId and, if wanted, language and absences; all or none',
  roles: keepers,
  oneOfTwo: true,
  body: z.string().min(1, 'is empty: send the file as the body').max(200_000, 'must be at most 200,000 characters'),
  consumes: 'text/csv',
  response: z.strictObject({
    seated: z.array(PersonId),
    proposed: z.array(PersonId),
    unchanged: z.array(PersonId),
    warnings,
  }),
} as const;
