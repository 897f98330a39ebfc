/** Header names in lower case, as API Gateway hands them over. */
export type Headers = Readonly<Record<string, string | undefined>>;

/**
 * True when a form was sent from the page itself. Sec-Fetch-Site decides where the browser sends it: a page with
 * `Referrer-Policy: no-referrer` makes every browser send `Origin: null`, even to its own origin. Without it the
 * Origin must name this host.
 */
export function sentFromOwnPage(headers: Headers): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin, host } = headers;
  return origin !== undefined && host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
