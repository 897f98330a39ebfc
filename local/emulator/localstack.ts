import * as z from 'zod';
import type { Mail } from '../inbox/mail.ts';

/** The other way in which AWS-compatible endpoints show sent mail: LocalStack's, which several have taken over. */
const Sent = z.object({
  Id: z.string(),
  Source: z.string(),
  Destination: z.object({ ToAddresses: z.array(z.string()).default([]) }),
  Subject: z.string().nullish(),
  Body: z.object({ text_part: z.string().nullish(), html_part: z.string().nullish() }),
  Timestamp: z.string(),
});
const AllSent = z.object({ messages: z.array(Sent) });

export const mailsUrl = (endpoint: string): string => `${endpoint}/_aws/ses`;

/** Reads the answer of `mailsUrl`; a time without a zone is UTC. */
export const mailsIn = (answer: unknown): Mail[] =>
  AllSent.parse(answer).messages.map((sent) => ({
    id: sent.Id,
    from: sent.Source,
    to: sent.Destination.ToAddresses,
    subject: sent.Subject ?? '',
    text: sent.Body.text_part ?? '',
    html: sent.Body.html_part ?? '',
    sentAt: new Date(/Z|[+-]\d\d:\d\d$/.test(sent.Timestamp) ? sent.Timestamp : `${sent.Timestamp}Z`).toISOString(),
  }));
