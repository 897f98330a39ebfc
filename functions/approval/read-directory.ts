import type { IsoInstant } from '../domain/calendar/dates.ts';
import { dayOf } from '../domain/calendar/days.ts';
import { readPartner } from '../store/partners.ts';
import { allPeople } from '../store/people.ts';
import { newestRaci } from '../store/raci.ts';
import type { Table } from '../store/table.ts';
import type { Directory } from './approver.ts';
import type { Asking } from './asking.ts';
import { peopleTaken } from './in-parallel.ts';

/** Everything that says who is asked about an item now; a partner that is gone counts as transactional. */
export async function readDirectory(
  table: Table,
  { subject: { request }, beside }: Pick<Asking, 'subject' | 'beside'>,
  now: IsoInstant,
): Promise<Directory> {
  const [people, matrix, partner] = await Promise.all([
    allPeople(table),
    newestRaci(table),
    readPartner(table, request.partnerId),
  ]);
  const persona = partner?.persona ?? 'transactional';
  return { people, matrix, persona, on: dayOf(now), taken: peopleTaken(beside) };
}
