import * as z from 'zod';
import { Failure } from '../failure.ts';
import { approve } from './approval-page.ts';
import { linkIn } from './inbox.ts';
import type { Judged } from './result.ts';
import type { Stage } from './stage.ts';
import { waitFor } from './wait.ts';
import { judgedLines, money, today } from './words.ts';
import { type Workflow, workflowOf } from './workflow.ts';
import type { World } from './world.ts';

export const currency = 'USD';
/** Cents asked for: 50 % of what the documents of local/play/evidence.ts come to. */
export const amount = 48_000;
/** As the link on the advertisement is tagged. */
const campaignName = 'Secure Ward';

const Submitted = z.object({ requestId: z.string() });
const Gate = z.object({ gate: z.string(), verdict: z.string(), observed: z.string().nullable(), sentence: z.string() });
const Reading = z.object({
  request: z.object({ status: z.string(), reason: z.string().nullable() }),
  decision: z.object({ outcome: z.string(), sentence: z.string(), gates: z.array(Gate) }).nullable(),
  funding: z.object({ budgetId: z.string(), reserved: z.int(), left: z.int(), claimDeadline: z.string() }).nullable(),
});

export interface PlayedRequest {
  readonly requestId: string;
  /** Stands in the title and so in the subject of every mail about this play. */
  readonly code: string;
  readonly campaign: string;
  readonly workflow: Workflow;
  gates: readonly Judged[];
  reserved: number;
}

/** The partner asks; the request starts a workflow of its own. */
export function submit({ partner, outputs }: World, stage: Stage): Promise<PlayedRequest> {
  return stage.step(`${partner.name} asks for ${money(amount, currency)}`, async (note) => {
    const code = Date.now().toString(36);
    const campaign = `${campaignName} ${code}`;
    const title = `Search advertising: ${campaign}`;
    const { requestId } = await partner.call('POST /requests', Submitted, {
      title,
      motion: 'demand-generation',
      activityType: 'digital-advertising',
      startDate: today(),
      endDate: today(14),
      region: 'emea',
      vertical: 'healthcare',
      amount,
      currency,
      expectedPipeline: 300_000,
      targetAudience: 'Heads of IT security in hospitals with 200 beds and more',
      campaignName,
    });
    note(`${title}, ${today()} to ${today(14)} · ${requestId}`);
    const workflow = workflowOf(outputs.endpoint, outputs.stateMachines.request, requestId);
    return { requestId, code, campaign, workflow, gates: [], reserved: 0 };
  });
}

/** Triage has judged when the question is in the marketing manager's inbox. */
export function triaged({ partner, marketing, inbox }: World, request: PlayedRequest, stage: Stage): Promise<string> {
  return stage.step('Triage judges, gate by gate', async (note, say) => {
    const waiting = { what: 'the decision of triage', seconds: 60, workflow: request.workflow };
    const mail = await inbox.next([marketing.email, partner.email], request.code, waiting);
    const { decision, request: now } = await partner.call(`GET /requests/${request.requestId}`, Reading);
    request.gates = (decision?.gates ?? []).map(({ gate, ...judged }) => ({ name: gate, ...judged }));
    for (const line of judgedLines(request.gates)) note(line);
    say(decision?.outcome ?? 'undecided');
    if (now.status !== 'pending-approval') {
      const why = now.reason ?? decision?.sentence ?? 'no reason was given';
      throw new Failure(`The request is ${now.status}: ${why}`, 'npm run reset starts again with fresh sample data.');
    }
    note(decision?.sentence ?? '');
    note(`${marketing.name} has mail: ${mail.subject}`);
    return linkIn(mail);
  });
}

/** The marketing manager opens the link from the mail and decides on the page. */
export function approveRequest({ marketing }: World, link: string, stage: Stage): Promise<void> {
  return stage.step(`${marketing.name} approves by the link`, async (note) => {
    await approve(link, money(amount, currency));
    note(`The page shows the request and its gates; ${money(amount, currency)} is typed once more and posted.`);
  });
}

/** The ledger holds the money, and the activity begins. */
export function inExecution({ partner, inbox }: World, request: PlayedRequest, stage: Stage): Promise<void> {
  return stage.step('The ledger reserves, the activity begins', async (note, say) => {
    const waiting = { what: 'the approved request', seconds: 60, workflow: request.workflow };
    await inbox.next([partner.email], request.code, waiting);
    const { request: now, funding } = await waitFor(waiting, async () => {
      const reading = await partner.call(`GET /requests/${request.requestId}`, Reading);
      return ['approved', 'pending-approval'].includes(reading.request.status) ? undefined : reading;
    });
    say(now.status);
    if (funding === null) {
      throw new Failure(
        `The request is ${now.status}: ${now.reason ?? ''}`,
        'npm run reset starts with fresh budgets.',
      );
    }
    request.reserved = funding.reserved;
    note(
      `${money(funding.reserved, currency)} of ${funding.budgetId} are reserved; claims until ${funding.claimDeadline}.`,
    );
    note(`${partner.name} has mail with the list of evidence.`);
  });
}
