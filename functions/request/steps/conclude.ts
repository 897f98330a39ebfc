import type { Policy } from '../../domain/policy/policy.ts';
import { isAgreed, refusalIn, reject, requestTransitions, returnForChanges } from '../../domain/request/lifecycle.ts';
import type { MdfRequest, RequestIn } from '../../domain/request/request.ts';
import { eventChange } from '../../store/changes.ts';
import { commit } from '../../store/commit.ts';
import { moveRequest } from '../../store/requests.ts';
import type { RequestDeps } from '../deps.ts';
import { fund } from './fund.ts';

/**
 * Moves a request whose chain was asked in parallel by the decisions that it holds: funded where all agreed, rejected or
 * returned by whoever said so; undecided it stays. docs/handbook.md § Approval by e-mail link
 */
export async function conclude(
  request: RequestIn<'pending-approval'>,
  policy: Policy,
  deps: RequestDeps,
): Promise<MdfRequest> {
  if (isAgreed(request)) return fund(request, undefined, policy, deps);
  const refusal = refusalIn(request);
  if (!refusal) return request;
  const act = { at: deps.clock.now(), by: refusal.personId, reason: refusal.reason ?? 'no reason was given' };
  const { next, event } = refusal.verdict === 'reject' ? reject(request, act) : returnForChanges(request, act);
  await commit(deps.table, [
    moveRequest(next, requestTransitions.reject.from),
    eventChange({ ...event, eventId: deps.newId('evt') }),
  ]);
  return next;
}
