import { formatMoney } from '../../../functions/domain/money/amount.ts';
import type { Figures } from '../figures.ts';
import type { Plan } from '../plan.ts';
import { figure, percent, table } from './table.ts';

const money = (minor: number) => formatMoney(minor, 'USD');

const lines: readonly (readonly [string, (figures: Figures) => string])[] = [
  ['reserved / refused', ({ reserved, refused }) => `${figure(reserved)} / ${figure(refused)}`],
  ['reservations per second', ({ reservationsPerSecond }) => figure(reservationsPerSecond)],
  ['requests answered per second', ({ requestsPerSecond }) => figure(requestsPerSecond)],
  ['p50 / p95 ms', (f) => `${figure(f.p50Milliseconds, 1)} / ${figure(f.p95Milliseconds, 1)}`],
  ['conflicts / calls made again', ({ conflicts, retries }) => `${figure(conflicts)} / ${figure(retries)}`],
  ['read units per request', ({ units }) => figure(units.readPerRequest, 2)],
  [
    'write units per reservation: table + index',
    ({ units }) => `${figure(units.tableWritesPerReservation, 2)} + ${figure(units.indexWritesPerReservation, 2)}`,
  ],
  ['the same as the endpoint reported it', ({ units }) => figure(units.writesPerReservationReported, 2)],
  ['writes on the hottest key of the table', ({ hottest }) => percent(hottest.table.share)],
  ['writes on the hottest key of the index', ({ hottest }) => percent(hottest.index.share)],
  ['allocated', (f) => money(f.money.allocated)],
  ['reserved, by the entries', (f) => money(f.money.reserved)],
  ['left, by the balances', (f) => money(f.money.left)],
  ['**overspent**', (f) => money(f.money.overspent)],
  ['**beyond single partners’ ceilings**', (f) => money(f.money.beyondCeilings)],
  ['**entries and balances disagree by**', (f) => money(f.money.unaccounted)],
];

/** The ways side by side, and what each loses or costs. */
export function waysReport(ways: readonly Figures[], { requests, partners, concurrency, rounds }: Plan): string {
  const side = table(
    ['', ...ways.map(({ way }) => way)],
    lines.map(([title, of]) => [title, ...ways.map(of)]),
  );
  return `## Three ways to reserve

The same ${figure(requests)} requests of ${partners} partners for twice the money there is, ${concurrency} at a time, each way on a table of its own${rounds > 1 ? `; of ${rounds} rounds the middle one by speed` : ''}.

${ways.map(({ way, description }) => `- **${way}**: ${description}.`).join('\n')}

${side}

${ways.map(verdictOf).join('\n')}`;
}

/** What a way loses or costs, from its figures. */
function verdictOf({ way, units, money: sums, ceilingPerSecond, reserved, hottest }: Figures): string {
  const losses = [
    ...(sums.overspent > 0 ? [`promised ${money(sums.overspent)} that nobody had`] : []),
    ...(sums.unaccounted !== 0
      ? [`its balances and its entries disagree by ${money(Math.abs(sums.unaccounted))}`]
      : []),
    ...(sums.overspent === 0 && sums.beyondCeilings > 0
      ? [`let partners take ${money(sums.beyondCeilings)} beyond their own allocations`]
      : []),
  ];
  const kept = 'not a cent is lost and nobody gets more than the allocation';
  const writes = units.tableWritesPerReservation + units.indexWritesPerReservation;
  const hot = Math.max(hottest.table.unitsPerOperation, hottest.index.unitsPerOperation);
  const ceiling = `with these partners one budget is full at ${figure(ceilingPerSecond)} reservations a second (${figure(hot, 3)} units on its hottest key)`;
  return `- **${way}** (${figure(reserved)} reservations): ${losses.length > 0 ? losses.join('; ') : kept}. It costs ${figure(writes, 1)} write units a reservation; ${ceiling}.`;
}
