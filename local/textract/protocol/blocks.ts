import { randomUUID } from 'node:crypto';
import type { Block } from '@aws-sdk/client-textract';
import { inReadingOrder, type Line, textOf, type Word } from '../interpreter/page.ts';
import type { ReadSheet } from '../reader/document.ts';
import { geometryOf, type ToSource } from './geometry.ts';

type Nested = { block: Block & { Id: string }; children: Block[] };

const withChildren = (block: Block, children: readonly { Id: string }[]): Block =>
  children.length === 0 ? block : { ...block, Relationships: [{ Type: 'CHILD', Ids: children.map(({ Id }) => Id) }] };

const wordBlock = (word: Word, page: number, toSource: ToSource) => ({
  BlockType: 'WORD' as const,
  Id: randomUUID(),
  Page: page,
  Text: word.text,
  TextType: 'PRINTED' as const,
  Confidence: word.confidence,
  Geometry: geometryOf(word.box, toSource),
});

const lineBlock = (line: Line, page: number, toSource: ToSource): Nested => {
  const words = line.words.map((word) => wordBlock(word, page, toSource));
  const block = {
    BlockType: 'LINE' as const,
    Id: randomUUID(),
    Page: page,
    Text: textOf(line.words),
    Confidence: line.words.reduce((sum, word) => sum + word.confidence, 0) / line.words.length,
    Geometry: geometryOf(line.box, toSource),
  };
  return { block, children: [withChildren(block, words), ...words] };
};

/** A page as Textract's blocks: the page, then each line followed by its words, in reading order. */
export const blocksOf = ({ page, toSource }: ReadSheet): Block[] => {
  const lines = inReadingOrder(page.lines).map((line) => lineBlock(line, page.number, toSource));
  const whole = geometryOf({ left: 0, top: 0, right: 1, bottom: 1 }, (x, y) => ({ x, y }));
  const pageBlock: Block = { BlockType: 'PAGE', Id: randomUUID(), Page: page.number, Geometry: whole };
  return [
    withChildren(
      pageBlock,
      lines.map(({ block }) => block),
    ),
    ...lines.flatMap(({ children }) => children),
  ];
};
