import { style as pageStyle } from '../../platform/page/style.ts';

/** The look of the app's pages, with tables, and on paper: black on white, wide, no row torn between two sheets. */
export const style = `${pageStyle}
header.brand { margin: 0 0 30px; }
table { table-layout: fixed; width: 100%; margin: 10px 0 0; border-collapse: collapse; font-size: 14px; }
th { text-align: left; font-weight: 600; color: var(--quiet); }
th, td { padding: 6px 14px 6px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
code { font: 12px/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
td p { margin: 0; }
.verdict { white-space: normal; }
h3 { font-size: 16px; }
@media screen and (max-width: 860px) { .wide { overflow-x: auto; } table { min-width: 860px; } }
@page { size: A4; margin: 16mm 14mm; }
@media print {
  :root { --paper: #ffffff; --card: #ffffff; --ink: #000000; --quiet: #444444; --line: #bbbbbb; --accent: #0b5d57; --brick: #9a3412; }
  body { font-size: 10pt; }
  .page { max-width: none; padding: 0; }
  h1 { font-size: 20pt; }
  h2 { margin-top: 20px; font-size: 14pt; break-after: avoid; }
  h3 { break-after: avoid; }
  table { font-size: 8.5pt; }
  code { font-size: 7.5pt; }
  tr, dl div { break-inside: avoid; }
  thead { display: table-header-group; }
}
`;
