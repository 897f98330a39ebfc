import * as z from 'zod';
import type { Unreachable } from '../domain/identity/role.ts';

const Recipients = z.array(z.object({ emailAddress: z.string() }));
const Mail = z.object({ tags: z.record(z.string(), z.array(z.string())).default({}) });

/** What Amazon SES tells of a mail that came back or was called unwanted, through the account's own bus. */
export const FeedbackEvent = z.object({
  detail: z.discriminatedUnion('eventType', [
    z.object({
      eventType: z.literal('Bounce'),
      mail: Mail,
      bounce: z.object({ bounceType: z.string(), bouncedRecipients: Recipients }),
    }),
    z.object({
      eventType: z.literal('Complaint'),
      mail: Mail,
      complaint: z.object({ complainedRecipients: Recipients }),
    }),
  ]),
});
export type FeedbackEvent = z.infer<typeof FeedbackEvent>;

/** Whose mailbox it is about, and the item that the mail was about where it carried one. */
export type Returned = {
  readonly reason: Unreachable['reason'];
  readonly addresses: readonly string[];
  readonly itemId: string | undefined;
};

/** A bounce that may pass, of a full mailbox or a busy server, is none: Amazon SES tried again already. */
export function returnedBy({ detail }: FeedbackEvent): Returned | undefined {
  const itemId = detail.mail.tags.itemId?.[0];
  if (detail.eventType === 'Complaint') {
    return { reason: 'complaint', addresses: bare(detail.complaint.complainedRecipients), itemId };
  }
  const { bounceType, bouncedRecipients } = detail.bounce;
  return bounceType === 'Permanent' ? { reason: 'bounce', addresses: bare(bouncedRecipients), itemId } : undefined;
}

/** `Nora Lind <nora@partner.example>` is an address with a name before it. */
const bare = (recipients: z.infer<typeof Recipients>): string[] => [
  ...new Set(recipients.map(({ emailAddress }) => (/<([^>]+)>/.exec(emailAddress)?.[1] ?? emailAddress).toLowerCase())),
];
