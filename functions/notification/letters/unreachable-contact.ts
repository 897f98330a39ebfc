import type { Language, Unreachable } from '../../domain/identity/role.ts';
import { formatsOf } from '../../platform/mail/formats.ts';
import type { Letter } from '../../platform/mail/letter.ts';
import { type UnreachableContactWords, unreachableContactWords } from './unreachable-contact-words.ts';

export type UnreachableContact = {
  readonly itemId: string;
  readonly contact: string;
  readonly partner: string;
  readonly title: string;
  readonly unreachable: Unreachable;
};

/**
 * For the partner marketing manager, in their language: the partner does not hear of this item by mail.
 * docs/handbook.md § Approval by e-mail link
 */
export function unreachableContactLetter(
  { itemId, contact, partner, title, unreachable }: UnreachableContact,
  language: Language,
): Letter {
  const words: UnreachableContactWords = unreachableContactWords[language];
  return {
    language,
    subject: `${words.heading(contact)}: ${title}`,
    preview: words.preview,
    heading: words.heading(contact),
    blocks: [
      { kind: 'text', text: `${words.because[unreachable.reason]} ${words.nothingMore}` },
      {
        kind: 'facts',
        rows: [
          { label: words.request, value: title },
          { label: words.partner, value: partner },
          { label: words.contact, value: contact },
          { label: words.cameBack, value: formatsOf(language).day(unreachable.since) },
        ],
      },
      { kind: 'text', text: words.pleaseTell },
    ],
    footer: words.footer,
    itemId,
  };
}
