import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../../../local/textract/protocol/blocks.ts';
import { expenseDocumentOf } from '../../../../../local/textract/protocol/expense-document.ts';
import { geometryOf } from '../../../../../local/textract/protocol/geometry.ts';
import { pageWith, print } from '../support/page.ts';

const toSource = (x: number, y: number) => ({ x: x / 1000, y: y / 1400 });
const page = pageWith(
  print(50, 400, 'Total: $5.00', { confidence: 80 }),
  print(50, 50, 'Copper Kettle', { height: 30, confidence: 90 }),
);
const blocks = blocksOf({ page, toSource });

describe('blocks', () => {
  it('are the page, then lines in reading order with their words', () => {
    expect(blocks.map(({ BlockType, Text }) => [BlockType, Text])).toEqual([
      ['PAGE', undefined],
      ['LINE', 'Copper Kettle'],
      ['WORD', 'Copper'],
      ['WORD', 'Kettle'],
      ['LINE', 'Total: $5.00'],
      ['WORD', 'Total:'],
      ['WORD', '$5.00'],
    ]);
  });

  it('name their children', () => {
    const idsOf = (type: string) => blocks.filter(({ BlockType }) => BlockType === type).map(({ Id }) => Id);
    expect(blocks[0]?.Relationships).toEqual([{ Type: 'CHILD', Ids: idsOf('LINE') }]);
    expect(blocks[1]?.Relationships).toEqual([{ Type: 'CHILD', Ids: idsOf('WORD').slice(0, 2) }]);
  });

  it('say how sure they are and where they stand', () => {
    expect(blocks[2]).toMatchObject({ Confidence: 90, Page: 1, TextType: 'PRINTED' });
    expect(blocks[2]?.Geometry?.BoundingBox).toEqual({
      Left: 0.05,
      Top: 50 / 1400,
      Width: expect.closeTo(0.06),
      Height: expect.closeTo(30 / 1400),
    });
  });
});

describe('the place of a box', () => {
  it('on a page that was turned is given by its corners and the rectangle around them', () => {
    const turned = (x: number, y: number) => ({ x: x / 100 + y / 1000, y: y / 100 - x / 1000 });
    const { BoundingBox, Polygon } = geometryOf({ left: 10, top: 20, right: 30, bottom: 24 }, turned);
    expect(Polygon).toHaveLength(4);
    expect(BoundingBox).toMatchObject({ Left: expect.closeTo(0.12), Top: expect.closeTo(0.17) });
    expect(BoundingBox).toMatchObject({ Width: expect.closeTo(0.204), Height: expect.closeTo(0.06) });
  });
});

describe('an expense document', () => {
  const document = expenseDocumentOf({ page, toSource }, 1);

  it('carries each field with label, value, currency and confidence', () => {
    expect(document.SummaryFields?.find(({ Type }) => Type?.Text === 'TOTAL')).toMatchObject({
      Type: { Confidence: 80 },
      LabelDetection: { Text: 'Total:', Confidence: 80 },
      ValueDetection: { Text: '$5.00', Confidence: 80 },
      Currency: { Code: 'USD', Confidence: 80 },
      PageNumber: 1,
    });
  });

  it('carries no label where none is printed, and the group where there is one', () => {
    const name = document.SummaryFields?.find(({ Type }) => Type?.Text === 'VENDOR_NAME');
    expect(name?.LabelDetection).toBeUndefined();
    const grouped = document.SummaryFields?.find(({ Type }) => Type?.Text === 'NAME');
    expect(grouped?.GroupProperties?.[0]?.Types).toEqual(['VENDOR']);
  });

  it('has no line item group when it has no line items', () => {
    expect(document).toMatchObject({ ExpenseIndex: 1, LineItemGroups: [] });
    expect(document.Blocks?.[0]?.BlockType).toBe('PAGE');
  });
});
