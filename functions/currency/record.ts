import { type FieldProblem, Refusal } from '../domain/errors.ts';
import type { Act, NewEvent } from '../domain/event/change.ts';
import { actorOf } from '../domain/identity/access.ts';
import { ExchangeRate } from '../domain/money/rate.ts';
import { placeOf, recordingProblems, type StatedRate } from '../domain/money/recording.ts';
import { today } from '../platform/clock.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { eventChange } from '../store/changes.ts';
import { commit } from '../store/commit.ts';
import { newExchangeRate, RateTaken, readExchangeRate } from '../store/exchange-rates.ts';
import type { Table } from '../store/table.ts';
import { recordExchangeRates as contract } from './contracts.ts';
import type { CurrencyDeps } from './deps.ts';

/** Records a list of rates with their events in one commit; the same list again changes nothing. docs/handbook.md § Currencies */
export const recordExchangeRates = route(contract, async ({ caller, body }, deps: CurrencyDeps) =>
  ok(await record(body.rates, actorOf(caller), deps)),
);

async function record(
  stated: readonly StatedRate[],
  by: string,
  deps: CurrencyDeps,
): Promise<{ recorded: number; rates: ExchangeRate[] }> {
  const known = await onRecord(deps.table, stated);
  const problems = recordingProblems(stated, { known, today: today(deps.clock) });
  if (problems.length > 0) throw refused(problems);
  const rates = stated.map((each) => ExchangeRate.parse(each));
  const places = new Map([...rates.toReversed(), ...known].map((rate) => [placeOf(rate), rate]));
  const fresh = [...places.values()].filter((rate) => !known.includes(rate));
  try {
    await store(fresh, { at: deps.clock.now(), by }, deps);
  } catch (thrown) {
    // Somebody recorded one of them between our look and our write: what is on record now decides.
    if (thrown instanceof RateTaken) return record(stated, by, deps);
    throw thrown;
  }
  return { recorded: fresh.length, rates: rates.map((rate) => places.get(placeOf(rate)) ?? rate) };
}

async function onRecord(table: Table, stated: readonly StatedRate[]): Promise<ExchangeRate[]> {
  const wanted = new Map(stated.filter(isNamed).map((rate) => [placeOf(rate), rate]));
  const found = await Promise.all([...wanted.values()].map((rate) => readExchangeRate(table, rate)));
  return found.flatMap((rate) => rate ?? []);
}

const place = ExchangeRate.pick({ from: true, to: true, on: true });
const isNamed = ({ from, to, on }: StatedRate): boolean => place.safeParse({ from, to, on }).success;

const refused = (problems: readonly FieldProblem[]) =>
  new Refusal(
    'invalid',
    'The list has problems; every one is named and nothing was recorded.',
    problems.map(({ field, problem }) => ({ field: `/rates${field}`, problem })),
  );

async function store(rates: readonly ExchangeRate[], act: Act, { table, newId }: CurrencyDeps): Promise<void> {
  if (rates.length === 0) return;
  const events = rates.map((rate) => eventChange({ ...recordedEvent(rate, act), eventId: newId('evt') }));
  await commit(table, [...rates.map(newExchangeRate), ...events]);
}

const recordedEvent = ({ from, to, rate, on }: ExchangeRate, { at, by }: Act): NewEvent => ({
  type: 'exchange-rate.recorded',
  itemId: `${from}-${to}`,
  partnerId: null,
  at,
  by,
  // Whose rate it is stands on the rate, in words of whoever recorded it.
  facts: { from, to, rate, on },
  sentence: `The exchange rate 1 ${from} = ${rate} ${to} of ${on} was recorded.`,
});
