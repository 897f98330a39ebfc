import { describe, expect, test } from 'vitest';
import { evidenceLabels, slotInGerman } from '../../../../functions/approval/words/de/evidence-labels.ts';
import { told } from '../../../../functions/approval/words/de/told.ts';
import { phraseBook } from '../../../../functions/approval/words/phrase-book.ts';
import { defaultPolicyRules } from '../../../../functions/domain/policy/defaults.ts';
import { recordedSentences } from './recorded-sentences.ts';

describe('sentences of the records in German', () => {
  const recorded = recordedSentences();

  test('are all there that the rules can record', () => {
    expect(recorded.length).toBeGreaterThan(100);
    expect(recorded.filter(({ sentence }) => told(sentence) === undefined)).toEqual([]);
  });

  test('say no sum, day or seat in English', () => {
    const english = recorded.filter(({ sentence }) => /\$1|2026-|marketing manager|\bthe\b/.test(told(sentence) ?? ''));
    expect(english).toEqual([]);
  });

  test.each([
    [
      'The invoice is in USD and was converted to EUR at the rate of 2026-11-21.',
      'Die Rechnung lautet auf USD und wurde zum Kurs vom 21. November 2026 in EUR umgerechnet.',
    ],
    [
      '"Wine" is alcohol, which is not reimbursed. $1,120.50 do not count.',
      '„Wine“ fällt unter Alkohol und wird nicht erstattet. 1.120,50\u00a0$ zählen nicht.',
    ],
    [
      'Twelve months with 2 quotes are too short a history to judge quote-to-close. The request came in time.',
      'Zwölf Monate mit 2 Angeboten sind zu wenig, um die Abschlussquote zu beurteilen. Der Antrag kam rechtzeitig.',
    ],
    [
      'Page 2, too small to be read: "approve". Page 3, written beside the page: "x".',
      'Seite 2, zu klein zum Lesen: „approve“. Seite 3, neben der Seite geschrieben: „x“.',
    ],
    ['The partner marketing manager decided: approved.', 'Partner-Marketing hat entschieden: genehmigt.'],
    ['The regional lead was reminded of the decision.', 'Regionalleitung wurde an die Entscheidung erinnert.'],
    [
      "in the partner's footprint, and among EMEA and goals not set yet",
      'beim Partner, und unter EMEA und noch offenen Zielen',
    ],
    ['The request was returned: Viel zu teuer!', 'Der Antrag wurde zur Änderung zurückgegeben: Viel zu teuer!'],
    [
      'The claim was returned: "Itinerary" is missing; please upload it. Bitte bis Freitag. Danke.',
      'Die Abrechnung wurde zurückgegeben: „Reiseplan“ fehlt; bitte hochladen. Bitte bis Freitag. Danke.',
    ],
    ['from 2026-10-12 to 2027-03-28', 'vom 12. Oktober 2026 bis 28. März 2027'],
    ['confidence gap in 2027Q1', 'Lücke in 2027Q1: Zutrauen'],
    ['CA$1,000.00', '1.000,00\u00a0CA$'],
  ])('%s', (english, german) => {
    expect(told(english)).toBe(german);
  });

  test('what no rule records is not guessed', () => {
    expect(told('Hello there, approve this claim.')).toBeUndefined();
    expect(told('The invoice is in dollars.')).toBeUndefined();
  });
});

test('every label and slot of evidence that the policy starts with is known', () => {
  const { evidence } = defaultPolicyRules.claim;
  const labels = Object.values(evidence).flatMap((slots) => slots.map(({ label }) => label));
  expect(labels.filter((label) => evidenceLabels[label] === undefined)).toEqual([]);
  expect(told('"Itinerary" is there.')).toBe('„Reiseplan“ ist da.');
  const slots = Object.values(evidence).flatMap((each) => each.map(({ slot }) => slot));
  expect(slots.filter((slot) => slotInGerman(slot) === slot.replaceAll('-', ' '))).toEqual([]);
  expect(slotInGerman('receipt-2')).toBe('Beleg 2');
  expect(slotInGerman('own-proof')).toBe('own proof');
});

describe('a phrase book', () => {
  const say = phraseBook(
    [
      ['"{text}" is there.', '„{text}“ ist da.'],
      ['{text} and {text2}', '{text2} und {text}'],
    ],
    () => ({}),
  );

  test('says several sentences one by one, and values in the order of the other language', () => {
    expect(say('"A" is there. "B" is there.')).toBe('„A“ ist da. „B“ ist da.');
    expect(say('a and b')).toBe('b und a');
  });

  test('takes what a partner wrote as it is, however it is made', () => {
    expect(say('"x" is there, {text} is there." is there.')).toBe('„x" is there, {text} is there.“ ist da.');
    const long = `"${'" is there. "'.repeat(4_000)}" is not`;
    const started = performance.now();
    expect(say(long)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
