/** What the operations page needs beside the style of every page. Free of quotes, ampersands and angle brackets. */
export const pageStyle = `
.brand { margin-bottom: 30px; }
.figures { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 16px; border: 0; }
.figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: 16px 18px; background: var(--card); border: 1px solid var(--line); border-top: 3px solid var(--accent); border-radius: 3px; }
.figures dd { font-size: 28px; line-height: 1.2; font-variant-numeric: tabular-nums; }
.rows .question { display: grid; grid-template-columns: 2.2fr 1.5fr 2fr 1.6fr; gap: 4px 24px; padding: 14px 0; }
.question p { font-variant-numeric: tabular-nums; }
.question .verdict { white-space: normal; }
.picture { overflow-x: auto; }
.picture svg { display: block; width: 100%; min-width: 860px; height: auto; }
code { font-size: 13px; color: var(--quiet); overflow-wrap: anywhere; }
@media (max-width: 760px) {
  .figures { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .rows .question { grid-template-columns: minmax(0, 1fr); }
}
`;
