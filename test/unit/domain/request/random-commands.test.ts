import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../../../functions/domain/calendar/days.ts';
import { Refusal } from '../../../../functions/domain/errors.ts';
import type { Transition } from '../../../../functions/domain/event/change.ts';
import * as steps from '../../../../functions/domain/request/lifecycle.ts';
import { MdfRequest } from '../../../../functions/domain/request/request.ts';
import { act, decision, policy, terms, triaged } from '../examples.ts';
import { budgetId, byPartner, submittedRequest } from '../lifecycle-examples.ts';

type Name = keyof typeof steps.requestTransitions;
const names = Object.keys(steps.requestTransitions).filter((name): name is Name => name in steps.requestTransitions);

const approvalFor = (request: MdfRequest) => {
  const stage = request.status === 'pending-approval' ? request.stage : 0;
  return decision({ version: request.version, stage, personId: `approver-${stage}` });
};
const reason = 'No.';

/** Each command as its callers would give it, with a decision that fits the version and stage it finds. */
const commands: Record<Name, (request: MdfRequest) => Transition<MdfRequest>> = {
  applyTriage: (request) =>
    steps.applyTriage(request, { ...act, decision: { ...triaged(), requestVersion: request.version } }),
  askApproval: (request) => steps.askApproval(request, act),
  recordApproval: (request) => steps.recordApproval(request, { ...act, approval: approvalFor(request) }),
  approve: (request) =>
    steps.approve(request, { ...act, approval: approvalFor(request), budgetId, reserved: 400_000, policy }),
  reject: (request) => steps.reject(request, { ...act, reason }),
  returnForChanges: (request) => steps.returnForChanges(request, { ...act, reason }),
  revise: (request) => steps.revise(request, { ...byPartner, terms }),
  withdraw: (request) => steps.withdraw(request, act),
  start: (request) => steps.start(request, act),
  makeClaimable: (request) => steps.makeClaimable(request, act),
  extendClaims: (request) => {
    const until = 'claimDeadline' in request ? addDays(request.claimDeadline, 1) : '2027-05-01';
    const olga = { personName: 'Olga Ops', personEmail: 'olga@vendor.example' };
    return steps.extendClaims(request, { ...act, until, reason, ...olga, rules: policy.rules });
  },
  close: (request) => steps.close(request, { ...act, released: 0 }),
  cancel: (request) => steps.cancel(request, { ...act, released: 0 }),
  expire: (request) => steps.expire(request, { ...act, released: 0 }),
};

it('no sequence of commands reaches a state that its table does not allow', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...names), { maxLength: 40 }), (sequence) => {
      let request: MdfRequest = submittedRequest().next;
      for (const name of sequence) {
        const { from, to } = steps.requestTransitions[name];
        const allowed = from.some((status) => status === request.status);
        try {
          const { next, event } = commands[name](request);
          expect(allowed).toBe(true);
          expect(next.status).toBe(to);
          expect(next.revision).toBe(request.revision + 1);
          expect(event.itemId).toBe(request.requestId);
          request = MdfRequest.parse(next);
        } catch (thrown) {
          if (!(thrown instanceof Refusal)) throw thrown;
          expect(allowed).toBe(false);
        }
      }
    }),
    { numRuns: 500 },
  );
});
