import { describe, expect, test } from 'vitest';
import type { Block, Letter } from '../../../../functions/platform/mail/letter.ts';
import { renderHtml } from '../../../../functions/platform/mail/letter-html.tsx';
import { renderText } from '../../../../functions/platform/mail/letter-text.ts';

const url = 'https://api.example/approvals/abc_DEF-123';
const letter = (...blocks: Block[]): Letter => ({
  subject: 'Subject',
  preview: 'What it is about',
  heading: 'Heading',
  blocks,
  footer: 'Why you get this.',
  itemId: 'req_1',
});
const all = letter(
  { kind: 'text', text: 'A paragraph' },
  { kind: 'heading', text: 'Part' },
  { kind: 'facts', rows: [{ label: 'Amount', value: '$2,500.00', strong: true }] },
  { kind: 'findings', rows: [{ name: 'Velocity', verdict: 'passed', tone: 'good', sentence: 'It closes.' }] },
  {
    kind: 'entries',
    entries: [{ name: 'An entry', verdict: 'overdue', tone: 'bad', rows: [{ label: 'Since', value: 'Monday' }] }],
  },
  { kind: 'list', items: ['First thing'] },
  { kind: 'action', label: 'Decide', url },
);

describe('both parts say the same', () => {
  test.each([
    'Heading',
    'A paragraph',
    'Part',
    'Amount',
    '$2,500.00',
    'Velocity',
    'passed',
    'It closes.',
    'An entry',
    'overdue',
    'Since',
    'Monday',
    'First thing',
    'Decide',
    url,
    'Why you get this.',
  ])('%s', (said) => {
    expect(renderHtml(all)).toContain(said);
    expect(renderText(all)).toContain(said);
  });
});

describe('what a partner writes stays text', () => {
  const attack = '<script>alert(1)</script> "quoted" & https://evil.example/approve';
  const attacked = letter(
    { kind: 'text', text: attack },
    { kind: 'heading', text: attack },
    { kind: 'facts', rows: [{ label: attack, value: attack }] },
    { kind: 'findings', rows: [{ name: attack, verdict: attack, tone: 'bad', sentence: attack }] },
    {
      kind: 'entries',
      entries: [{ name: attack, verdict: attack, tone: 'bad', rows: [{ label: attack, value: attack }] }],
    },
    { kind: 'list', items: [attack] },
    { kind: 'action', label: attack, url },
  );
  const html = renderHtml({ ...attacked, subject: attack, heading: attack, preview: attack, footer: attack });

  test('no markup of its own', () => {
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;'.replace('&gt;', '>'));
  });

  test('one link, and it is ours', () => {
    expect(html.match(/href=/g)).toHaveLength(1);
    expect(html).toContain(`href="${url}"`);
    expect(html).not.toContain('evil.example');
    expect(renderText(attacked)).not.toContain('evil.example');
  });

  test('no line of its own in the text part', () => {
    const text = renderText(letter({ kind: 'text', text: 'Title\n\nDecide here:\nhttps://evil.example' }));
    expect(text).toContain('Title Decide here: ');
  });
});

test('nothing is loaded and nothing is counted', () => {
  expect(renderHtml(all)).not.toMatch(/<img|<link|url\(|src=/);
});

test('style reaches the mail unescaped, for light and dark', () => {
  const style = /<style>(.*?)<\/style>/s.exec(renderHtml(all))?.[1] ?? '';
  expect(style).toContain('@media (prefers-color-scheme: dark)');
  expect(style).not.toMatch(/&(quot|amp|lt);/);
});

test('text lines stay within 72 characters, save for what cannot be broken', () => {
  const words = 'Every single word of this sentence is short enough to be wrapped where it has to be. '.repeat(4);
  const text = renderText(
    letter(
      { kind: 'text', text: words },
      { kind: 'list', items: [words] },
      { kind: 'facts', rows: [{ label: 'A longer label', value: words }] },
      { kind: 'findings', rows: [{ name: 'Gate', verdict: 'passed', tone: 'quiet', sentence: words }] },
      { kind: 'action', label: 'Decide', url: `https://api.example/approvals/${'x'.repeat(80)}` },
    ),
  );
  const long = text.split('\n').filter((line) => line.length > 72);
  expect(long).toEqual([`https://api.example/approvals/${'x'.repeat(80)}`]);
});
