import { expect, test } from 'vitest';
import type { LineToReview } from '../../../functions/approval/dossier/dossier.ts';
import { decisionPage } from '../../../functions/approval/page/decision-page.tsx';
import { enteredOf, nothingEntered } from '../../../functions/approval/page/form.ts';
import { wordsIn } from '../../../functions/approval/words/words.ts';
import type { ApprovalPurpose } from '../../../functions/domain/approval/decision.ts';
import { dossierIn } from './dossiers.ts';
import { approval } from './samples.ts';

const words = wordsIn('en');

const line = (place: number, machine: LineToReview['machine'] = 'pass'): LineToReview => ({
  place,
  machine,
  readFrom: null,
  name: `Check ${place}`,
  verdict: machine === 'pass' ? 'passed' : 'needs a look',
  tone: machine === 'pass' ? 'good' : 'look',
  sentence: `It was looked at ${place}.`,
});

/** What stands open on the page, and what is folded away. */
function foldedOn(purpose: ApprovalPurpose, lines: LineToReview[], form?: Record<string, string>, problems = ['']) {
  const dossier = dossierIn(words, purpose);
  const html = decisionPage({
    approval: { ...approval, purpose },
    dossier: {
      ...dossier,
      findings: lines,
      ...(dossier.review && { review: { documents: [], claimLines: lines } }),
    },
    link: 'L',
    confirmation: { by: 'amount' },
    entered: form ? enteredOf(new URLSearchParams(form)) : nothingEntered,
    problems: problems.filter((field) => field !== '').map((field) => ({ field, problem: 'x' })),
    words,
  });
  const [folded = ''] = /<details.*<\/details>/s.exec(html) ?? [];
  const checksIn = (part: string) => [...part.matchAll(/>Check (\d+)</g)].map(([, place]) => Number(place));
  return {
    open: checksIn(html.replace(folded, '')),
    folded: checksIn(folded),
    summary: /<summary>(.*)<\/summary>/.exec(folded)?.[1],
    html,
  };
}

const five = [line(0), line(1), line(2, 'review'), line(3), line(4)];

test.each(['claim-review', 'finance-approval'] as const)(
  'on a %s what needs a look stands open, and the many checks that passed behind it',
  (purpose) => {
    const { open, folded, summary } = foldedOn(purpose, five);
    expect({ open, folded, summary }).toEqual({ open: [2], folded: [0, 1, 3, 4], summary: '4 checks passed' });
  },
);

test('a few stand among the others, in their order', () => {
  expect(foldedOn('claim-review', five.slice(0, 4))).toMatchObject({ open: [0, 1, 2, 3], folded: [] });
});

test('gates are never folded', () => {
  expect(foldedOn('request-approval', five)).toMatchObject({ open: [0, 1, 2, 3, 4], folded: [] });
});

test('whatever the reviewer spoke about stands open, and what is folded is sent as passed', () => {
  const more = [...five, line(5), line(6)];
  const { open, folded, html } = foldedOn('claim-review', more, { 'line-0': 'fail', 'line-1-reason': 'Fine.' }, [
    '/lines/3',
  ]);
  expect({ open, folded }).toEqual({ open: [0, 1, 2, 3, 4, 5, 6], folded: [] });
  const again = foldedOn('claim-review', more, { 'line-0': 'fail', 'line-1-reason': 'Fine.' });
  expect([again.open, again.folded]).toEqual([
    [0, 1, 2],
    [3, 4, 5, 6],
  ]);
  expect(again.html).toMatch(/<input type="radio" form="form" name="line-4" value="pass" checked/);
  expect(html).toContain('id="line-3"');
});
