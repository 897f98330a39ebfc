import { describe, expect, it } from 'vitest';
import { totalCoversClaim } from '../../../../../functions/domain/audit/checks/total-covers-claim.ts';
import { defaultPolicyRules } from '../../../../../functions/domain/policy/defaults.ts';
import { policyOf } from '../../examples.ts';
import { auditInput, invoice, read } from '../documents.ts';
import { linesFound } from '../lines.ts';

const judge = (texts: string[], facts: Parameters<typeof auditInput>[0] = {}, lines: string[] = []) =>
  totalCoversClaim(
    [
      linesFound(
        invoice({
          total: texts.map((text) => read(text)),
          lines: lines.map((text) => ({ item: read('Banner ads'), quantity: null, price: read(text) })),
        }),
        facts,
      ),
    ],
    auditInput(facts),
  );

describe('totalCoversClaim', () => {
  it.each([
    ['$4,000.00', 'pass'],
    ['$4,000.01', 'pass'],
    ['$3,999.99', 'review'],
  ])('a claim of $2,000.00 at 50 %% on %s: %s', (total, verdict) => {
    expect(judge([total]).results).toMatchObject([{ check: 'total-covers-claim', slotId: null, verdict }]);
  });

  it('leaves a shortfall within the tolerance to nobody', () => {
    const policy = policyOf({ claim: { ...defaultPolicyRules.claim, amountTolerance: 1 } });
    expect(judge(['$3,999.98'], { policy }).results[0]?.verdict).toBe('pass');
    expect(judge(['$3,999.97'], { policy }).results[0]?.verdict).toBe('review');
    const all = policyOf({ claim: { ...defaultPolicyRules.claim, amountTolerance: 1_000_000 } });
    expect(judge(['$0.01'], { policy: all }).results[0]?.verdict).toBe('review');
  });

  it.each([
    [['$4,000.00', '$4,000.00'], 400_000],
    [['$4,000.00', '4000.00 USD'], 400_000],
    [['$4,000.00', '$3,000.00'], null],
    [['Total due'], null],
    [['$0.00'], null],
    [[], null],
  ])('the totals %o come to %s', (texts, eligibleTotal) => {
    const answer = judge(texts);
    expect(answer.eligibleTotal).toBe(eligibleTotal);
    if (eligibleTotal === null) expect(answer.results).toMatchObject([{ slotId: 'invoice', verdict: 'review' }]);
  });

  it('does not choose what 4,000 means, unless the other sums prove it', () => {
    expect(judge(['4,000']).eligibleTotal).toBeNull();
    expect(judge(['4,000'], {}, ['3,900.00', '100.00']).eligibleTotal).toBe(400_000);
    expect(judge(['4.000'], {}, ['3.900,00', '100,00']).eligibleTotal).toBe(400_000);
    expect(judge(['4.000'], {}, ['3.900,00', '100.00']).eligibleTotal).toBeNull();
  });

  it('names a total in another currency as unread', () => {
    expect(judge(['€4,000.00']).results[0]?.sentence).toContain('no total could be read');
  });
});
