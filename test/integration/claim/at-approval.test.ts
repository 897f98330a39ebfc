import { afterAll, beforeAll, expect, test } from 'vitest';
import { readClaim } from '../../../functions/claim/read-claim.ts';
import type { EvidenceRequirement } from '../../../functions/domain/evidence/requirement.ts';
import { atApproval } from '../../../functions/domain/program/program-at-approval.ts';
import { newAllocation } from '../../../functions/store/allocations.ts';
import { readClaim as stored } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { newPolicy } from '../../../functions/store/policies.ts';
import { newProgram, replaceProgram } from '../../../functions/store/programs.ts';
import { drawAdScreenshot, drawInvoicePdf } from '../../../local/documents/index.ts';
import { policy, program, terms } from '../../unit/domain/examples.ts';
import { ad, invoice } from './documents.ts';
import { audited, freshInvoice, readerOf, submitted } from './steps.ts';
import { call, createWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await commit(world.table, [newProgram({ ...program, evidence: [report] })]);
});
afterAll(() => world.close());

const report: EvidenceRequirement = {
  slot: 'campaign-report',
  kind: 'proof-of-execution',
  label: 'Report with impressions and clicks',
  required: true,
};
const dates = { startDate: '2026-11-01', endDate: '2026-11-30', amount: 50_000 };
const inProgram = { terms: { ...terms, ...dates, programId: program.programId } };
let seed = 500;
const files = async (...proofs: string[]) => ({
  invoice: { mediaType: 'application/pdf', bytes: await drawInvoicePdf({ ...invoice, seed: ++seed }) },
  ...Object.fromEntries(
    await Promise.all(
      ['ad-screenshot', ...proofs].map(async (slot) => [
        slot,
        { mediaType: 'image/png', bytes: await drawAdScreenshot({ ...ad, headline: `Number ${++seed}` }) },
      ]),
    ),
  ),
});
/** A program and a policy that were changed after the approval: less is paid, more is asked for, the ceiling is lower. */
async function changeEverything() {
  await commit(world.table, [
    replaceProgram({ ...program, reimbursementShare: 10, evidence: [{ ...report, slot: 'extra' }], revision: 2 }),
  ]);
  const { claim } = policy.rules;
  const activities = { ...claim.eligibility.activities };
  activities['digital-advertising'] = { eligible: [], never: ['placement'], cap: { sum: 1, percentOfFunds: null } };
  const evidence = { ...claim.evidence, 'digital-advertising': [{ ...report, slot: 'other' }] };
  const changed = {
    ...claim,
    reimbursementSharePercent: 1,
    evidence,
    eligibility: { ...claim.eligibility, activities },
  };
  await commit(world.table, [
    ...newPolicy({ ...policy, version: policy.version + 1, rules: { ...policy.rules, claim: changed } }),
  ]);
}

test('a claim is judged by policy, program and funds as they were at approval', async () => {
  const atThatTime = atApproval({ ...program, evidence: [report] });
  const { requestId } = await world.fund({ ...inProgram, program: atThatTime, funds: 4_000_000 });
  const { requestId: plain } = await world.fund();
  await changeEverything();
  const claimId = await submitted(world, requestId, await files('campaign-report'), 40_000);
  const { slots } = (await call(readClaim, world.deps, { params: { claimId } })).body;
  expect(slots.map((slot) => [slot.slotId, slot.required])).toEqual(
    expect.arrayContaining([
      ['campaign-report', true],
      ['ad-screenshot', true],
      ['receipt', false],
    ]),
  );
  expect(slots.map(({ slotId }) => slotId)).not.toContain('extra');
  await audited(world, claimId);
  expect(await stored(world.table, claimId)).toMatchObject({
    audit: { eligibleTotal: 40_000, auditedAmount: 40_000, policyVersion: policy.version },
  });
  const other = await submitted(world, plain, await files(), 20_000);
  await audited(world, other);
  expect(await stored(world.table, other)).toMatchObject({ audit: { auditedAmount: 20_000 } });
});

test('an allocation that shrinks after the approval does not lower the ceiling', async () => {
  const allocated = { unscaled: 100, amount: 100, allocatedBy: 'ops-1', allocatedAt: world.deps.clock.now() };
  const share = { partnerId: 'northwind', tierBase: 100, pipelinePotential: 1, strategicValue: 1, ...allocated };
  await commit(world.table, [newAllocation({ budgetId: '2026Q4-emea-USD', ...share })]);
  const offer = { ...terms, ...dates, activityType: 'sales-incentive' as const };
  const audit = async (funds?: number) => {
    const { requestId } = await world.fund({ terms: offer, ...(funds && { funds }) });
    const { 'ad-screenshot': rules, invoice: bill } = await files();
    const claimId = await submitted(world, requestId, { invoice: bill, 'incentive-rules': rules }, 20_000);
    await audited(world, claimId, readerOf(freshInvoice()));
    const claim = await stored(world.table, claimId);
    return claim && 'audit' in claim ? claim.audit.eligibleTotal : null;
  };
  // Approved before the funds were kept: those of today.
  expect(await audit()).toBe(25);
  expect(await audit(200_000)).toBe(40_000);
});

test('a request that was approved before its program was kept is judged by the catalog of today', async () => {
  const { requestId } = await world.fund(inProgram);
  const claimId = await submitted(world, requestId, await files('extra'), 4_000);
  await audited(world, claimId);
  expect(await stored(world.table, claimId)).toMatchObject({ audit: { auditedAmount: 4_000 } });
});
