import { assertNever } from '../../domain/errors.ts';
import { inertText } from './inert-text.ts';
import type { Block, Entry, Fact, Letter } from './letter.ts';

const width = 72;

/** The text part of a mail: the same blocks in the same order as the HTML part. */
export function renderText(letter: Letter): string {
  const heading = inertText(letter.heading);
  const parts = [
    'FUNDGATE',
    `${heading}\n${'='.repeat(Math.min(heading.length, width))}`,
    ...letter.blocks.map(blockText),
    `-- \n${wrapped(letter.footer)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'text':
      return wrapped(block.text);
    case 'heading':
      return `${inertText(block.text)}\n${'-'.repeat(Math.min(block.text.length, width))}`;
    case 'facts':
      return factLines(block.rows);
    case 'findings':
      return block.rows
        .map(({ name, verdict, sentence }) => wrapped(`* ${name}, ${verdict}: ${sentence}`, '  '))
        .join('\n');
    case 'entries':
      return block.entries.map(entryText).join('\n\n');
    case 'list':
      return block.items.map((item) => wrapped(`* ${item}`, '  ')).join('\n');
    case 'action':
      return `${inertText(block.label)}:\n${block.url}`;
    default:
      return assertNever(block);
  }
}

const entryText = ({ name, verdict, rows }: Entry): string =>
  [wrapped(`* ${name}`, '  '), `  ${inertText(verdict)}`, indented(factLines(rows))].join('\n');

const indented = (lines: string): string => lines.replace(/^/gm, '  ');

function factLines(rows: readonly Fact[]): string {
  const column = Math.max(0, ...rows.map(({ label }) => label.length)) + 2;
  return rows
    .map(({ label, value }) => wrapped(`${`${label}:`.padEnd(column, '\u00a0')}${value}`, ' '.repeat(column)))
    .join('\n')
    .replaceAll('\u00a0', ' ');
}

/** Lines of at most 72 characters, the later ones indented; a longer word stays whole. */
function wrapped(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of inertText(text).split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n');
}
