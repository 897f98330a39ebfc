import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { IsoDate } from '../domain/calendar/dates.ts';
import { addDays } from '../domain/calendar/days.ts';
import { ExchangeRate } from '../domain/money/rate.ts';
import { putNew } from './changes.ts';
import type { Change } from './commit.ts';
import { exchangeRateKey } from './keys.ts';
import { type PageRequest, pagePartition, parseStored, read, type Table } from './table.ts';

type Pair = Pick<ExchangeRate, 'from' | 'to'>;

export const readExchangeRate = (table: Table, { from, to, on }: Pick<ExchangeRate, 'from' | 'to' | 'on'>) =>
  read(table, exchangeRateKey(from, to, on), ExchangeRate);

/** The rates of a pair in this direction, the latest day first. */
export const listExchangeRates = (table: Table, { from, to }: Pair, page: PageRequest) =>
  pagePartition(table, { pk: exchangeRateKey(from, to, '').pk }, ExchangeRate, { ...page, newestFirst: true });

/** A rate of this pair and day is on record already. */
export class RateTaken extends Error {
  override readonly name = 'RateTaken';
}

/** A pair has one rate a day in each direction: the key is the guard. */
export const newExchangeRate = (rate: ExchangeRate): Change =>
  putNew(
    exchangeRateKey(rate.from, rate.to, rate.on),
    rate,
    () => new RateTaken(`${rate.from} to ${rate.to} on ${rate.on}`),
  );

/** Nobody records rates of earlier days, but a document may name any day. */
const firstDay = '1900-01-01';

type Wanted = Pair & {
  /** The day that the rate is used for. */
  readonly on: IsoDate;
  /** Days by which the rate may be older. */
  readonly maxAgeDays: number;
};

/** The latest rate of a pair on a day or not too long before it; undefined without one. docs/handbook.md § Currencies */
export async function rateFor(table: Table, { from, to, on, maxAgeDays }: Wanted): Promise<ExchangeRate | undefined> {
  if (on < firstDay) return undefined;
  const latest = exchangeRateKey(from, to, on);
  const reply = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :earliest AND :latest',
      ExpressionAttributeValues: { ':pk': latest.pk, ':earliest': addDays(on, -maxAgeDays), ':latest': latest.sk },
      ScanIndexForward: false,
      Limit: 1,
      ConsistentRead: true,
    }),
  );
  const [item] = reply.Items ?? [];
  return item && parseStored(ExchangeRate, item);
}
