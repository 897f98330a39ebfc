import * as z from 'zod';
import { approve } from './approval-page.ts';
import type { SentPayment } from './batch.ts';
import { ClaimReading, type PlayedClaim, type Question, showAudit } from './claim.ts';
import { linkIn } from './inbox.ts';
import { amount, currency } from './request.ts';
import type { Stage } from './stage.ts';
import { waitFor } from './wait.ts';
import { money, today } from './words.ts';
import type { World } from './world.ts';

const Reported = z.object({ reports: z.array(z.object({ did: z.enum(['settled', 'repeated']) })).length(1) });

/** The documents are read and audited when somebody has the claim in the inbox: finance, a reviewer or the partner. */
export function audited(world: World, claim: PlayedClaim, stage: Stage): Promise<Question> {
  const { inbox, marketing, finance, partner } = world;
  return stage.step('The documents are read and audited', async (note, say) => {
    const waiting = { what: 'the audit', seconds: 150, workflow: claim.workflow };
    const mail = await inbox.next([finance.email, marketing.email, partner.email], claim.code, waiting);
    await showAudit(world, claim, note);
    const asked = mail.to.includes(finance.email) ? 'finance' : 'review';
    say(asked === 'finance' ? 'pass' : 'review');
    note(`${asked === 'finance' ? finance.name : marketing.name} has mail: ${mail.subject}`);
    return { link: linkIn(mail), asked };
  });
}

/** A human looks where the audit was not sure; then finance is asked. */
export function reviewed(
  { inbox, partner, marketing, finance }: World,
  claim: PlayedClaim,
  link: string,
  stage: Stage,
): Promise<string> {
  return stage.step(`${marketing.name} reviews what was unsure`, async (note) => {
    await approve(link, money(amount, currency));
    note('The open checks were looked at and the claim was let through.');
    const waiting = { what: 'the question to finance', seconds: 60, workflow: claim.workflow };
    const mail = await inbox.next([finance.email], claim.code, waiting);
    const { claim: now } = await partner.call(`GET /claims/${claim.claimId}`, ClaimReading);
    claim.approved = now.approvedAmount ?? 0;
    return linkIn(mail);
  });
}

/** Finance confirms by link; the ledger posts and the payment is instructed in one commit. */
export function instructed(
  { finance, partner }: World,
  claim: PlayedClaim,
  link: string,
  stage: Stage,
): Promise<number> {
  return stage.step(`${finance.name} approves, the ledger posts`, async (note, say) => {
    await approve(link, money(claim.approved, currency));
    const waiting = { what: 'the payment instruction', seconds: 60, workflow: claim.workflow };
    const payable = await waitFor(waiting, async () => {
      const { claim: now } = await partner.call(`GET /claims/${claim.claimId}`, ClaimReading);
      claim.status = now.status;
      return now.status === 'payment-instructed' ? now.payable : undefined;
    });
    say(claim.status);
    note(`${money(payable, currency)} moved from reserved to payable.`);
    return payable;
  });
}

/** The bank reports the transfer; the partner reads that it was paid. */
export function settled(world: World, claim: PlayedClaim, { paymentId }: SentPayment, stage: Stage): Promise<void> {
  const { finance, partner, inbox } = world;
  return stage.step('The bank reports the settlement', async (note, say) => {
    const report = { paymentId, reference: `BANK-${paymentId.slice(-10)}`, status: 'ACSC', currency, on: today() };
    await finance.call('POST /payment-reports', Reported, { reports: [report] });
    const waiting = { what: 'the end of the claim', seconds: 60, workflow: claim.workflow };
    const mail = await inbox.next([partner.email], claim.code, waiting);
    const { claim: now } = await partner.call(`GET /claims/${claim.claimId}`, ClaimReading);
    claim.status = now.status;
    await waitFor(waiting, async () => (await claim.workflow.isOver()) || undefined);
    say(now.status);
    note(`${partner.name} has mail: ${mail.subject}`);
  });
}
