/** A link that may be visited, if its host turns out to be public. */
export type SafeUrl = { readonly url: URL; readonly host: string; readonly port: 80 | 443 };

/**
 * Reads a link as browsers do, so that numbers written in other ways become plain addresses, and refuses what no stated
 * link needs: other schemes and ports, and names or passwords in front of the host.
 */
export function safeUrl(text: string, base?: URL): SafeUrl | undefined {
  const url = URL.parse(text, base);
  if (!url || text.length > 2000) return undefined;
  if (url.username !== '' || url.password !== '' || url.hostname === '') return undefined;
  const port = portOf(url);
  return port && { url, host: url.hostname.replace(/^\[|\]$/g, ''), port };
}

function portOf({ protocol, port }: URL): 80 | 443 | undefined {
  if (protocol === 'http:') return port === '' ? 80 : port === '443' ? 443 : undefined;
  if (protocol === 'https:') return port === '' ? 443 : port === '80' ? 80 : undefined;
  return undefined;
}
