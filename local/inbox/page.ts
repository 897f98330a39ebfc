import type { Mail } from './mail.ts';
import { style } from './style.ts';

export type View = 'html' | 'text';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const timeOf = (mail: Mail): string => mail.sentAt.slice(11, 19);
const pathOf = (mail: Mail, view: View = 'html'): string =>
  `/messages/${encodeURIComponent(mail.id)}${view === 'text' ? '?view=text' : ''}`;
const firstLine = (mail: Mail): string => mail.text.split('\n').find((line) => line.trim() !== '') ?? '';

const item = (mail: Mail, open: Mail | undefined): string => `
<a href="${pathOf(mail)}"${mail.id === open?.id ? ' aria-current="page"' : ''}>
  <div class="to"><span>${escaped(mail.to.join(', '))}</span><time datetime="${mail.sentAt}">${timeOf(mail)}</time></div>
  <b>${escaped(mail.subject)}</b><p>${escaped(firstLine(mail))}</p>
</a>`;

const tab = (mail: Mail, view: View, current: View, label: string): string =>
  `<a href="${pathOf(mail, view)}"${view === current ? ' aria-current="page"' : ''}>${label}</a>`;

const body = (mail: Mail, view: View): string =>
  view === 'html'
    ? `<iframe title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/messages/${encodeURIComponent(mail.id)}/html"></iframe>`
    : `<pre>${escaped(mail.text)}</pre>`;

const message = (mail: Mail, view: View): string => `
<h2>${escaped(mail.subject)}</h2>
<dl><dt>From</dt><dd>${escaped(mail.from)}</dd><dt>To</dt><dd>${escaped(mail.to.join(', '))}</dd>
<dt>Sent</dt><dd>${mail.sentAt.replace('T', ' ').slice(0, 19)} UTC</dd></dl>
<div class="views">${tab(mail, 'html', view, 'HTML')}${tab(mail, 'text', view, 'Text')}</div>
${body(mail, view)}`;

const nothing = (mails: readonly Mail[]): string =>
  `<p class="empty">${mails.length === 0 ? 'No mail has been sent yet.<br>This page looks again by itself.' : 'Choose a mail.'}</p>`;

/** Looks for new mail and shows it, without disturbing one that is being read. */
const watch = (count: number): string => `
setInterval(async () => {
  const { messages } = await (await fetch('/messages.json')).json();
  if (messages.length !== ${count}) location.reload();
}, 3000);`;

/** The whole page: the list, and the mail that is open if any. */
export const inboxPage = (
  mails: readonly Mail[],
  open: Mail | undefined,
  view: View,
  nonce: string,
): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Inbox · Fundgate</title>
<style nonce="${nonce}">${style}</style></head>
<body>
<header><h1>Inbox</h1><span>${mails.length} sent on this machine; none has left it</span><a href="/messages.json">messages.json</a></header>
<nav>${mails.map((mail) => item(mail, open)).join('')}</nav>
<main>${open === undefined ? nothing(mails) : message(open, view)}</main>
<script nonce="${nonce}">${watch(mails.length)}</script>
</body></html>`;

/** The mail's own HTML, its links opening in a tab of their own. */
export const mailDocument = (mail: Mail): string =>
  `<base target="_blank">${mail.html === '' ? `<pre>${escaped(mail.text)}</pre>` : mail.html}`;
