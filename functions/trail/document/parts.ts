import { type ComponentChild, h } from 'preact';

export type Cell = ComponentChild;

/** Short for text that stands in the fixed-width face: ids and hashes. */
export const code = (text: string): Cell => h('code', null, text);

/** An instant as exactly as it is stored, in UTC. */
export const exactly = (at: string): Cell => h('time', { datetime: at }, at.replace('T', ' ').replace('Z', ''));

/** A part of the document with its heading; left out where there is nothing to tell. */
export const part = (title: string, ...children: readonly (Cell | undefined)[]): Cell => {
  const told = children.filter((child) => child !== undefined);
  return told.length === 0 ? null : h('section', null, h('h2', null, title), ...told);
};

/** A column's heading and its share of the width in percent. */
export type Column = readonly [heading: string, percent: number];

/** A table with column headings, which scrolls by itself, also by keyboard, where it is wider than the screen; undefined without rows. */
export const table = (
  name: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): Cell | undefined =>
  rows.length === 0
    ? undefined
    : h(
        'div',
        { class: 'wide', role: 'region', 'aria-label': name, tabIndex: 0 },
        h(
          'table',
          null,
          h('colgroup', null, ...columns.map(([, percent]) => h('col', { style: `width: ${percent}%` }))),
          h('thead', null, h('tr', null, ...columns.map(([heading]) => h('th', { scope: 'col' }, heading)))),
          h('tbody', null, ...rows.map((cells) => h('tr', null, ...cells.map((cell) => h('td', null, cell))))),
        ),
      );

/** Labels and values, in pairs. */
export const facts = (pairs: readonly (readonly [label: string, value: Cell])[]): Cell =>
  h('dl', null, ...pairs.map(([label, value]) => h('div', null, h('dt', null, label), h('dd', null, value))));

/** A verdict in the colour of its meaning, which its word says as well. */
export const verdict = (word: string): Cell =>
  h('span', { class: `verdict ${toneOf(word)}`.trimEnd() }, word.replaceAll('-', ' '));

function toneOf(word: string): string {
  if (word === 'pass' || word === 'approve' || word === 'fund') return 'good';
  return word === 'fail' || word === 'reject' || word === 'decline' ? 'bad' : '';
}
