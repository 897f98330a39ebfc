import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../../functions/approval/dossier/dossier.ts';
import { decisionPage } from '../../../functions/approval/page/decision-page.tsx';
import { enteredOf, nothingEntered } from '../../../functions/approval/page/form.ts';
import { closedReply } from '../../../functions/approval/page/messages.ts';
import { wordsIn } from '../../../functions/approval/words/words.ts';
import type { FieldProblem } from '../../../functions/domain/errors.ts';
import { approval, approvedRequest, now } from './samples.ts';

const attack = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
const english = wordsIn('en');
const seen = (value: string) => [{ label: 'Seen', value, stored: true }];
const dossier: Dossier = {
  purpose: 'request-approval',
  itemId: approval.itemId,
  partner: 'Northwind Security',
  title: 'Webinar series',
  amount: '$12,500.00',
  facts: [{ label: 'Purpose', value: 'Webinar series' }],
  findings: [{ name: 'Velocity', verdict: 'passed', tone: 'good', sentence: 'It closes.', detail: seen('24.0 %') }],
  evidence: [{ label: 'Invoice', state: 'sent: PDF, 84 kB', detail: 'Read: supplier Bright Media Ltd.' }],
  decisions: ['Mira Jansen, partner marketing manager, approved on 24 November 2026.'],
  history: [{ at: now, sentence: 'The request was submitted.' }],
};
const page = (more: Partial<Dossier> = {}, entered = nothingEntered, problems: FieldProblem[] = []) =>
  decisionPage({
    approval,
    dossier: { ...dossier, ...more },
    link: 'L'.repeat(43),
    confirmation: { by: 'amount' },
    entered,
    problems,
    words: english,
  });

describe('the page', () => {
  test.each([
    'Northwind Security asks for $12,500.00',
    'Webinar series',
    'It closes.',
    'Seen: <bdi>24.0 %</bdi>.',
    'sent: PDF, 84 kB',
    'Read: supplier Bright Media Ltd.',
    'approved on 24 November 2026.',
    'The request was submitted.',
    '30 November 2026, 09:00 UTC',
  ])('shows "%s"', (said) => {
    expect(page()).toContain(said);
  });

  test('shows what a partner or a document says as text and never as markup', () => {
    const html = page({
      partner: attack,
      title: attack,
      facts: [{ label: attack, value: attack }],
      findings: [
        {
          name: attack,
          verdict: attack,
          tone: 'bad',
          sentence: attack,
          detail: [{ label: attack, value: attack, stored: true }],
        },
      ],
      evidence: [{ label: attack, state: attack, detail: attack }],
      decisions: [attack],
      dispute: { rejection: [attack], rejectedAt: now, reason: attack, raisedAt: now },
      history: [{ at: now, sentence: attack }],
    });
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script>');
  });

  test('turns no name round in title, heading and lead, and lets none turn its neighbours', () => {
    const html = page({ partner: 'North\u202ewind \u2066Security' });
    expect(html).not.toMatch(/[\u202a-\u202e\u2066\u2067]/);
    expect(html).toContain('<title>Northwind Security asks for');
    expect(html).toContain('<h1>Northwind Security asks for');
    expect(html).toContain(
      '<p class="lead">\u2068Northwind Security\u2069 asks for the decision of \u2068Mira Jansen\u2069,',
    );
  });

  test('works without scripts and holds no link, not even its own', () => {
    const html = page();
    expect(html).not.toMatch(/<script|onclick|http|action=|linkHash/);
    expect(html).toContain('<form class="card" id="form" method="post"');
    expect(html.match(/type="radio" name="decision"/g)).toHaveLength(3);
  });

  test('leaves out what there is none of', () => {
    const html = page({ findings: [], evidence: [], decisions: [], history: [] });
    for (const heading of ['What the gates say', 'Evidence', 'Decided before', 'History']) {
      expect(html).not.toContain(`<h2>${heading}</h2>`);
    }
  });
});

describe('after problems', () => {
  const problems = [
    { field: '/decision', problem: 'must be chosen' },
    { field: '/amount', problem: 'must repeat the amount' },
    { field: '/reason', problem: 'must say why' },
    { field: '/other', problem: 'is not on the form' },
  ];
  const entered = { ...nothingEntered, verdict: 'reject', amount: '12"000', reason: `No <b>room</b>` } as const;
  const html = page({}, entered, problems);

  test('lists every one, each leading to its field, and says so in the title', () => {
    expect(html).toMatch(/<title>Problem: /);
    expect(html).toContain('role="alert"');
    for (const field of ['decision', 'amount', 'reason']) {
      expect(html).toContain(`href="#${field}"`);
      expect(html).toContain(`id="${field}-problem"`);
    }
    expect(html).not.toContain('is not on the form');
  });

  test('keeps what was entered', () => {
    expect(html).toMatch(/value="reject" checked/);
    expect(html).toContain('value="12&quot;000"');
    expect(html).toContain('No &lt;b>room&lt;/b></textarea>');
  });

  test('marks the fields for a screen reader', () => {
    expect(html).toMatch(/id="amount"[^>]*aria-describedby="amount-hint amount-problem"[^>]*aria-invalid="true"/);
    expect(page()).toMatch(/id="amount"[^>]*aria-describedby="amount-hint"[^>]*aria-invalid="false"/);
  });

  test.each([
    [0, /shown, \$12,500\.00\.</],
    [2, /After 3 more wrong amounts the link is closed/],
    [4, /After one more wrong amount the link is closed/],
  ])('says after %i wrong amounts how many are left', (attempts, said) => {
    const shown = decisionPage({
      confirmation: { by: 'amount' },
      words: english,
      link: '',
      approval: { ...approval, attempts },
      dossier,
      entered,
      problems,
    });
    expect(shown).toMatch(said);
  });
});

describe('a form as it comes', () => {
  const read = (fields: string) => enteredOf(new URLSearchParams(fields));

  test('is trimmed', () => {
    expect(read('decision=approve&amount=+2%2C500.00+&reason=+fine+')).toMatchObject({
      verdict: 'approve',
      amount: '2,500.00',
      reason: 'fine',
    });
  });

  test.each(['', 'decision=pay', `amount=${'9'.repeat(61)}`, 'decision=__proto__'])(
    'is empty where it makes no sense: %s',
    (fields) => {
      expect(read(fields)).toMatchObject({ verdict: undefined, amount: '', reason: '' });
    },
  );
});

test('a reason that is far too long stays too long: it is told, not dropped', () => {
  const fields = new URLSearchParams({ decision: 'approve', amount: '1', reason: 'x'.repeat(20_000) });
  expect(enteredOf(fields).reason.length).toBeGreaterThan(1000);
});

describe('a link that no longer decides', () => {
  const decision = approvedRequest.approvals[0];
  test.each([
    ['decided', { status: 'decided', decision }, 200, 'Already decided by Mira Jansen at 24 November 2026, 10:00 UTC'],
    [
      'closed by somebody else',
      {
        status: 'closed',
        closing: { at: now, decision: { approvalId: 'apr_2', personName: 'Hana Sato', verdict: 'reject' } },
      },
      200,
      'Already decided by Hana Sato at 23 November 2026, 09:00 UTC',
    ],
    [
      'closed with its chain',
      { status: 'closed', closing: { at: now, decision: null } },
      200,
      'This question is closed',
    ],
    ['closed with its item', { status: 'closed' }, 410, 'This has changed since you were asked'],
    ['superseded', { status: 'superseded' }, 410, 'This link was replaced'],
    ['timed out', { status: 'timed-out' }, 410, 'This link has expired'],
    ['expired, to the second', { expiresAt: now }, 410, 'This link has expired'],
    ['locked', { attempts: 5 }, 410, 'This link is closed'],
  ] as const)('says so when it is %s', (_, more, status, heading) => {
    const reply = closedReply({ ...approval, ...more }, now, english);
    expect(reply?.status).toBe(status);
    expect(reply?.html).toContain(`<h1>${heading}</h1>`);
  });

  test('an open one says nothing of the kind', () => {
    expect(closedReply({ ...approval, attempts: 4 }, now, english)).toBeUndefined();
  });
});
