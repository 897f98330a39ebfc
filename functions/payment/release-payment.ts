import { absent, actorOf } from '../domain/identity/access.ts';
import { paymentTransitions, release } from '../domain/payment/lifecycle.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { eventChange } from '../store/changes.ts';
import { commit } from '../store/commit.ts';
import { readPayee } from '../store/payees.ts';
import { readPayment, replacePayment } from '../store/payments.ts';
import { paymentView } from './batch-view.ts';
import { releasePayment as contract } from './contracts.ts';
import type { PaymentDeps } from './deps.ts';

/** Finance lets a payment into a batch again when the cause is mended. docs/handbook.md § Payments */
export const releasePayment = route(contract, async ({ caller, params, body }, deps: PaymentDeps) => {
  const { table, clock, newId } = deps;
  const payment = await readPayment(table, params.paymentId);
  if (!payment) throw absent();
  const method = (await readPayee(table, payment.partnerId))?.method ?? payment.method;
  const act = { at: clock.now(), by: actorOf(caller), reason: body.reason, method };
  const { next, event } = release(payment, act);
  await commit(table, [
    replacePayment(next, paymentTransitions.release.from),
    eventChange({ ...event, eventId: newId('evt') }),
  ]);
  return ok(paymentView(next));
});
