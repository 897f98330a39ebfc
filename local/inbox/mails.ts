import * as localstack from '../emulator/localstack.ts';
import * as ministack from '../emulator/ministack.ts';
import type { Mail } from './mail.ts';

const newestFirst = (a: Mail, b: Mail): number => b.sentAt.localeCompare(a.sentAt);

/** Every mail the endpoint has sent, newest first, in whichever of the two known ways it shows them. */
export async function sentMails(endpoint: string): Promise<Mail[]> {
  const mails = (await shownBy(ministack, endpoint)) ?? (await shownBy(localstack, endpoint)) ?? cannotBeRead(endpoint);
  return mails.sort(newestFirst);
}

type Shower = Pick<typeof ministack, 'mailsUrl' | 'mailsIn'>;

async function shownBy({ mailsUrl, mailsIn }: Shower, endpoint: string): Promise<Mail[] | undefined> {
  const reply = await fetch(mailsUrl(endpoint), { signal: AbortSignal.timeout(5_000) });
  return reply.ok ? mailsIn(await reply.json()) : undefined;
}

function cannotBeRead(endpoint: string): never {
  throw new Error(`${endpoint} shows sent mail in no way known here`);
}

/** Those to one address; all of them when none is given. */
export const mailsTo = (mails: readonly Mail[], address: string | null): Mail[] =>
  mails.filter((mail) => address === null || mail.to.includes(address));
