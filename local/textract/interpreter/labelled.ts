import { type FoundLabel, labelsIn, leadingLabel, valueIn } from './label-search.ts';
import type { LabelledType, ValueShape } from './labels.ts';
import { heightOf, type Line, letterHeight, overlapAcross, rightOf, type Word } from './page.ts';
import type { Field } from './reading.ts';

/** A labelled value, and how much is to be said for it: the lower the better. */
type Candidate = { found: FoundLabel; value: Word[]; distance: number };

const valueBeside = (line: Line, shape: ValueShape, lines: readonly Line[]): Word[] => {
  const beside = rightOf(line, lines);
  const next = beside.findIndex((other) => leadingLabel(other) !== undefined);
  const within = next < 0 ? beside : beside.slice(0, next);
  // Sums stand at the end of their row, everything else right after its label.
  const ordered = shape === 'money' ? within.reverse() : within;
  return ordered.map((other) => valueIn(other.words, shape)).find((value) => value.length > 0) ?? [];
};

const valueBelow = (line: Line, shape: ValueShape, lines: readonly Line[]): Word[] => {
  const reach = 2.2 * letterHeight(line);
  const below = lines
    .filter((other) => other.box.top >= line.box.bottom - heightOf(line.box) * 0.2)
    .filter((other) => other.box.top - line.box.bottom < reach && overlapAcross(other.box, line.box) > 0)
    .sort((a, b) => a.box.top - b.box.top);
  const first = below[0];
  return first === undefined || leadingLabel(first) !== undefined ? [] : valueIn(first.words, shape);
};

const candidateFor = (found: FoundLabel, lines: readonly Line[]): Candidate[] => {
  const { label, line } = found;
  if (found.value.length > 0) return [{ found, value: found.value, distance: 0 }];
  const beside = valueBeside(line, label.shape, lines);
  if (beside.length > 0) return [{ found, value: beside, distance: 0 }];
  const below = valueBelow(line, label.shape, lines);
  return below.length > 0 ? [{ found, value: below, distance: 100 }] : [];
};

const better = (a: Candidate, b: Candidate): number =>
  a.found.label.rank + a.distance - (b.found.label.rank + b.distance) || b.found.line.box.top - a.found.line.box.top;

const single: readonly LabelledType[] = [
  ...(['INVOICE_RECEIPT_ID', 'INVOICE_RECEIPT_DATE', 'DUE_DATE', 'PO_NUMBER', 'SUBTOTAL', 'TOTAL'] as const),
  ...(['AMOUNT_DUE', 'AMOUNT_PAID', 'VENDOR_VAT_NUMBER'] as const),
];

const withoutFullStop = (word: Word): Word => ({ ...word, text: word.text.replace(/[.,;:]+$/u, '') });

const fieldOf = ({ found, value }: Candidate): Field => ({
  type: found.label.type,
  label: [found.words],
  value: [found.label.shape === 'reference' ? value.map(withoutFullStop) : value],
});

/**
 * Finds the facts that have a label beside, before or above them. One of each kind, the one with the plainest label;
 * taxes are all given, because a document may charge several.
 */
export const labelledFields = (lines: readonly Line[]): Field[] => {
  const candidates = lines
    .flatMap((line) => labelsIn(line))
    .filter(({ label }) => label.shape !== 'none' && label.shape !== 'party')
    .flatMap((found) => candidateFor(found, lines));
  const chosen = single.flatMap((type) =>
    candidates
      .filter(({ found }) => found.label.type === type)
      .sort(better)
      .slice(0, 1),
  );
  const taxes = candidates.filter(({ found, distance }) => found.label.type === 'TAX' && distance === 0);
  return [...chosen, ...taxes].map(fieldOf);
};
