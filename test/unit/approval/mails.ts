import { digestLetter } from '../../../functions/approval/digest/letter.ts';
import { approvalLetter, type Variant } from '../../../functions/approval/letter.ts';
import { wordsIn } from '../../../functions/approval/words/words.ts';
import type { Approval } from '../../../functions/domain/approval/approval.ts';
import type { ApprovalPurpose } from '../../../functions/domain/approval/decision.ts';
import type { Language } from '../../../functions/domain/identity/role.ts';
import { defaultPolicyRules as rules } from '../../../functions/domain/policy/defaults.ts';
import type { Letter } from '../../../functions/platform/mail/letter.ts';
import { dossierIn } from './dossiers.ts';
import { approval, people } from './samples.ts';

const url = 'https://fundgate.vendor.example/approvals/rQ3vXb0h2yNqk1cWmZ8pTfLs6uJdEoAi9gVxYtRnHw4';

/** A mail about a question, as it is sent. */
export function approvalMail(
  language: Language,
  purpose: ApprovalPurpose = 'request-approval',
  variant: Variant = { kind: 'ask' },
): Letter {
  const words = wordsIn(language);
  return approvalLetter({
    approval: { ...approval, purpose },
    dossier: dossierIn(words, purpose),
    url,
    variant,
    words,
  });
}

const passedOn = { kind: 'escalate', silent: 'Mira Jansen', askedAt: approval.askedAt } as const;
/** Every way in which a question is mailed. */
export const variants: Readonly<Record<string, Variant>> = {
  asked: { kind: 'ask' },
  reminded: { kind: 'remind', linkIsNew: false },
  'reminded with a new link': { kind: 'remind', linkIsNew: true },
  escalated: { ...passedOn, why: 'silent' },
  'passed on, because mail came back': { ...passedOn, why: 'unreachable' },
  'passed on, because somebody is away': { ...passedOn, why: 'absent' },
};

type Waiting = Pick<Approval, 'purpose' | 'amount' | 'noticesSent' | 'askedAt' | 'expiresAt'>;
const waiting: readonly (Waiting & { partner: string; title: string; attempts?: number })[] = [
  {
    partner: 'Contoso Partners',
    title: 'Trade show stand, Munich',
    purpose: 'claim-review',
    amount: 1_875_000,
    noticesSent: 3,
    askedAt: '2026-11-18T08:30:00.000Z',
    expiresAt: '2026-11-25T08:30:00.000Z',
  },
  {
    partner: 'Northwind Security',
    title: 'Zero-trust webinar series for mid-size banks',
    purpose: 'request-approval',
    amount: 1_250_000,
    noticesSent: 2,
    askedAt: '2026-11-19T14:05:00.000Z',
    expiresAt: '2026-11-26T14:05:00.000Z',
  },
  {
    partner: 'Fabrikam Cloud',
    title: 'Search campaign, spring',
    purpose: 'request-approval',
    amount: 400_000,
    noticesSent: 1,
    askedAt: '2026-11-23T09:00:00.000Z',
    expiresAt: '2026-11-30T09:00:00.000Z',
  },
  {
    partner: 'Litware',
    title: 'Certification of four engineers',
    purpose: 'claim-dispute',
    amount: 320_000,
    noticesSent: 1,
    askedAt: '2026-11-24T16:20:00.000Z',
    expiresAt: '2026-12-01T16:20:00.000Z',
    attempts: 5,
  },
];
const forMira = {
  partner: 'Adventure Works',
  title: 'Co-branded case study',
  purpose: 'request-approval',
  amount: 240_000,
  noticesSent: 1,
  askedAt: '2026-11-24T10:00:00.000Z',
  expiresAt: '2026-12-01T10:00:00.000Z',
} as const;

/** The list of open questions, as it is sent: four of one's own, and one of somebody away. `title` replaces every title. */
export function digestMail(language: Language, title?: string): Letter {
  const all = [...waiting, forMira].map(({ partner, title: _, ...more }, place) => ({
    ...approval,
    ...more,
    approvalId: `apr_${place}`,
    partnerId: partner,
    region: 'emea',
  }));
  const titles = new Map([...waiting, forMira].map((each, place) => [`apr_${place}`, each]));
  const absences = [{ from: '2026-11-20', until: '2026-11-27', delegateId: 'hana' }];
  return digestLetter({
    due: {
      reader: { ...people.hana, language },
      own: all.slice(0, -1),
      away: [{ person: { ...people.mira, absences }, questions: all.slice(-1) }],
    },
    describe: ({ approvalId, partnerId }) => ({
      partner: partnerId,
      title: title ?? titles.get(approvalId)?.title ?? '',
    }),
    rules,
    now: '2026-11-25T05:00:00.000Z',
    words: wordsIn(language),
  });
}
