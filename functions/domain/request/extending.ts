import { isNamed } from '../approval/decider.ts';
import type { IsoDate } from '../calendar/dates.ts';
import { addDays, dayOf } from '../calendar/days.ts';
import { type FieldProblem, Refusal } from '../errors.ts';
import type { Act, Transition } from '../event/change.ts';
import type { PolicyRules } from '../policy/policy.ts';
import { requireState } from '../transition.ts';
import { fundedPart, requestEvent } from './parts.ts';
import type { MdfRequest, RequestIn } from './request.ts';
import { submittersOf } from './submitters.ts';
import { requestTransitions as steps } from './transitions.ts';

type Exception = Act & {
  /** The last day on which a claim may be submitted, from now on. */
  readonly until: IsoDate;
  readonly reason: string;
  readonly personName: string;
  readonly personEmail: string;
  readonly rules: PolicyRules;
};

/**
 * A named exception to the claim deadline, while the money is still held. docs/handbook.md § Clocks
 * @throws Refusal `wrong-state` once the money is released, `forbidden` for whoever asked for the funds (by id and by
 * address, also in an earlier version), `invalid` for a day that is no extension or later than policy ever allows.
 */
export function extendClaims(current: MdfRequest, act: Exception): Transition<RequestIn<'claimable'>> {
  if (current.status === 'expired') {
    throw new Refusal('wrong-state', 'The claim deadline has passed and the money is released; ask for funds anew.');
  }
  const request = requireState(current, steps.extendClaims.from, 'extend the claim deadline');
  if (isNamed({ personId: act.by, personEmail: act.personEmail }, submittersOf(request))) {
    throw new Refusal('forbidden', 'Nobody grants an exception on a request of their own.');
  }
  const problems = untilProblems(request, act);
  if (problems.length > 0) throw new Refusal('invalid', 'The claim deadline cannot be extended to that day.', problems);
  const { until, reason, at } = act;
  const extension = {
    before: request.claimDeadline,
    grantedBy: act.by,
    personName: act.personName,
    reason,
    grantedAt: at,
  };
  const next = { ...fundedPart(request, act), claimDeadline: until, extension, status: steps.extendClaims.to };
  const sentence = `By exception claims are welcome until ${until}.`;
  const facts = { claimDeadline: until, before: request.claimDeadline };
  return { next, event: { ...requestEvent('request.claims-extended', next, act, sentence, facts), reason } };
}

function untilProblems(
  { claimDeadline, terms }: RequestIn<'claimable'>,
  { until, at, rules }: Exception,
): FieldProblem[] {
  const latest = addDays(terms.endDate, rules.claim.latestClaimDays);
  const problem =
    until <= claimDeadline
      ? `must be after ${claimDeadline}, the deadline as it is`
      : until > latest
        ? `must not be after ${latest}, ${rules.claim.latestClaimDays} days after the activity`
        : until < dayOf(at)
          ? 'must not be in the past'
          : undefined;
  return problem === undefined ? [] : [{ field: '/until', problem }];
}
