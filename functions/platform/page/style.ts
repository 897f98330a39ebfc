import { createHash } from 'node:crypto';
import { dark, light, sans, serif } from '../mail/palette.ts';
import { reviewStyle } from './review-style.ts';

const variables = (colours: Record<string, string>) =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ');

/** The style of every page. Free of quotes, ampersands and angle brackets that an HTML renderer would escape. */
export const style = `
:root { color-scheme: light dark; ${variables(light)} }
@media (prefers-color-scheme: dark) { :root { ${variables(dark)} } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 ${sans}; overflow-wrap: break-word; }
.page { max-width: 1080px; margin: 0 auto; padding: 28px 20px 64px; }
.top { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 8px 24px; margin: 0 0 30px; }
.language { padding: 4px 0; font-size: 15px; }
.brand { margin: 0; font: bold 17px/1 ${serif}; color: var(--accent); }
h1 { margin: 0 0 12px; max-width: 24em; font: normal 34px/1.2 ${serif}; }
h2 { margin: 38px 0 10px; font: normal 21px/1.3 ${serif}; }
.lead { max-width: 40em; margin: 0; font-size: 17px; }
.nowrap { white-space: nowrap; }
.skip { margin: 16px 0 0; }
.quiet { color: var(--quiet); }
.split { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 56px; }
dl { margin: 22px 0 0; border-top: 1px solid var(--line); }
dl div { display: grid; grid-template-columns: 190px minmax(0, 1fr); gap: 2px 16px; padding: 8px 0; border-bottom: 1px solid var(--line); }
dt { color: var(--quiet); }
dd { margin: 0; }
.strong { font-weight: 600; font-variant-numeric: tabular-nums; }
.rows { list-style: none; margin: 0; padding: 0; }
.rows li { padding: 10px 0; border-top: 1px solid var(--line); }
.rows p { margin: 2px 0 0; color: var(--quiet); }
.rows .detail { font-size: 14px; }
.rows .seen { display: flex; gap: 16px; }
.thumbnail { flex: none; width: 92px; }
.thumbnail img { display: block; width: 100%; min-height: 60px; background: #ffffff; color: #1f2328; border: 1px solid var(--line); font-size: 12px; }
.passed { border-top: 1px solid var(--line); }
.passed summary { padding: 10px 0; font-weight: 600; color: var(--accent); cursor: pointer; }
.name { font-weight: 600; margin-right: 6px; }
.verdict { font-weight: 600; white-space: nowrap; }
.good { color: var(--accent); }
.bad { color: var(--brick); }
time { color: var(--quiet); font-variant-numeric: tabular-nums; }
.card { margin-top: 38px; padding: 24px; background: var(--card); border: 1px solid var(--line); border-top: 3px solid var(--accent); border-radius: 3px; }
.card h2 { margin-top: 0; }
fieldset { margin: 0 0 20px; padding: 0; border: 0; }
legend, label.title { display: block; margin-bottom: 4px; padding: 0; font-weight: 600; }
.choice { display: flex; align-items: flex-start; gap: 12px; padding: 9px 0; cursor: pointer; }
.choice input { flex: none; width: 22px; height: 22px; margin: 1px 0 0; accent-color: var(--accent); }
.choice small { display: block; font-size: 14px; color: var(--quiet); }
.field { margin: 0 0 20px; }
.hint { margin: 0 0 6px; font-size: 14px; color: var(--quiet); }
.problem { margin: 0 0 6px; font-size: 15px; font-weight: 600; color: var(--brick); }
input[type=text], textarea { width: 100%; padding: 10px 12px; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: 3px; }
textarea { min-height: 112px; resize: vertical; }
input[aria-invalid=true], textarea[aria-invalid=true] { border: 2px solid var(--brick); }
input[type=text]:disabled { border-style: dashed; }
button { width: 100%; padding: 13px 24px; font: 600 17px/1.2 ${sans}; color: var(--onAccent); background: var(--accent); border: 0; border-radius: 3px; cursor: pointer; }
a { color: inherit; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.summary { margin: 0 0 26px; padding: 18px 22px; background: var(--card); border: 2px solid var(--brick); border-radius: 3px; }
.summary h2 { margin: 0 0 6px; }
.summary ul { margin: 0; padding-left: 20px; }
.summary a { color: var(--brick); font-weight: 600; }
.message { max-width: 40em; }
.message p { font-size: 18px; }
@media (min-width: 960px) {
  .skip { display: none; }
  .page { padding-top: 44px; }
  .split { grid-template-columns: minmax(0, 1fr) 368px; }
  .card { margin-top: 22px; }
  .split .card { position: sticky; top: 24px; align-self: start; }
  .split .again { position: static; }
}
@media (max-width: 520px) {
  h1 { font-size: 28px; }
  dl div { grid-template-columns: minmax(0, 1fr); }
}
${reviewStyle}`;

const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/**
 * Headers of every page behind a secret link: nothing is kept, nothing leaks through a referrer, nothing runs, no
 * picture comes from elsewhere, nobody frames it, and its form can only go back to where it came from.
 */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'content-security-policy': `default-src 'none'; style-src ${styleHash}; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'cross-origin-opener-policy': 'same-origin',
} as const;
