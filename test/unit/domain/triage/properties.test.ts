import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Motion } from '../../../../functions/domain/request/terms.ts';
import { fundableAmount } from '../../../../functions/domain/triage/cap.ts';
import { TriageDecision } from '../../../../functions/domain/triage/decision.ts';
import type { PartnerSnapshot } from '../../../../functions/domain/triage/snapshot.ts';
import { campaign, month, program, snapshot, terms, triaged } from '../examples.ts';

const anyTerms = fc
  .record({
    motion: fc.constantFrom(...Motion.options),
    amount: fc.integer({ min: 1, max: 1_000_000 }),
    region: fc.constantFrom('emea', 'apac', 'amer'),
    startDate: fc.constantFrom('2026-11-01', '2026-11-25', '2027-01-11'),
    fromCatalog: fc.boolean(),
  })
  .map(({ fromCatalog, ...rest }) => ({ ...terms, ...rest, ...(fromCatalog && { programId: program.programId }) }));

const anySnapshot: fc.Arbitrary<PartnerSnapshot> = fc
  .record({
    quotes: fc.nat(50),
    deals: fc.nat(50),
    pipelines: fc.array(fc.nat(1_000), { maxLength: 5 }),
    gap: fc.constantFrom('confidence', 'none', undefined),
    touchModel: fc.constantFrom('one-to-one', 'one-to-few', 'one-to-many'),
    active: fc.boolean(),
    available: fc.option(fc.nat(1_000_000)),
    preApproved: fc.option(fc.boolean()),
  })
  .map(({ quotes, deals, pipelines, gap, touchModel, active, available, preApproved }) => ({
    partner: {
      ...snapshot.partner,
      touchModel,
      active,
      ...(gap && { lever: { quarter: '2026Q3', gap, lever: 'x' } }),
    },
    performance: [month('2026-09', { quotesIssued: quotes, dealsClosed: deals })],
    outcomes: pipelines.map((pipeline, index) => campaign(index + 1, 200, pipeline)),
    allocation: available === null ? null : { available, amount: available, currency: 'USD' },
    program: preApproved === null ? null : { ...program, preApproved },
  }));

it('answers everything, always the same, and in the form that is stored', () => {
  fc.assert(
    fc.property(anyTerms, anySnapshot, (asked, of) => {
      const decision = triaged(asked, of);
      expect(TriageDecision.parse(decision)).toEqual(decision);
      expect(triaged(structuredClone(asked), structuredClone(of))).toEqual(decision);
      expect(decision.sentence).not.toBe('');
      for (const { sentence } of decision.gates) expect(sentence).not.toBe('');
    }),
  );
});

it('never lets money through a failing gate, and never without a person where history is short above the cap', () => {
  fc.assert(
    fc.property(anyTerms, anySnapshot, (asked, of) => {
      const { outcome, gates, preApproved, cap } = triaged(asked, of);
      const verdicts = gates.map(({ verdict }) => verdict);
      if (verdicts.includes('fail')) expect(['decline', 'fund-enablement-instead']).toContain(outcome);
      if (preApproved) {
        expect(outcome).toBe('fund');
        expect(asked.amount).toBeLessThanOrEqual(of.allocation?.available ?? 0);
        expect(fundableAmount(asked.amount, { cap })).toBe(asked.amount);
      }
      if (outcome === 'fund' && !preApproved) expect(verdicts).not.toContain('unproven');
    }),
  );
});

it('never refuses enablement for the figures of the past', () => {
  fc.assert(
    fc.property(anySnapshot, ({ performance, outcomes }) => {
      const enablement = { ...terms, motion: 'enablement' as const };
      expect(triaged(enablement, { ...snapshot, performance, outcomes }).outcome).toBe('fund');
    }),
  );
});
