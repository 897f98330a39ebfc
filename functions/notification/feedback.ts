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
      complaint: z.object({ complainedRecipients: Recipients, complaintFeedbackType: z.string().nullish() }),
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

/** Reports that are no complaint: a mail was taken out of the junk, or a check of who sent it failed on its way. */
const harmless: readonly string[] = ['not-spam', 'auth-failure'];

/** A bounce that may pass, of a full mailbox or a busy server, is none: Amazon SES tried again already. */
export function returnedBy({ detail }: FeedbackEvent): Returned | undefined {
  const itemId = detail.mail.tags.itemId?.[0];
  if (detail.eventType === 'Complaint') {
    const { complainedRecipients, complaintFeedbackType } = detail.complaint;
    if (harmless.includes(complaintFeedbackType?.toLowerCase() ?? '')) return undefined;
    return { reason: 'complaint', addresses: bare(complainedRecipients), itemId };
  }
  const { bounceType, bouncedRecipients } = detail.bounce;
  return bounceType === 'Permanent' ? { reason: 'bounce', addresses: bare(bouncedRecipients), itemId } : undefined;
}

/** `Nora Lind <nora@partner.example>` is an address with a name before it. */
const bare = (recipients: z.infer<typeof Recipients>): string[] => [
  ...new Set(recipients.map(({ emailAddress }) => (/<([^>]+)>/.exec(emailAddress)?.[1] ?? emailAddress).toLowerCase())),
];
