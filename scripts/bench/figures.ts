import type { Tally } from './meter.ts';
import type { Money } from './money.ts';
import { percentile } from './percentile.ts';
import type { Race } from './race.ts';
import { ceilingPerSecond } from './units.ts';
import type { Way } from './ways/way.ts';

/** A way's figures, as they are told. */
export type Figures = {
  readonly way: string;
  readonly description: string;
  readonly requests: number;
  readonly reserved: number;
  readonly refused: number;
  readonly requestsPerSecond: number;
  readonly reservationsPerSecond: number;
  readonly p50Milliseconds: number;
  readonly p95Milliseconds: number;
  readonly conflicts: number;
  readonly retries: number;
  readonly units: Units;
  readonly hottest: Heats;
  /** Reservations a second of the whole budget at which the hottest partition key is full. */
  readonly ceilingPerSecond: number;
  readonly money: Money;
};

/** By DynamoDB's rules and as the endpoint reported them. Reads are per request, since a refused one reads too. */
export type Units = {
  readonly readPerRequest: number;
  readonly readPerRequestReported: number;
  readonly tableWritesPerReservation: number;
  readonly indexWritesPerReservation: number;
  readonly writesPerReservationReported: number;
};
/** A hottest partition key: the units it takes per operation, and its share of all units there. */
export type Heat = { readonly key: string; readonly unitsPerOperation: number; readonly share: number };
export type Heats = { readonly table: Heat; readonly index: Heat };

export function figuresOf({ name, description }: Way, { tally, milliseconds, ...seen }: Race): Figures {
  const { reserved, refused, seconds, money } = seen;
  const requests = reserved + refused;
  const hottest = heatsOf(tally, reserved);
  return {
    way: name,
    description,
    requests,
    reserved,
    refused,
    requestsPerSecond: requests / seconds,
    reservationsPerSecond: reserved / seconds,
    p50Milliseconds: percentile(milliseconds, 0.5),
    p95Milliseconds: percentile(milliseconds, 0.95),
    conflicts: tally.conflicts,
    retries: tally.retries,
    units: {
      readPerRequest: tally.readUnits / requests,
      readPerRequestReported: tally.readUnitsReported / requests,
      tableWritesPerReservation: tally.keys.total('table') / reserved,
      indexWritesPerReservation: tally.keys.total('index') / reserved,
      writesPerReservationReported: tally.writeUnitsReported / reserved,
    },
    hottest,
    ceilingPerSecond: ceilingOf(hottest),
    money,
  };
}

/** The hottest key of the table and of the index after so many operations. */
export function heatsOf({ keys }: Pick<Tally, 'keys'>, operations: number): Heats {
  const heat = (place: 'table' | 'index'): Heat => {
    const { key, units } = keys.hottest(place);
    return { key, unitsPerOperation: units / operations, share: units / Math.max(1, keys.total(place)) };
  };
  return { table: heat('table'), index: heat('index') };
}

/** The hotter of the two sets the ceiling: a write waits for both. */
export const ceilingOf = ({ table, index }: Heats): number =>
  ceilingPerSecond(Math.max(table.unitsPerOperation, index.unitsPerOperation));
