import { describe, expect, test } from 'vitest';
import { Language } from '../../../functions/domain/identity/role.ts';
import { proposalLetter } from '../../../functions/notification/letters/proposal.ts';
import { renderHtml } from '../../../functions/platform/mail/letter-html.tsx';
import { renderText } from '../../../functions/platform/mail/letter-text.ts';
import { changedMatrix, changedPolicy } from './proposals.ts';

const said = (news: typeof changedPolicy, language: Language = 'en') =>
  renderText(proposalLetter(news, language)).replace(/\s+/g, ' ');

test('it says what changes, who proposed it and why, and how to confirm it', () => {
  const text = said(changedPolicy);
  expect(text).toContain('Proposed by: Owen Park Proposed at: 21 November 2026, 09:30 UTC');
  expect(text).toContain('Why: Requests up to $7,500 need one approver only');
  expect(text).toContain('In place of: version 2 Until: No limit');
  expect(text).toContain('* /triage/leadTimeBusinessDays changed In force: 10 Proposed: 5');
  expect(text).toContain(
    '* /triage/corporateGoals/regions changed In force: amer, emea, apac, latam Proposed: amer, emea',
  );
  expect(text).toContain('POST /policy/proposals/3/confirmation');
  expect(said(changedMatrix)).toContain('POST /raci/proposals/12/decline');
});

test('in German it speaks German', () => {
  expect(said(changedPolicy, 'de')).toContain('Vorgeschlagen am: 21. November 2026, 09:30 Uhr (UTC)');
  expect(said(changedPolicy, 'de')).toContain('Gilt jetzt: 10 Vorschlag: 5');
  expect(said(changedPolicy, 'de')).not.toMatch(/\b(Proposed|In force|Why)\b/);
});

describe.each(Language.options)('in %s', (language) => {
  test('no link leads to a decision', () => {
    for (const news of [changedPolicy, changedMatrix]) {
      const letter = proposalLetter(news, language);
      expect(letter.blocks.map(({ kind }) => kind)).not.toContain('action');
      expect(renderHtml(letter)).not.toMatch(/<a |href=|<form/);
      expect(renderText(letter)).not.toContain('://');
    }
  });

  test('a mail lists twenty places and counts the others', () => {
    const letter = proposalLetter(changedMatrix, language);
    const listed = letter.blocks.flatMap((block) => (block.kind === 'entries' ? block.entries : []));
    expect(listed).toHaveLength(20);
    expect(changedMatrix.differences.length).toBeGreaterThan(20);
    expect(renderText(letter)).toContain(String(changedMatrix.differences.length - 20));
  });
});

test('what is new, gone or long is shown as such', () => {
  const differences = [
    { field: '/new', before: null, after: 'x'.repeat(300) },
    { field: '/gone', before: { a: [1, 'b'] }, after: null },
    { field: '', before: [], after: '' },
  ];
  const text = said({ ...changedPolicy, differences });
  expect(text).toContain(`* /new new In force: nothing Proposed: ${'x'.repeat(200)}…`);
  expect(text).not.toContain('x'.repeat(201));
  expect(text).toContain('* /gone removed In force: {"a":[1,"b"]} Proposed: nothing');
  expect(text).toContain('* / changed In force: [] Proposed: ""');
});

test('a proposal that changes nothing says so, and the first of its kind takes the place of nothing', () => {
  const { proposal } = changedMatrix;
  const text = said({ ...changedMatrix, proposal: { ...proposal, basedOn: 0 }, differences: [] });
  expect(text).toContain('In place of: nothing');
  expect(text).toContain('Nothing differs from what is in force.');
});
