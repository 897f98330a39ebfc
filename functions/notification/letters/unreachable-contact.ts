import type { Claim } from '../../domain/claim/claim.ts';
import type { Unreachable } from '../../domain/identity/role.ts';
import type { MdfRequest } from '../../domain/request/request.ts';
import type { Letter } from '../../platform/mail/letter.ts';
import { dayInWords } from '../../platform/mail/words.ts';

const because: Record<Unreachable['reason'], string> = {
  bounce: 'The mailbox does not exist or refuses our mail.',
  complaint: 'The mail was reported as unwanted.',
};

/** For the partner marketing manager: the partner does not hear of this item by mail. docs/handbook.md § Approval by e-mail link */
export const unreachableContactLetter = (
  itemId: string,
  { contact, partnerId }: MdfRequest | Claim,
  { terms }: MdfRequest,
  { reason, since }: Unreachable,
): Letter => ({
  subject: `Mail does not reach ${contact.name}: ${terms.title}`,
  preview: 'The partner does not hear of this item by mail.',
  heading: `Mail does not reach ${contact.name}`,
  blocks: [
    { kind: 'text', text: `${because[reason]} Nothing more is sent to that address.` },
    {
      kind: 'facts',
      rows: [
        { label: 'Request', value: terms.title },
        { label: 'Partner', value: partnerId },
        { label: 'Contact', value: contact.name },
        { label: 'Came back', value: dayInWords(since) },
      ],
    },
    {
      kind: 'text',
      text: 'Please tell the partner another way. What is filed from now on goes to the address of whoever files it.',
    },
  ],
  footer: 'You get this mail because you are the partner marketing manager of this region.',
  itemId,
});
