import type { Approval } from '../domain/approval/approval.ts';
import type { Block, Letter } from '../platform/mail/letter.ts';
import type { Dossier } from './dossier/dossier.ts';
import type { Words } from './words/words.ts';

export type LetterInput = {
  readonly approval: Approval;
  readonly dossier: Dossier;
  readonly url: string;
  readonly variant: Variant;
  readonly words: Words;
};
export type Variant =
  | { readonly kind: 'ask' }
  | { readonly kind: 'remind'; readonly linkIsNew: boolean }
  | {
      readonly kind: 'escalate';
      readonly silent: string;
      readonly askedAt: string;
      /** Why it does not stay with whoever was asked before. */
      readonly why: 'silent' | 'unreachable' | 'absent';
    };

/** Mail programs thread what has the same subject behind `Re:`; whoever is asked in another's place hears of it first. */
const prefix: Record<Variant['kind'], string> = { ask: '', remind: 'Re: ', escalate: '' };

/** What the mails about a question are called, whatever stands before it. */
export const subjectOf = (
  { purpose, title, ...asked }: Pick<Dossier, 'purpose' | 'partner' | 'amount' | 'title'>,
  { questions }: Words,
): string => `${questions[purpose].heading(asked)}: ${title}`;

/** The mail that carries the one link, in the approver's language. docs/handbook.md § Approval by e-mail link */
export function approvalLetter({ approval, dossier, url, variant, words }: LetterInput): Letter {
  const { heading, what, findings } = words.questions[approval.purpose];
  const { letter } = words;
  const until = letter.decideBy(words.instant(approval.expiresAt));
  const isPassedOn = variant.kind === 'escalate' && variant.why === 'absent';
  const escalate = isPassedOn ? letter.passedOn : letter.escalated;
  const urgency = { ask: '', remind: letter.reminder, escalate }[variant.kind];
  return {
    language: words.language,
    subject: `${prefix[variant.kind]}${subjectOf(dossier, words)}`,
    preview: `${urgency}${until}`,
    heading: heading(dossier),
    blocks: [
      { kind: 'text', text: opening(variant, letter.asked(dossier.partner, what), words) },
      { kind: 'text', text: until },
      { kind: 'facts', rows: dossier.facts },
      ...disputed(dossier, words),
      { kind: 'heading', text: findings },
      ...storedHint(dossier, words),
      { kind: 'findings', rows: dossier.findings },
      { kind: 'action', label: letter.readAndDecide, url },
      { kind: 'text', text: `${letter.openingChangesNothing} ${words.answers[approval.purpose].offered}` },
    ],
    footer: letter.footer(words.role(approval.role)),
    itemId: approval.itemId,
  };
}

const storedHint = ({ findings: rows }: Dossier, { findings }: Words): Block[] =>
  rows.some(({ stored }) => stored) ? [{ kind: 'text', text: findings.storedInEnglish }] : [];

/** The rejection and the objection to it, in the partner's words. */
const disputed = ({ dispute }: Dossier, { page }: Words): Block[] =>
  dispute
    ? [
        { kind: 'heading', text: page.whyRejected },
        { kind: 'list', items: dispute.rejection },
        { kind: 'heading', text: page.partnerSays },
        { kind: 'list', items: [dispute.reason] },
      ]
    : [];

function opening(variant: Variant, asked: string, { letter, day }: Words): string {
  switch (variant.kind) {
    case 'ask':
      return asked;
    case 'remind':
      return [asked, letter.stillWaits, ...(variant.linkIsNew ? [letter.linkIsNew] : [])].join(' ');
    case 'escalate':
      return `${asked} ${letter.comesToYou[variant.why](variant.silent, day(variant.askedAt))}`;
  }
}
