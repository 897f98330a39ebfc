import * as z from 'zod';
import { Refusal } from '../domain/errors.ts';
import { Person, type Unreachable } from '../domain/identity/role.ts';
import { SeatProposal } from '../domain/seat/proposal.ts';
import { TryAgain } from '../platform/http/try-again.ts';
import type { Change } from './commit.ts';
import { directoryKey, personKey, seatProposalKey } from './keys.ts';
import { read, readPartition, type Table } from './table.ts';

/** Everyone with a seat; a programme has dozens, not thousands. */
export const allPeople = (table: Table): Promise<Person[]> =>
  readPartition(table, { pk: personKey('').pk, prefix: 'PERSON#' }, Person);

export const readPerson = (table: Table, personId: string) => read(table, personKey(personId), Person);

export const putPerson = (person: Person): Change => ({
  write: { put: { ...person, ...personKey(person.personId) } },
  onRefused: () => new Error(`person ${person.personId} was refused`),
});

/** Seats somebody only where who decides is still what was read: a change that looked harmless must not undo one that was not. */
export const seatPerson = (before: Person | undefined, person: Person): Change => ({
  write: {
    put: { ...person, ...personKey(person.personId) },
    condition: before
      ? {
          expression: '#roles = :roles AND #regions = :regions AND #email = :email',
          names: { '#roles': 'roles', '#regions': 'regions', '#email': 'email' },
          values: { ':roles': before.roles, ':regions': before.regions, ':email': before.email },
        }
      : { expression: 'attribute_not_exists(pk)' },
  },
  onRefused: () => new Refusal('conflict', 'The seat changed while you were working on it; read it again.'),
});

const DirectoryRevision = z.strictObject({ revision: z.int().min(0) });

/** How often somebody was seated; to be read before the people are. */
export const readDirectoryRevision = async (table: Table): Promise<number> =>
  (await read(table, directoryKey, DirectoryRevision))?.revision ?? 0;

/** Somebody else was seated meanwhile: what was found of everybody together is to be found again. */
export class DirectoryMoved extends TryAgain {
  override readonly name = 'DirectoryMoved';
}

/** Rules about everybody together, such as one entry for an address, hold in the write: nobody was seated since they were read. */
export const moveDirectory = (revision: number): Change => ({
  write: {
    put: { revision: revision + 1, ...directoryKey },
    condition:
      revision === 0
        ? { expression: 'attribute_not_exists(pk)' }
        : {
            expression: '#revision = :revision',
            names: { '#revision': 'revision' },
            values: { ':revision': revision },
          },
  },
  onRefused: () => new DirectoryMoved('somebody else was seated meanwhile'),
});

/** Once, and only while the address is the one that mail came back from. @throws Refusal `conflict` from the commit. */
export const markUnreachable = ({ personId, email }: Person, unreachable: Unreachable): Change => ({
  write: {
    update: personKey(personId),
    expression: 'SET unreachable = :unreachable',
    condition: {
      expression: '#email = :email AND attribute_not_exists(unreachable)',
      names: { '#email': 'email' },
      values: { ':email': email, ':unreachable': unreachable },
    },
  },
  onRefused: () => new Refusal('conflict', 'The person is marked already, or has another address by now.'),
});

/** What was proposed last for each person, whatever became of it. */
export const allSeatProposals = (table: Table): Promise<SeatProposal[]> =>
  readPartition(table, { pk: personKey('').pk, prefix: 'PROPOSAL#' }, SeatProposal);

export const readSeatProposal = (table: Table, personId: string) =>
  read(table, seatProposalKey(personId), SeatProposal);

/** A proposal takes the place of the one before. */
export const newSeatProposal = (proposal: SeatProposal): Change => ({
  write: { put: { ...proposal, ...seatProposalKey(proposal.person.personId) } },
  onRefused: () => new Error(`the proposal for ${proposal.person.personId} was refused`),
});

/** Settles the proposal that was read, while it is open. */
export const settleSeatProposal = (next: SeatProposal): Change => ({
  write: {
    put: { ...next, ...seatProposalKey(next.person.personId) },
    condition: {
      expression: '#status = :open AND #proposedAt = :proposedAt',
      names: { '#status': 'status', '#proposedAt': 'proposedAt' },
      values: { ':open': 'open', ':proposedAt': next.proposedAt },
    },
  },
  onRefused: () => new Refusal('conflict', 'The proposal was settled or replaced meanwhile; read it again.'),
});
