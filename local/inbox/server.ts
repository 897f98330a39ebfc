import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Mail } from './mail.ts';
import { mailsTo, sentMails } from './mails.ts';
import { inboxPage, mailDocument } from './page.ts';

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly policy: string;
  readonly body: string;
}

const nothingElse = "default-src 'none'";
const plain = (status: number, body: string): Answer => ({ status, type: 'text/plain', policy: nothingElse, body });

function page(mails: readonly Mail[], open: Mail | undefined, view: string | null): Answer {
  const nonce = randomBytes(16).toString('base64url');
  const policy = `${nothingElse}; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src 'self'; frame-src 'self'`;
  return {
    status: 200,
    type: 'text/html',
    policy,
    body: inboxPage(mails, open, view === 'text' ? 'text' : 'html', nonce),
  };
}

/** A mail is somebody else's HTML: no script, nothing from elsewhere, no access to this page. */
const mailPolicy = `${nothingElse}; img-src data:; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox`;

/** What the inbox answers to a path; exported for its tests. */
export function answerTo(url: URL, mails: readonly Mail[]): Answer {
  if (url.pathname === '/messages.json') {
    const messages = mailsTo(mails, url.searchParams.get('to'));
    return { status: 200, type: 'application/json', policy: nothingElse, body: JSON.stringify({ messages }) };
  }
  if (url.pathname === '/') return page(mails, mails[0], url.searchParams.get('view'));
  const match = /^\/messages\/([^/]+)(\/html)?$/.exec(url.pathname);
  const mail = match?.[1] && mails.find(({ id }) => id === decodeURIComponent(match[1] ?? ''));
  if (!mail) return plain(404, 'There is no such mail.');
  if (match[2]) return { status: 200, type: 'text/html', policy: mailPolicy, body: mailDocument(mail) };
  return page(mails, mail, url.searchParams.get('view'));
}

/** A page elsewhere must not read the mails by giving its own name the address of this machine. */
export const isLocalHost = (host: string | undefined): boolean =>
  /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host ?? '');

async function answer(request: IncomingMessage, endpoint: string): Promise<Answer> {
  if (!isLocalHost(request.headers.host)) return plain(403, 'Only for this machine.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Only for reading.');
  try {
    return answerTo(new URL(request.url ?? '/', 'http://inbox'), await sentMails(endpoint));
  } catch {
    return plain(502, `${endpoint} does not tell which mails were sent.`);
  }
}

function send(response: ServerResponse, { status, type, policy, body }: Answer): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

/** Serves the inbox over the mails that the endpoint has sent, to this machine only. */
export function startInbox(port: number, endpoint: string): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(request, endpoint).then((found) => send(response, found));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
