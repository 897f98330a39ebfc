import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Claim } from '../../../../functions/domain/claim/claim.ts';
import * as steps from '../../../../functions/domain/claim/lifecycle.ts';
import { Refusal } from '../../../../functions/domain/errors.ts';
import type { Transition } from '../../../../functions/domain/event/change.ts';
import { act, decision } from '../examples.ts';
import { audit, openedClaim } from '../lifecycle-examples.ts';

type Name = keyof typeof steps.claimTransitions;
const names = Object.keys(steps.claimTransitions).filter((name): name is Name => name in steps.claimTransitions);

const approvalFor = ({ version, status }: Claim) =>
  decision({ version, purpose: status === 'pending-finance' ? 'finance-approval' : 'claim-review' });
const reasons = ['No.'];

/** Each command as its callers would give it, with a decision that fits the claim it finds. */
const commands: Record<Name, (claim: Claim) => Transition<Claim>> = {
  submit: (claim) => steps.submit(claim, act),
  startExtraction: (claim) => steps.startExtraction(claim, act),
  recordAudit: (claim) => steps.recordAudit(claim, { ...act, audit }),
  askReview: (claim) => steps.askReview(claim, act),
  returnToPartner: (claim) => steps.returnToPartner(claim, { ...act, reasons }),
  askFinance: (claim) => steps.askFinance(claim, { ...act, approval: approvalFor(claim), approvedAmount: 100_000 }),
  approve: (claim) => steps.approve(claim, { ...act, approval: approvalFor(claim) }),
  reject: (claim) => steps.reject(claim, { ...act, reasons }),
  instructPayment: (claim) => steps.instructPayment(claim, act),
  settle: (claim) => steps.settle(claim, { ...act, settlementReference: 'ERP-1' }),
  close: (claim) => steps.close(claim, { ...act, outcome: 'reported' }),
  returnPayment: (claim) => steps.returnPayment(claim, { ...act, returned: 100_000 }),
  clawBack: (claim) => steps.clawBack(claim, { ...act, amount: 1, reason: 'Paid twice.' }),
  correctPayable: (claim) => steps.correctPayable(claim, { ...act, amount: 1, reason: 'Too much.' }),
};

it('no sequence of commands reaches a state that its table does not allow', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...names), { maxLength: 60 }), (sequence) => {
      let claim: Claim = openedClaim().next;
      for (const name of sequence) {
        const { from, to } = steps.claimTransitions[name];
        const allowed = from.some((status) => status === claim.status);
        try {
          const { next } = commands[name](claim);
          expect(allowed).toBe(true);
          expect(next.status).toBe(to);
          expect(next.revision).toBe(claim.revision + 1);
          claim = Claim.parse(next);
        } catch (thrown) {
          if (!(thrown instanceof Refusal)) throw thrown;
          expect(allowed).toBe(false);
        }
      }
    }),
    { numRuns: 500 },
  );
});
