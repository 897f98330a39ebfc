import * as z from 'zod';
import { type Waiting, waitFor } from './wait.ts';

const Message = z.object({
  id: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  sentAt: z.string(),
});
export type Message = z.infer<typeof Message>;
const Messages = z.object({ messages: z.array(Message) });

/** Mails carry whole seconds. */
const toTheSecond = (instant: number): number => Math.floor(instant / 1000) * 1000;

/** The mails of this play, as people read them. */
export class Inbox {
  private readonly url: string;
  private readonly openedAt = toTheSecond(Date.now());
  private readonly seen = new Set<string>();

  constructor(url: string) {
    this.url = url;
  }

  /** Waits for a mail to any of these addresses whose subject names the code of the played request, and that nobody has read yet. */
  next(addresses: readonly string[], code: string, waiting: Waiting): Promise<Message> {
    return waitFor(waiting, async () => {
      const mail = (await this.unread()).find(
        ({ to, subject }) => to.some((each) => addresses.includes(each)) && subject.includes(code),
      );
      if (mail) this.seen.add(mail.id);
      return mail;
    });
  }

  private async unread(): Promise<Message[]> {
    const reply = await fetch(`${this.url}/messages.json`);
    // A busy endpoint may not tell this once; whoever waits looks again.
    if (!reply.ok) return [];
    const { messages } = Messages.parse(await reply.json());
    return messages.filter(({ id, sentAt }) => !this.seen.has(id) && Date.parse(sentAt) >= this.openedAt);
  }
}

/** The one link of an approval mail. */
export function linkIn({ text, subject }: Message): string {
  const link = /https?:\/\/\S+\/approvals\/[A-Za-z0-9_-]+/.exec(text)?.[0];
  if (link === undefined) throw new Error(`the mail "${subject}" has no approval link`);
  return link;
}
