import * as z from 'zod';
import { LinkVisit } from '../domain/audit/links.ts';
import type { Change } from './commit.ts';
import { linkVisitsKey } from './keys.ts';
import { read, type Table } from './table.ts';

const Stored = z.object({ visits: z.array(LinkVisit) });

/** What was found at the links of one submission of a claim; undefined when nobody looked yet. */
export async function linkVisitsOf(table: Table, claimId: string, version: number): Promise<LinkVisit[] | undefined> {
  return (await read(table, linkVisitsKey(claimId, version), Stored))?.visits;
}

/** Kept once per submission: a repeated step leaves the first answer as it is. */
export const keepLinkVisits = (claimId: string, version: number, visits: readonly LinkVisit[]): Change => ({
  write: { put: { visits, ...linkVisitsKey(claimId, version) } },
  onRefused: () => new Error(`the links of ${claimId} were refused`),
});
