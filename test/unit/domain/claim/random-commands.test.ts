import fc from 'fast-check';
import { expect, it } from 'vitest';
import { weekendsOnly } from '../../../../functions/domain/calendar/business-days.ts';
import { Claim } from '../../../../functions/domain/claim/claim.ts';
import * as steps from '../../../../functions/domain/claim/lifecycle.ts';
import { Refusal } from '../../../../functions/domain/errors.ts';
import type { Transition } from '../../../../functions/domain/event/change.ts';
import { act, decision } from '../examples.ts';
import { audit, openedClaim } from '../lifecycle-examples.ts';

type Name = keyof typeof steps.claimTransitions;
const names = Object.keys(steps.claimTransitions).filter((name): name is Name => name in steps.claimTransitions);

const purposeOf = ({ status }: Claim) => {
  if (status === 'disputed') return 'claim-dispute';
  return status === 'pending-finance' ? 'finance-approval' : 'claim-review';
};
/** By another person every time. */
const approvalFor = (claim: Claim) =>
  decision({ version: claim.version, purpose: purposeOf(claim), personId: `person-${claim.revision}` });
const reasons = ['No.'];
/** One submission after the other passes and is left open. */
const verdictOn = ({ version }: Claim) => (version % 2 === 0 ? 'pass' : 'review');

/** Each command as its callers would give it, with a decision that fits the claim it finds. */
const commands: Record<Name, (claim: Claim) => Transition<Claim>> = {
  submit: (claim) => steps.submit(claim, act),
  startExtraction: (claim) => steps.startExtraction(claim, act),
  recordAudit: (claim) => steps.recordAudit(claim, { ...act, audit: { ...audit, verdict: verdictOn(claim) } }),
  askReview: (claim) => steps.askReview(claim, act),
  returnToPartner: (claim) => steps.returnToPartner(claim, { ...act, reasons }),
  askFinance: (claim) => steps.askFinance(claim, { ...act, approval: approvalFor(claim), approvedAmount: 100_000 }),
  approve: (claim) => steps.approve(claim, { ...act, approval: approvalFor(claim) }),
  reject: (claim) => steps.reject(claim, { ...act, reasons, disputeDays: 30 }),
  dispute: (claim) =>
    steps.dispute(claim, {
      ...act,
      by: 'partner:ada',
      reason: 'It is ours.',
      answerBusinessDays: 5,
      calendar: weekendsOnly,
    }),
  grantDispute: (claim) =>
    steps.grantDispute(claim, { ...act, approval: approvalFor(claim), approvedAmount: 100_000, reasons }),
  instructPayment: (claim) => steps.instructPayment(claim, act),
  settle: (claim) => steps.settle(claim, { ...act, settlementReference: 'ERP-1' }),
  close: (claim) => steps.close(claim, { ...act, outcome: 'reported' }),
  returnPayment: (claim) => steps.returnPayment(claim, { ...act, returned: 100_000 }),
  clawBack: (claim) => steps.clawBack(claim, { ...act, amount: 1, reason: 'Paid twice.' }),
  correctPayable: (claim) => steps.correctPayable(claim, { ...act, amount: 1, reason: 'Too much.' }),
};

/** A claim is disputed once, whatever became of it since; the audit's verdict says who is asked after it. */
function mayNever(name: Name, claim: Claim): boolean {
  if (name === 'dispute') return 'dispute' in claim && claim.dispute !== undefined;
  if (claim.status !== 'audited') return false;
  return name === (claim.audit.verdict === 'pass' ? 'askReview' : 'askFinance');
}

it('no sequence of commands reaches a state that its table does not allow', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...names), { maxLength: 60 }), (sequence) => {
      let claim: Claim = openedClaim().next;
      for (const name of sequence) {
        const { from, to } = steps.claimTransitions[name];
        const allowed = from.some((status) => status === claim.status) && !mayNever(name, claim);
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

/** Sequences that get somewhere: of all commands the ones that the claim's state allows. */
function lived(choices: readonly number[]): Name[] {
  let claim: Claim = openedClaim().next;
  return choices.flatMap((choice) => {
    const possible = names.filter((name) => steps.claimTransitions[name].from.some((from) => from === claim.status));
    const name = possible[choice % possible.length];
    if (name === undefined) return [];
    try {
      claim = Claim.parse(commands[name](claim).next);
      return [name];
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      return [];
    }
  });
}

it('in every history a claim is disputed at most once, and its payment instructed at most once', () => {
  const seen = { disputed: 0, granted: 0, instructedAfterDispute: 0 };
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 10, maxLength: 60 }), (choices) => {
      const history = lived(choices);
      const times = (wanted: Name) => history.filter((name) => name === wanted).length;
      expect(times('dispute')).toBeLessThanOrEqual(1);
      expect(times('grantDispute')).toBeLessThanOrEqual(times('dispute'));
      expect(times('instructPayment')).toBeLessThanOrEqual(1);
      seen.disputed += times('dispute');
      seen.granted += times('grantDispute');
      seen.instructedAfterDispute += times('grantDispute') * times('instructPayment');
    }),
    { numRuns: 2000 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
});
