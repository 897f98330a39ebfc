/**
 * Pages of evidence with boxes over them, and verdicts beside. The colours of boxes do not follow the reader's light or
 * dark mode: they stand on the paper of the document. As free of characters that are escaped as the rest of the style.
 */
export const reviewStyle = `
h3 { margin: 30px 0 4px; font: 600 17px/1.3 inherit; }
.document { border-top: 1px solid var(--line); }
.document fieldset { margin: 0; }
.document legend { float: left; width: 100%; margin: 0; }
.document legend + * { clear: both; }
.beside { display: grid; grid-template-columns: minmax(0, 1fr); gap: 20px 36px; align-items: start; }
.sheet { margin: 0 0 18px; }
.sheet figcaption { margin-top: 6px; font-size: 14px; color: var(--quiet); }
.paper { position: relative; min-height: 40px; background: #ffffff; border: 1px solid var(--line); color: #1f2328; }
.paper img { display: block; width: 100%; height: auto; }
.boxes { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; }
.boxes rect { fill: none; stroke: #5b6068; stroke-width: 2px; }
.boxes text { font: bold 14px/1 sans-serif; fill: #1f2328; stroke: #ffffff; stroke-width: 4px; paint-order: stroke; }
.boxes .good rect { stroke: #0b5d57; }
.boxes .look rect { stroke: #b45309; stroke-dasharray: 6 3; stroke-width: 3px; }
.boxes .bad rect { stroke: #b91c1c; stroke-width: 3px; }
.answers { display: flex; flex-wrap: wrap; gap: 0 28px; }
@media (min-width: 820px) { .beside { grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); } }
`;
