import type { Person } from '../../identity/role.ts';
import type { RaciMatrix, RaciTask } from '../matrix.ts';
import { accountableOf } from '../owner.ts';
import { type Seat, seatOf } from '../role.ts';
import { type View, viewsOf } from './rows.ts';

/** Whether a matrix is of a model whose duties are to be apart: in a startup one person may have to do it all. */
export const isDivided = ({ model }: RaciMatrix): boolean => model !== 'startup';

export const seatsOwning = (tasks: readonly RaciTask[]): Seat[] => [
  ...new Set(tasks.flatMap(accountableOf).map(seatOf)),
];

/** The views of the matrix that a person's seats are for. */
export function viewsFor({ regions }: Person, matrix: RaciMatrix): View[] {
  const views = viewsOf(matrix);
  if (regions.length === 0) return views;
  const drifting = new Set(matrix.regional.map(({ region }) => region));
  return views.filter(({ region }) =>
    region === undefined ? regions.some((each) => !drifting.has(each)) : regions.includes(region),
  );
}

export const holdsOneOf = ({ roles }: Person, seats: readonly Seat[]): boolean =>
  roles.some((role) => seats.includes(role));
