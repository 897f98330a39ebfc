import { type Answer, as, until } from './app.ts';
import { decide, linkIn, mailTo } from './mail.ts';
import { requestTerms } from './request.ts';

export const marketing = 'mira.jansen@vendor.example';
export const finance = 'finn.berg@vendor.example';
export const partnerContact = 'nora.lind@northwind.example';
export const partner = () => as('partner-user', 'northwind-security');

type Staged = { status: string };

/** Waits until a request or claim is in one of the states. */
export async function inState(path: string, states: string[], seconds = 60): Promise<Answer['body']> {
  const kind = path.startsWith('/requests') ? 'request' : 'claim';
  const answer = await until(
    `${path} in ${states.join(' or ')}`,
    () => partner()('GET', path),
    ({ body }) => states.includes((body[kind] as Staged | undefined)?.status ?? ''),
    seconds,
  );
  return answer.body;
}

let told = 0;
/** A title that no other test uses, so that mails are told apart. */
export const uniqueTitle = (): string => `Campaign ${Date.now().toString(36)}-${++told}`;

/** A request in execution: submitted, asked, approved by the marketing manager's link. */
export async function fundedRequest(amount = 40_000): Promise<{ requestId: string; title: string }> {
  const title = uniqueTitle();
  const submitted = await partner()('POST', '/requests', { ...requestTerms(), title, amount });
  if (submitted.status !== 201) throw new Error(JSON.stringify(submitted.body));
  const requestId = String(submitted.body.requestId);
  const link = linkIn(await mailTo(marketing, title));
  const { status } = await decide(link, 'approve', (amount / 100).toFixed(2));
  if (status !== 200) throw new Error(`decision answered ${status}`);
  await inState(`/requests/${requestId}`, ['in-execution']);
  return { requestId, title };
}

/** A draft claim on a funded request. */
export async function openClaim(requestId: string, amount: number): Promise<string> {
  const opened = await partner()('POST', `/requests/${requestId}/claims`, { amount, currency: 'USD' });
  if (opened.status !== 201) throw new Error(JSON.stringify(opened.body));
  return String(opened.body.claimId);
}
