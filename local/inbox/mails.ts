import { mailsIn, mailsUrl } from '../emulator/ministack.ts';
import type { Mail } from './mail.ts';

const newestFirst = (a: Mail, b: Mail): number => b.sentAt.localeCompare(a.sentAt);

/** The mails that the endpoint has sent, newest first. */
export async function sentMails(endpoint: string): Promise<Mail[]> {
  const reply = await fetch(mailsUrl(endpoint), { signal: AbortSignal.timeout(5_000) });
  return mailsIn(await reply.json()).sort(newestFirst);
}

/** Those to one address; all of them when none is given. */
export const mailsTo = (mails: readonly Mail[], address: string | null): Mail[] =>
  mails.filter((mail) => address === null || mail.to.includes(address));
