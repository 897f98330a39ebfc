import { Refusal } from '../domain/errors.ts';
import { Program } from '../domain/program/program.ts';
import { atApproval, type ProgramAtApproval } from '../domain/program/program-at-approval.ts';
import type { RequestTerms } from '../domain/request/terms.ts';
import { putNew, replaceRevision } from './changes.ts';
import type { Change } from './commit.ts';
import { allPrograms, programKey, programListing } from './keys.ts';
import { listPage, type PageRequest, read, type Table } from './table.ts';

export const readProgram = (table: Table, programId: string) => read(table, programKey(programId), Program);

type Asked = { readonly terms: Pick<RequestTerms, 'programId'>; readonly program?: ProgramAtApproval | undefined };

/** The program that the claims of a request are judged by: as it was at approval, or as it is where that was not kept. docs/handbook.md § Programs */
export async function programOf(table: Table, { terms, program }: Asked): Promise<ProgramAtApproval | undefined> {
  if (program || terms.programId === undefined) return program;
  const now = await readProgram(table, terms.programId);
  return now && atApproval(now);
}

export const listPrograms = (table: Table, page: PageRequest) => listPage(table, allPrograms, Program, page);

const stored = (program: Program) => ({ ...program, ...programListing(program.programId) });

export const newProgram = (program: Program): Change =>
  putNew(
    programKey(program.programId),
    stored(program),
    () =>
      new Refusal('conflict', 'There is a program with this id already.', [
        { field: '/programId', problem: 'is taken' },
      ]),
  );

/** Writes the next revision, unless somebody else was first. */
export const replaceProgram = (next: Program): Change => replaceRevision(programKey(next.programId), stored(next));
