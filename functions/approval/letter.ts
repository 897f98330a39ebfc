import type { Approval } from '../domain/approval/approval.ts';
import type { Block, Letter } from '../platform/mail/letter.ts';
import { dayInWords, instantInWords, roleInWords } from '../platform/mail/words.ts';
import type { Dossier } from './dossier/dossier.ts';
import { questionWords } from './question-words.ts';
import { verdictWords } from './verdict-words.ts';

export type LetterInput = {
  readonly approval: Approval;
  readonly dossier: Dossier;
  readonly url: string;
  readonly variant: Variant;
};
export type Variant =
  | { readonly kind: 'ask' }
  | { readonly kind: 'remind'; readonly linkIsNew: boolean }
  | { readonly kind: 'escalate'; readonly silent: string; readonly askedAt: string };

/** Mail programs thread what has the same subject behind `Re:`; whoever is asked in another's place hears of it first. */
const prefix: Record<Variant['kind'], string> = { ask: '', remind: 'Re: ', escalate: '' };
const urgency: Record<Variant['kind'], string> = { ask: '', remind: 'Reminder. ', escalate: 'Escalated to you. ' };

/** The mail that carries the one link. docs/handbook.md § Approval by e-mail link */
export function approvalLetter({ approval, dossier, url, variant }: LetterInput): Letter {
  const { heading, what, findings } = questionWords[approval.purpose];
  const until = instantInWords(approval.expiresAt);
  return {
    subject: `${prefix[variant.kind]}${heading(dossier)}: ${dossier.title}`,
    preview: `${urgency[variant.kind]}Please decide by ${until}.`,
    heading: heading(dossier),
    blocks: [
      ...opening(variant, dossier, what),
      { kind: 'text', text: `Please decide by ${until}.` },
      { kind: 'facts', rows: dossier.facts },
      ...disputed(dossier),
      { kind: 'heading', text: findings },
      { kind: 'findings', rows: dossier.findings },
      { kind: 'action', label: 'Read and decide', url },
      {
        kind: 'text',
        text: `Opening the link changes nothing. ${verdictWords[approval.purpose].offered}, where you type the amount once more.`,
      },
    ],
    footer: `You get this mail because you decide as ${roleInWords(approval.role)}. The link is yours alone: please do not forward it.`,
    itemId: approval.itemId,
  };
}

/** The rejection and the objection to it, in the partner's words. */
const disputed = ({ dispute }: Dossier): Block[] =>
  dispute
    ? [
        { kind: 'heading', text: 'Why it was rejected' },
        { kind: 'list', items: dispute.rejection },
        { kind: 'heading', text: 'What the partner says' },
        { kind: 'list', items: [dispute.reason] },
      ]
    : [];

function opening(variant: Variant, { asks, partner }: Dossier, what: string): Block[] {
  const asked = `${asks} of ${partner} asks for your decision on ${what}.`;
  switch (variant.kind) {
    case 'ask':
      return [{ kind: 'text', text: asked }];
    case 'remind': {
      const link = variant.linkIsNew
        ? ' The earlier link was closed after too many wrong amounts; this one replaces it.'
        : '';
      return [{ kind: 'text', text: `${asked} It still waits for you.${link}` }];
    }
    case 'escalate':
      return [
        {
          kind: 'text',
          text: `${asked} ${variant.silent} was asked on ${dayInWords(variant.askedAt)} and has not answered, so it comes to you.`,
        },
      ];
  }
}
