import type { IsoInstant } from '../domain/calendar/dates.ts';
import { dayOf } from '../domain/calendar/days.ts';
import { readPartner } from '../store/partners.ts';
import { allPeople } from '../store/people.ts';
import { newestRaci } from '../store/raci.ts';
import type { Table } from '../store/table.ts';
import type { Directory } from './approver.ts';
import type { Subject } from './subject.ts';

/** Everything that says who is asked about an item now; a partner that is gone counts as transactional. */
export async function readDirectory(table: Table, { request }: Subject, now: IsoInstant): Promise<Directory> {
  const [people, matrix, partner] = await Promise.all([
    allPeople(table),
    newestRaci(table),
    readPartner(table, request.partnerId),
  ]);
  return { people, matrix, persona: partner?.persona ?? 'transactional', on: dayOf(now) };
}
