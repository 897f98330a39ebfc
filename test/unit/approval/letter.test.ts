import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../../functions/approval/dossier/dossier.ts';
import { approvalLetter, type Variant } from '../../../functions/approval/letter.ts';
import { wordsIn } from '../../../functions/approval/words/words.ts';
import { renderHtml } from '../../../functions/platform/mail/letter-html.tsx';
import { renderText } from '../../../functions/platform/mail/letter-text.ts';
import { approval } from './samples.ts';

const url = 'https://api.example/approvals/secret';
const dossier: Dossier = {
  purpose: 'request-approval',
  itemId: approval.itemId,
  partner: 'Northwind Security',
  title: 'Webinar series',
  amount: '$12,500.00',
  facts: [
    { label: 'Payee', value: 'Northwind Security' },
    { label: 'Left in the allocation', value: '$41,300.00; $28,800.00 after this' },
  ],
  findings: [{ name: 'Velocity', verdict: 'passed', tone: 'good', sentence: '24.0 % of quotes became deals.' }],
  evidence: [],
  decisions: [],
  history: [],
};
const letter = (variant: Variant = { kind: 'ask' }, more: Partial<typeof approval> = {}) =>
  approvalLetter({ approval: { ...approval, ...more }, dossier, url, variant, words: wordsIn('en') });

test('says who asks, for what, how much, what is left, what the gates say and until when', () => {
  const text = renderText(letter()).replace(/\s+/g, ' ');
  for (const said of [
    'Northwind Security asks for your decision on a request for market development funds.',
    'Please decide by 30 November 2026, 09:00 UTC.',
    'Payee: Northwind Security',
    '$41,300.00; $28,800.00 after this',
    'Velocity, passed: 24.0 % of quotes became deals.',
    'you decide as partner marketing manager',
  ]) {
    expect(text).toContain(said);
  }
  expect(letter().subject).toBe('Northwind Security asks for $12,500.00: Webinar series');
});

test('has one link', () => {
  expect(renderHtml(letter()).match(/https?:/g)).toHaveLength(1);
  expect(renderText(letter()).match(/https?:/g)).toHaveLength(1);
});

describe('variants', () => {
  const escalation = (why: 'silent' | 'unreachable' | 'absent' = 'silent'): Variant => ({
    kind: 'escalate',
    silent: 'Mira Jansen',
    askedAt: approval.askedAt,
    why,
  });

  test('a reminder says so', () => {
    const { subject, preview, blocks } = letter({ kind: 'remind', linkIsNew: false });
    expect(subject).toBe(`Re: ${letter().subject}`);
    expect(preview).toMatch(/^Reminder\. Please decide by /);
    expect(JSON.stringify(blocks)).toContain('It still waits for you.');
    expect(JSON.stringify(blocks)).not.toContain('replaces it');
  });

  test('a reminder after too many wrong amounts says that the link is a new one', () => {
    expect(JSON.stringify(letter({ kind: 'remind', linkIsNew: true }).blocks)).toContain('this one replaces it');
  });

  test('an escalation says who did not answer', () => {
    const { subject, preview, blocks } = letter(escalation());
    expect(subject).toBe(letter().subject);
    expect(preview).toMatch(/^Escalated to you\. Please decide by /);
    expect(JSON.stringify(blocks)).toContain('Mira Jansen was asked on 23 November 2026 and has not answered');
  });

  test('an escalation from somebody whom mail does not reach says that', () => {
    expect(JSON.stringify(letter(escalation('unreachable')).blocks)).toContain('and cannot be reached by mail');
  });

  test('a question that is passed on while somebody is away is none', () => {
    const { subject, preview, blocks } = letter(escalation('absent'));
    expect(subject).toBe(letter().subject);
    expect(preview).toMatch(/^Passed on to you\. Please decide by /);
    expect(JSON.stringify(blocks)).toContain('Mira Jansen was asked on 23 November 2026 and is away');
  });

  test.each([
    ['claim-review', 'Please review a claim of Northwind Security: $12,500.00'],
    ['claim-dispute', 'Please answer a dispute of Northwind Security: $12,500.00'],
    ['finance-approval', 'Please confirm $12,500.00 for Northwind Security'],
  ] as const)('a %s has its own words', (purpose, heading) => {
    expect(letter({ kind: 'ask' }, { purpose }).heading).toBe(heading);
  });
});

test('a dispute brings both sides and the words of its answer', () => {
  const dispute = {
    rejection: ['Not the approved campaign.'],
    rejectedAt: approval.askedAt,
    reason: 'The order names it.',
    raisedAt: approval.askedAt,
  };
  const asked = {
    approval: { ...approval, purpose: 'claim-dispute' as const },
    url,
    variant: { kind: 'ask' as const },
    words: wordsIn('en'),
  };
  const text = renderText(approvalLetter({ ...asked, dossier: { ...dossier, dispute } })).replace(/\s+/g, ' ');
  expect(text).toContain('asks for your decision on a claim that was rejected, which the partner disputes.');
  expect(text).toMatch(/\* Not the approved campaign\. .*\* The order names it\./);
  expect(text).toContain('You grant the dispute or uphold the rejection on the page');
});
