import { wordsFor } from '../failure.ts';
import type { Outputs } from '../outputs.ts';
import type { Reporter } from '../progress.ts';
import { sent } from './batch.ts';
import { openClaim, submitClaim } from './claim.ts';
import { startCounting } from './counts/counting.ts';
import { closing, opening } from './frame.ts';
import { verified } from './ledger.ts';
import { audited, instructed, reviewed, settled } from './payment.ts';
import { approveRequest, currency, inExecution, submit, triaged } from './request.ts';
import type { PlayResult } from './result.ts';
import { type Stage, secondsSince, stageOn } from './stage.ts';
import { type World, worldOf } from './world.ts';

type Draft = { -readonly [K in keyof PlayResult]: PlayResult[K] };

/**
 * Plays one claim from request to reimbursement as people would: over the public API, the mails in the inbox and the
 * approval pages. What goes wrong is shown and told in the result.
 */
export async function play(outputs: Outputs, reporter: Reporter): Promise<PlayResult> {
  const from = performance.now();
  const stage = stageOn(reporter);
  const draft: Draft = {
    ...{ ok: false, requestId: null, claimId: null, claimStatus: null, currency },
    ...{ figures: {}, gates: [], checks: [], payment: null, ledger: null, counts: null },
    ...{ steps: stage.played, seconds: 0 },
  };
  reporter.line(opening);
  try {
    await perform(worldOf(outputs), stage, draft);
  } catch (error) {
    draft.problem = wordsFor(error);
  }
  draft.seconds = secondsSince(from);
  reporter.line(closing(draft));
  return draft;
}

/** Everything that is known so far stands in the draft, however far it comes. */
async function perform(world: World, stage: Stage, draft: Draft): Promise<void> {
  const counts = await startCounting(world);
  const request = await submit(world, stage);
  draft.requestId = request.requestId;
  const link = await triaged(world, request, stage);
  draft.gates = request.gates;
  await approveRequest(world, link, stage);
  await inExecution(world, request, stage);

  const claim = await openClaim(world, request, stage);
  draft.claimId = claim.claimId;
  await submitClaim(world, claim, request.campaign, stage);
  const question = await audited(world, claim, stage);
  draft.checks = claim.checks;
  const financeLink = question.asked === 'finance' ? question.link : await reviewed(world, claim, question.link, stage);
  const payable = await instructed(world, claim, financeLink, stage);
  const payment = await sent(world, claim, stage);
  draft.payment = payment;
  await settled(world, claim, payment, stage);
  draft.claimStatus = claim.status;
  draft.figures = { reserved: request.reserved, audited: claim.audited, paid: payable };

  draft.counts = await counts({ request: request.workflow, claim: claim.workflow });
  const proof = await verified(world.outputs, stage);
  draft.ledger = proof;
  draft.ok = claim.status === 'paid' && proof.ok;
}
