import type { DetectDocumentTextResponse } from '@aws-sdk/client-textract';
import * as z from 'zod';
import { ReadValue } from '../domain/claim/document.ts';
import { Answer, type Block } from './answer.ts';
import { readValue } from './read-value.ts';

const TextReading = z.strictObject({ lines: z.array(ReadValue), pages: z.int().min(0) });
export type TextReading = z.infer<typeof TextReading>;

/** What DetectDocumentText answered: the lines, top to bottom as the service gives them. */
export function textReading(response: DetectDocumentTextResponse): TextReading {
  const { Blocks, DocumentMetadata } = Answer.parse(response);
  return TextReading.parse({ lines: textLines(Blocks), pages: DocumentMetadata?.Pages ?? 0 });
}

/** The lines among the blocks; words are parts of lines and pages are not text. */
export const textLines = (blocks: readonly Block[]): ReadValue[] =>
  blocks
    .filter((block) => block.BlockType === 'LINE')
    .flatMap((block) =>
      readValue({ text: block.Text, confidences: [block.Confidence], page: block.Page, geometry: block.Geometry }),
    );
