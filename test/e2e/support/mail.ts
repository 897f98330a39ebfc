import { outputs, until } from './app.ts';

export type Mail = { id: string; to: string[]; subject: string; text: string; html: string };

async function inbox(): Promise<Mail[]> {
  const response = await fetch(`${outputs().inboxUrl}/messages.json`);
  const { messages } = (await response.json()) as { messages: Mail[] };
  return messages;
}

/** The mails to an address that speak of `about`, as far as they have come. */
export const mailsTo = async (address: string, about: string, subject = ''): Promise<Mail[]> =>
  (await inbox()).filter(
    (mail) => mail.to.includes(address) && mail.text.includes(about) && mail.subject.includes(subject),
  );

/** The mail to an address that speaks of `about`, once it has come. */
export async function mailTo(address: string, about: string, subject = ''): Promise<Mail> {
  const found = await until(
    `a mail to ${address} about ${about}`,
    () => mailsTo(address, about, subject),
    (mails) => mails.length > 0,
  );
  const [mail] = found;
  if (!mail) throw new Error('no mail');
  return mail;
}

/** The one link of an approval mail. */
export function linkIn(mail: Mail): string {
  const links = mail.text.match(/https?:\/\/\S+\/approvals\/\S+/g) ?? [];
  if (links.length !== 1) throw new Error(`expected one link, found ${links.length}`);
  return links[0] ?? '';
}

/** A claim's review asks about every line of its audit: each is in order. */
async function linesOf(link: string): Promise<Record<string, string>> {
  const page = await (await fetch(link)).text();
  return Object.fromEntries([...page.matchAll(/name="(line-\d+)"/g)].map(([, line]) => [line, 'pass']));
}

/** Decides on the approval page as a browser without JavaScript would post the form. */
export async function decide(
  link: string,
  decision: string,
  amount: string,
  reason = '',
): Promise<{ status: number; page: string }> {
  const response = await fetch(link, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ decision, amount, reason, ...(await linesOf(link)) }),
    redirect: 'manual',
  });
  return { status: response.status, page: await response.text() };
}
