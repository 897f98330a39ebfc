import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../../functions/approval/dossier/dossier.ts';
import { checkFinding, gateFinding } from '../../../functions/approval/dossier/findings.ts';
import { approvalLetter } from '../../../functions/approval/letter.ts';
import { decisionPage } from '../../../functions/approval/page/decision-page.tsx';
import { enteredOf, nothingEntered } from '../../../functions/approval/page/form.ts';
import { closedReply, messagesIn, thanks } from '../../../functions/approval/page/messages.ts';
import { type Words, wordsIn } from '../../../functions/approval/words/words.ts';
import { checkDecision } from '../../../functions/domain/approval/decide.ts';
import { ApprovalPurpose } from '../../../functions/domain/approval/decision.ts';
import { CheckName } from '../../../functions/domain/audit/finding.ts';
import { Language, Role } from '../../../functions/domain/identity/role.ts';
import { ActivityType } from '../../../functions/domain/request/terms.ts';
import { GateName } from '../../../functions/domain/triage/decision.ts';
import { renderHtml } from '../../../functions/platform/mail/letter-html.tsx';
import { renderText } from '../../../functions/platform/mail/letter-text.ts';
import { dossierIn } from './dossiers.ts';
import { approval, approvedRequest, claimPendingFinance, now, pendingRequest } from './samples.ts';

const german = wordsIn('de');

/** The page of a question, as it is opened unless something was entered. */
const pageWith = (
  dossier: Dossier,
  words: Words,
  more: Partial<Pick<Parameters<typeof decisionPage>[0], 'entered' | 'problems'>> = {},
): string =>
  decisionPage({
    approval: { ...approval, purpose: dossier.purpose },
    dossier,
    link: 'L',
    confirmation: { by: 'amount' },
    entered: nothingEntered,
    problems: [],
    words,
    ...more,
  });

/** Every sentence of a catalogue that is made of nothing else, by its path. */
function sentences(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const at = `${path}/${key}`;
    if (key === 'language' || key === 'verdict') return [];
    if (typeof value === 'string') return [[at, value]];
    if (typeof value === 'object' && value) return sentences(value, at);
    return [];
  });
}

describe('the catalogue', () => {
  test('has every sentence in every language, and none is left in English', () => {
    const english = new Map(sentences(wordsIn('en')));
    const translated = new Map(sentences(german));
    expect([...translated.keys()].sort()).toEqual([...english.keys()].sort());
    const same = [...english].filter(([path, sentence]) => sentence !== '' && translated.get(path) === sentence);
    expect(same).toEqual([]);
    const empty = [...translated].filter(([, sentence]) => sentence === '');
    expect(empty).toEqual([]);
  });

  test('names every gate, check, kind of activity and role in German', () => {
    const names = [
      ...GateName.options.map(german.findings.gate),
      ...CheckName.options.map((check) => german.findings.check(check, null)),
      ...ActivityType.options.map(german.dossier.activityType),
      ...Role.options.map(german.role),
    ];
    for (const name of names) expect(name).toMatch(/\p{L}/u);
    expect(new Set(GateName.options.map(german.findings.gate)).size).toBe(GateName.options.length);
    expect(new Set(CheckName.options.map((check) => german.findings.check(check, null))).size).toBe(
      CheckName.options.length,
    );
  });

  test('writes days, times and sums as the language does', () => {
    expect(german.day('2026-11-21')).toBe('21. November 2026');
    expect(german.instant('2026-11-21T09:30:00.000Z')).toBe('21. November 2026, 09:30 Uhr (UTC)');
    expect(german.money(1_250_000, 'EUR')).toBe('12.500,00\u00a0€');
    expect(wordsIn('en').money(1_250_000, 'USD')).toBe('$12,500.00');
  });
});

describe.each(Language.options)('in %s', (language) => {
  const words = wordsIn(language);

  test.each(['USD', 'EUR', 'GBP', 'CHF', 'JPY', 'KWD'])(
    'an amount in %s is understood as the page writes it',
    (currency) => {
      for (const amount of [1_250_000, 400_000, 99, 123_456_789]) {
        const input = { verdict: 'approve', retypedAmount: words.money(amount, currency) } as const;
        expect(checkDecision({ ...approval, amount, currency }, input, now).verdict).toBe('approve');
      }
    },
  );

  test.each(ApprovalPurpose.options)('the page of a %s says its language and offers the other one', (purpose) => {
    const dossier = dossierIn(words, purpose);
    const fresh = pageWith(dossier, words);
    expect(fresh).toContain(`<html lang="${language}">`);
    expect(fresh).toContain(`href="?lang=${language === 'en' ? 'de' : 'en'}"`);
    expect(fresh).toContain(words.page.record);
    expect(fresh).toContain(words.questions[purpose].findings);
    const problems = ['/decision', '/amount', '/reason', '/lines/0'].map((field) => ({ field, problem: 'x' }));
    const entered = enteredOf(new URLSearchParams());
    const refused = pageWith(dossier, words, { entered, problems });
    for (const sentence of [words.page.nothingDecidedYet, words.page.reasonNeeded, words.page.lineUndecided(1)]) {
      expect(refused).toContain(sentence);
    }
  });

  test('every message says its language', () => {
    const [decision] = approvedRequest.approvals;
    if (!decision) throw new Error('no decision');
    const messages = messagesIn(words);
    const closed = [
      { decision },
      { status: 'superseded' },
      { closing: { at: now, decision: null } },
      { status: 'timed-out' },
      { attempts: 5 },
    ] as const;
    const replies = [
      ...Object.values(messages),
      thanks(decision, approval, words),
      ...closed.map((more) => closedReply({ ...approval, ...more }, now, words)),
    ];
    for (const reply of replies) expect(reply?.html).toContain(`<html lang="${language}">`);
    expect(new Set(replies.map((reply) => reply?.html)).size).toBe(replies.length);
  });

  test.each(ApprovalPurpose.options)('the mail of a %s is written in it', (purpose) => {
    const asked = {
      approval: { ...approval, purpose },
      dossier: dossierIn(words, purpose),
      url: 'https://a.example/x',
      words,
    };
    const variants = [
      { kind: 'ask' },
      { kind: 'remind', linkIsNew: true },
      ...(['silent', 'unreachable', 'absent'] as const).map((why) => {
        return { kind: 'escalate', silent: 'Mira Jansen', askedAt: now, why } as const;
      }),
    ] as const;
    for (const variant of variants) {
      const letter = approvalLetter({ ...asked, variant });
      expect(renderHtml(letter)).toContain(`<html lang="${language}">`);
      expect(renderText(letter)).toContain(words.letter.readAndDecide);
      expect(letter.preview).toContain(words.instant(approval.expiresAt));
    }
  });
});

describe('what the records hold in English', () => {
  const [gate] = pendingRequest.triage.gates;
  const [check] = claimPendingFinance.audit.checks;
  if (!gate || !check) throw new Error('no gate or check');

  test('is said in German, under German names and verdicts', () => {
    const findings = [gateFinding(gate, german), checkFinding(check, german)];
    expect(findings.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['Abschlussquote', 'bestanden'],
      ['Rechnungsnummer (Rechnung)', 'bestanden'],
    ]);
    const dossier = { ...dossierIn(german, 'request-approval'), findings };
    const html = pageWith(dossier, german);
    expect(html).toContain('Der Partner schließt 24 % seiner Angebote ab.');
    expect(html).toContain('Schwelle: <bdi>mindestens 20 % von mindestens 5 Angeboten abgeschlossen</bdi>.');
    expect(html).toContain('Der Antrag wurde eingereicht.');
    // What was read from a document is nobody's language.
    expect(html.match(/<bdi lang="en">[^<]*/g)).toEqual(['<bdi lang="en">BM-2026-0147']);
    expect(html).not.toContain(german.findings.storedInEnglish);
  });

  test('stands as it is where nobody said it in German, and is marked as English', () => {
    const sentence = 'A sentence of a rule that is no more.';
    const findings = [gateFinding({ ...gate, sentence }, german)];
    const dossier = { ...dossierIn(german, 'request-approval'), findings };
    const html = pageWith(dossier, german);
    expect(html).toContain(`<bdi lang="en">${sentence}</bdi>`);
    expect(html).toContain(german.findings.storedInEnglish);
  });

  test('is not marked on an English page', () => {
    const dossier = dossierIn(wordsIn('en'), 'request-approval');
    const html = pageWith(dossier, wordsIn('en'));
    expect(html).not.toContain('<bdi lang=');
  });
});
