import { expect } from 'vitest';
import { everythingAbout } from './everything.ts';
import { linkIn, type Mail } from './mail.ts';
import { detonate, fetchOverAndOver, linksIn, postFromElsewhere } from './scanner.ts';

/** The sum of the requests and claims that filters are let loose on. */
export const amount = '400.00';

/** Lets a filter loose on mails; nothing stored about the items may differ afterwards, and every link answers as before. */
export async function unharmed(mails: readonly Mail[], ...ids: string[]): Promise<string[]> {
  const before = await everythingAbout(...ids);
  expect(Object.values(before)).toContainEqual(expect.objectContaining({ status: 'open', attempts: 0 }));
  const links = await Promise.all(mails.map(filtered));
  expect(await everythingAbout(...ids)).toEqual(before);
  return links;
}

async function filtered(mail: Mail): Promise<string> {
  const link = linkIn(mail);
  expect(linksIn(mail)).toEqual([link]);
  const seen = await fetchOverAndOver(link);
  expect(seen).toContain(200);
  expect(Math.max(...seen)).toBeLessThan(500);
  expect([...(await postFromElsewhere(link, amount))].filter((status) => status < 400 || status > 499)).toEqual([]);
  const { forms, clicks } = await detonate(link);
  expect(forms).toBe(1);
  expect(clicks).toBeGreaterThan(4);
  return link;
}
