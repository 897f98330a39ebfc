import { describe, expect, test } from 'vitest';
import { digestLetter } from '../../../../functions/approval/digest/letter.ts';
import { wordsIn } from '../../../../functions/approval/words/words.ts';
import type { Approval } from '../../../../functions/domain/approval/approval.ts';
import type { Language } from '../../../../functions/domain/identity/role.ts';
import { defaultPolicyRules as rules } from '../../../../functions/domain/policy/defaults.ts';
import { renderHtml } from '../../../../functions/platform/mail/letter-html.tsx';
import { renderText } from '../../../../functions/platform/mail/letter-text.ts';
import { approval, people } from '../samples.ts';

const calledBy = () => ({ partner: 'Northwind Security', title: 'Webinar series' });
/** Asked on Monday at nine: the reminder is due on Wednesday, the escalation on Friday, the limit on Monday. */
const question = (more: Partial<Approval> = {}): Approval => ({ ...approval, region: 'emea', ...more });
const wednesday = '2026-11-25T05:00:00.000Z';

function letter(own: readonly Approval[], { now = wednesday, away = [] as readonly Approval[], language = 'en' } = {}) {
  const absences = [{ from: '2026-11-20', until: '2026-11-27', delegateId: 'hana' }];
  const others = away.length === 0 ? [] : [{ person: { ...people.mira, absences }, questions: away }];
  const due = { reader: people.hana, own, away: others };
  return digestLetter({ due, describe: calledBy, rules, now, words: wordsIn(language as Language) });
}
const text = (...made: Parameters<typeof letter>) => renderText(letter(...made)).replace(/\s+/g, ' ');

describe('each question', () => {
  test('says partner, amount, purpose, since when, until when and what comes next, under the subject of its mail', () => {
    expect(text([question({ noticesSent: 2 })])).toContain(
      '* Northwind Security asks for $12,500.00: Webinar series in time' +
        ' Waiting since: 23 November 2026, 09:00 UTC Decide by: 30 November 2026, 09:00 UTC' +
        ' Then: the next person up is asked on 27 November 2026, 09:00 UTC',
    );
  });

  test('whose reminder is due today says that the list is it', () => {
    expect(text([question()])).toContain('Then: this list is the reminder');
    expect(text([question()], { now: '2026-11-24T05:00:00.000Z' })).toContain('Then: a reminder on 25 November');
  });

  test('whose link was closed by wrong amounts says so, and gets its reminder', () => {
    const said = text([question({ attempts: 5 })]);
    expect(said).toContain('Then: a reminder on 25 November 2026');
    expect(said).toContain('Its link: closed after too many wrong amounts');
  });

  test.each([
    ['request-approval', 'the request is rejected on 30 November 2026'],
    ['claim-review', 'the next person up is asked on 30 November 2026'],
  ] as const)('of kind %s says what its limit means', (purpose, said) => {
    expect(text([question({ purpose, noticesSent: 3 })])).toContain(said);
  });

  test('is overdue by business days', () => {
    const late = question({ noticesSent: 2 });
    expect(text([late], { now: '2026-11-25T10:00:00.000Z' })).toContain('overdue since today');
    expect(text([late], { now: '2026-11-26T05:00:00.000Z' })).toContain('overdue by 1 business day ');
    expect(letter([late], { now: '2026-11-26T05:00:00.000Z' }).preview).toBe(
      '1 overdue. The first has time until 30 November 2026, 09:00 UTC.',
    );
  });
});

test('has no link, and no secret of a question', () => {
  const made = letter([question()], { away: [question({ personId: 'mira' })] });
  for (const part of [renderHtml(made), renderText(made)]) expect(part).not.toMatch(/https?:|href|<img|sealed|bbbb/);
});

test('is one of a series in a thread of its own, of one subject', () => {
  const { subject, itemId, list } = letter([question()]);
  expect({ subject, itemId, list }).toEqual({
    subject: 'Your open questions',
    itemId: 'open-questions-hana',
    list: 'open-questions',
  });
});

test('questions of somebody away stand apart, and say who can decide and until when', () => {
  const said = text([question()], { away: [question({ personId: 'mira' })] });
  expect(said).toContain('2 questions wait');
  expect(said).toContain('Asked of Mira Jansen');
  expect(said).toContain('Mira Jansen is away until 27 November 2026, and you stand in.');
  // Her reminder goes to her: her list is not sent.
  expect(said.slice(said.indexOf('Asked of'))).toContain('Then: a reminder on 25 November 2026');
});

test('holds thirty questions, and says how many more there are', () => {
  const many = Array.from({ length: 33 }, (_, n) => question({ approvalId: `apr_${n}` }));
  const made = letter(many, { away: [question()] });
  expect(JSON.stringify(made.blocks).match(/"verdict"/g)).toHaveLength(30);
  expect(renderText(made)).toContain('4 more wait.');
  expect(JSON.stringify(made.blocks)).not.toContain('Asked of');
});

test('is short enough to be shown whole, with names as long as they may be', () => {
  const many = Array.from({ length: 33 }, (_, n) =>
    question({ approvalId: `apr_${n}`, purpose: 'claim-dispute', attempts: 5 }),
  );
  const due = { reader: people.hana, own: many, away: [] };
  const named = () => ({ partner: 'ä'.repeat(200), title: 'ö'.repeat(160) });
  const made = digestLetter({ due, describe: named, rules, now: wednesday, words: wordsIn('de') });
  expect(Buffer.byteLength(renderHtml(made))).toBeLessThan(102_000);
});

test('is German for whoever reads German', () => {
  const said = text([question()], { language: 'de', away: [question({ noticesSent: 2 })] });
  expect(said).toContain('2 Fragen warten');
  expect(said).toContain('* Northwind Security bittet um 12.500,00 $: Webinar series in der Frist');
  expect(said).toContain('Frist bis: 30. November 2026, 09:00 Uhr (UTC)');
  expect(said).toContain('Danach: diese Liste ist die Erinnerung');
  expect(said).toContain('Mira Jansen ist bis 27. November 2026 abwesend, und Sie sind die Vertretung.');
  expect(letter([question()], { language: 'de' }).language).toBe('de');
});
