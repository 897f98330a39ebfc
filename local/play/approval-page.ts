import { Failure } from '../failure.ts';

/**
 * Opens an approval link and decides on the page as a browser does: GET shows, POST decides with the amount retyped.
 * @throws Failure when the page does not show or does not take the decision.
 */
export async function approve(link: string, amount: string): Promise<void> {
  const shown = await fetch(link);
  if (shown.status !== 200) throw refused('show the question', shown.status);
  const page = await shown.text();
  if (!page.includes(amount)) throw new Failure(`The page does not show ${amount}.`, link);
  const decided = await fetch(link, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ decision: 'approve', amount, reason: '', ...linesOf(page) }),
  });
  if (decided.status !== 200) throw refused('take the decision', decided.status);
}

/** A claim's review asks about every line of its audit: each is in order. */
const linesOf = (page: string) =>
  Object.fromEntries([...page.matchAll(/name="(line-\d+)"/g)].map(([, line]) => [line, 'pass']));

const refused = (action: string, status: number) =>
  new Failure(`The approval page did not ${action}: it answered ${status}.`, 'The log of approval-page says why.');
