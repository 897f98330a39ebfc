import { actorOf } from '../domain/identity/access.ts';
import type { Principal } from '../domain/identity/role.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { bookReport } from './book-report.ts';
import { checkReports, type Line } from './check-reports.ts';
import type { PaymentDeps } from './deps.ts';
import { reportPayments as contract, type Outcome } from './report-contracts.ts';
import { sentBatches } from './sent-batches.ts';

/** The bank or ERP reports what it did, as a list. docs/handbook.md § Payments */
export const reportPayments = route(contract, async ({ caller, body }, deps: PaymentDeps) =>
  ok({ reports: await bookAll(body.reports, caller, deps, (_, at) => `/reports/${at}`) }),
);

/** Payments that are booked side by side; the reports of one payment are booked one after the other. */
const sideBySide = 8;

/**
 * Checks the whole list, then books every line of it: a list that was cut short half-way is sent again, and what is booked
 * already changes nothing.
 */
export async function bookAll(
  lines: readonly Line[],
  caller: Principal,
  deps: PaymentDeps,
  placeOf: (line: Line, at: number) => string,
): Promise<Outcome[]> {
  const act = { at: deps.clock.now(), by: actorOf(caller) };
  const found = await checkReports(deps.table, lines, act, placeOf);
  const isSent = sentBatches(deps.table);
  const numbered = found.map((each, at) => ({ ...each, at }));
  const payments = [...Map.groupBy(numbered, ({ paymentId }) => paymentId).values()];
  const outcomes: Outcome[] = [];
  const bookPayments = async () => {
    for (let reports = payments.shift(); reports; reports = payments.shift()) {
      for (const { at, ...report } of reports) outcomes[at] = await bookReport(report, act, deps, isSent);
    }
  };
  // One that was overtaken does not keep the others from being booked.
  const ends = await Promise.allSettled(Array.from({ length: sideBySide }, bookPayments));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
  return outcomes;
}
