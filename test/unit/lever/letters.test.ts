import { expect, test } from 'vitest';
import { ownerLetter, summaryLetter } from '../../../functions/lever/letters.ts';
import { renderText } from '../../../functions/platform/mail/letter-text.ts';
import { assessed, broken, summary } from './samples.ts';

test('an owner reads gap, change of lever and tier, and what runs against it', () => {
  const text = renderText(ownerLetter(summary, [assessed()])).replaceAll(/\s+/g, ' ');
  expect(text).toContain('northwind, confidence gap: Meetings do not lead to quotes. Before: keep funding.');
  expect(text).toContain('Tier: Gold, before Silver. Runs against it: req_01JD0000000000000000000000.');
});

test('a long list is cut and says where the rest is', () => {
  const partners = Array.from({ length: 130 }, (_, n) => assessed({ partnerId: `partner-${n}` }));
  const text = renderText(ownerLetter(summary, partners));
  expect(text).toContain('partner-99,');
  expect(text).not.toContain('partner-100,');
  expect(text.replaceAll(/\s+/g, ' ')).toContain('30 more are in the audit 2026Q4, run scheduled.');
});

test('the head of partnerships reads the figures and whose data is broken', () => {
  const text = renderText(summaryLetter(summary, [broken]));
  expect(text).toMatch(/Partners assessed:\s+120/);
  expect(text).toMatch(/Tiers changed:\s+6/);
  expect(text).toContain('torn: tier: Invalid');
});

test('a dry run says that it changed nothing', () => {
  const letter = summaryLetter({ ...summary, dryRun: true }, []);
  expect(letter.subject).toBe('Dry run: Audit of the levers, 2026Q4');
  expect(renderText(letter)).toContain('no partner was changed');
});
