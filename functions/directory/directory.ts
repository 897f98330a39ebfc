import type { Person } from '../domain/identity/role.ts';
import type { RaciMatrix } from '../domain/raci/matrix.ts';
import type { SeatProposal } from '../domain/seat/proposal.ts';
import { allPeople, allSeatProposals, DirectoryMoved, readDirectoryRevision } from '../store/people.ts';
import { newestRaci } from '../store/raci.ts';
import type { Table } from '../store/table.ts';

/** Who sits where, what waits to be confirmed, and the matrix that the seats are held against. */
export type Directory = {
  readonly people: readonly Person[];
  readonly proposals: readonly SeatProposal[];
  readonly matrix: RaciMatrix | undefined;
  readonly revision: number;
};

export async function readDirectory(table: Table): Promise<Directory> {
  const revision = await readDirectoryRevision(table);
  const [people, proposals, raci] = await Promise.all([allPeople(table), allSeatProposals(table), newestRaci(table)]);
  return { people, proposals: proposals.filter(({ status }) => status === 'open'), matrix: raci?.matrix, revision };
}

const attempts = 10;

/**
 * Does what has to hold for everybody together, again as long as others are seated meanwhile.
 * @throws DirectoryMoved, of which nothing was written, when others always came first.
 */
export async function withDirectory<T>(table: Table, act: (directory: Directory) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act(await readDirectory(table));
    } catch (thrown) {
      if (!(thrown instanceof DirectoryMoved) || attempt === attempts) throw thrown;
    }
  }
}
