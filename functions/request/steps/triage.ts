import * as z from 'zod';
import { type FixedChain, fixedChain } from '../../domain/approval/chain.ts';
import { assertNever } from '../../domain/errors.ts';
import type { NewEvent } from '../../domain/event/change.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { applyTriage, reject, requestTransitions, returnForChanges } from '../../domain/request/lifecycle.ts';
import type { MdfRequest, RequestIn } from '../../domain/request/request.ts';
import { fundableAmount } from '../../domain/triage/cap.ts';
import { type TriageDecision, TriageOutcome } from '../../domain/triage/decision.ts';
import { enablementOffer } from '../../domain/triage/offer.ts';
import type { PartnerSnapshot } from '../../domain/triage/snapshot.ts';
import { eventChange } from '../../store/changes.ts';
import { commit } from '../../store/commit.ts';
import { activePolicy } from '../../store/policies.ts';
import { listPrograms } from '../../store/programs.ts';
import { moveRequest } from '../../store/requests.ts';
import { newTriage } from '../../store/triages.ts';
import type { RequestDeps } from '../deps.ts';
import { judge } from '../judge.ts';
import { onFreshRequest } from './fresh.ts';
import { secondsToRevise } from './times.ts';

export const TriageInput = z.strictObject({
  requestId: z.string(),
  /** Whether this workflow can ask a whole chain at once: one that began before that was built says nothing, and cannot. */
  asksAtOnce: z.boolean().default(false),
});
export const TriageReply = z.object({
  requestId: z.string(),
  /** `withdrawn` when there is nothing to judge any more. */
  outcome: z.enum([...TriageOutcome.options, 'withdrawn']),
  preApproved: z.boolean(),
  stage: z.literal(0),
  /** Whether every approver of the chain is asked at once; then its stages, else the first. */
  inParallel: z.boolean(),
  stages: z.array(z.int().min(0)).min(1),
  revisionSeconds: z.int().min(1),
});
type TriageReply = z.infer<typeof TriageReply>;

/**
 * Judges the version of a request that waits for triage and moves it where the answer leads, in one commit with the
 * answer's inputs. A version that was judged before gets the same answer. docs/handbook.md § Triage
 */
export async function triageRequest(
  { requestId, asksAtOnce = false }: z.input<typeof TriageInput>,
  deps: RequestDeps,
): Promise<TriageReply> {
  const policy = await activePolicy(deps.table);
  return onFreshRequest(deps.table, requestId, async (request) =>
    request.status === 'submitted' ? judgeNow(request, { policy, asksAtOnce }, deps) : replyOf(request, policy),
  );
}

type By = { readonly policy: Policy; readonly asksAtOnce: boolean };

async function judgeNow(
  request: RequestIn<'submitted'>,
  { policy, asksAtOnce }: By,
  deps: RequestDeps,
): Promise<TriageReply> {
  const { table, clock, newId } = deps;
  const { requestId, partnerId, terms, version: requestVersion } = request;
  const act = { at: clock.now(), by: 'system' };
  const question = { partnerId, terms, requestVersion, policy, decidedAt: act.at };
  const { decision, snapshot } = await judge(question, deps);
  const chain = whoIsAsked(terms.amount, decision, { policy, asksAtOnce });
  const triaged = applyTriage(request, { ...act, decision, ...chain });
  const led = await ledTo(triaged.next, snapshot, deps);
  await commit(table, [
    // Triage and where it leads are one write, so it counts as one revision.
    moveRequest(
      { ...(led?.next ?? triaged.next), revision: triaged.next.revision },
      requestTransitions.applyTriage.from,
    ),
    newTriage({ requestId, terms, snapshot, decision }),
    ...[triaged.event, ...(led ? [led.event] : [])].map((event) => eventChange({ ...event, eventId: newId('evt') })),
  ]);
  return replyOf(led?.next ?? triaged.next, policy);
}

/** The chain, where triage leaves the request to people. */
function whoIsAsked(asked: number, decision: TriageDecision, { policy, asksAtOnce }: By): FixedChain {
  const isForPeople = decision.outcome === 'fund' || decision.outcome === 'review';
  if (!isForPeople || decision.preApproved) return {};
  return fixedChain(fundableAmount(asked, decision), policy.rules, { rate: decision.rate, asksAtOnce });
}

/** A catalog is a few dozen entries. */
const programsLookedAt = 100;

type Led = { readonly next: RequestIn<'rejected' | 'returned'>; readonly event: NewEvent };

/** Where an answer leads that needs nobody; undefined when it is for approvers, or pre-approved. */
async function ledTo(
  request: RequestIn<'triaged'>,
  { partner }: PartnerSnapshot,
  { table, clock }: RequestDeps,
): Promise<Led | undefined> {
  const act = { at: clock.now(), by: 'system' };
  const { outcome, sentence } = request.triage;
  switch (outcome) {
    case 'decline':
      return reject(request, { ...act, reason: sentence });
    case 'fund-enablement-instead': {
      const { items } = await listPrograms(table, { limit: programsLookedAt });
      const offer = enablementOffer(items, partner, request.terms.currency);
      return returnForChanges(request, { ...act, reason: `${sentence} ${offer}` });
    }
    case 'fund':
    case 'review':
      return undefined;
    default:
      return assertNever(outcome);
  }
}

function replyOf(request: MdfRequest, policy: Policy): TriageReply {
  const chain = 'inParallel' in request ? request.inParallel : undefined;
  const answered = {
    requestId: request.requestId,
    stage: 0,
    inParallel: chain !== undefined,
    stages: chain?.map((_, stage) => stage) ?? [0],
    revisionSeconds: secondsToRevise(policy),
  } as const;
  if (!('triage' in request)) return { ...answered, outcome: 'withdrawn', preApproved: false };
  const { outcome, preApproved } = request.triage;
  return { ...answered, outcome, preApproved };
}
