import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** Where sentences come from that approvers read: triage, audit, and what requests and claims go through. */
const rules = ['audit/checks', 'audit/fingerprint', 'audit', 'triage/gates', 'triage', 'request', 'claim'];
const rooms = [...rules.map((room) => `domain/${room}`), 'approval'];
/** Whatever this declines never comes to be asked about. */
const aside = new Set(['eligibility.ts']);

/** A value that stands in for what the source puts there. The first that fits. */
const samples: readonly [RegExp, string][] = [
  [/^line$/, '"Wine"'],
  [/roleInWords/, 'regional lead'],
  [/\.did$/, 'approved'],
  [/^stand\.by\.map/, 'clm_1: $1,234.50'],
  [/formatMoney|^money\(|^sum$/, '$1,234.50'],
  [/spoken/, 'alcohol'],
  [/\.on$|^day$|dayOf|^first$|^last$|Deadline|^until$/, '2026-11-21'],
  [/^observed$/, '12.5 %'],
  [/^ceiling$/, 'For this kind of activity $1,234.50 count in a period.'],
  [/^before$/, ''],
  [/^where$/, 'is also part of another claim on this request'],
  [/^what$/, 'No currency could be read'],
  [/^reason$/, '"Wine" is hard to read.'],
  [/^why$/, ''],
  [/^on$/, '"Photo" and "Final ad"'],
  [/\.why$/, 'no total could be read'],
  [/^word$/, 'closed'],
  [/^way$/, 'more'],
  [/^fails/, '.'],
  [/^currency$|^own$/, 'EUR'],
  [/^misses/, "region Americas is outside the partner's footprint"],
  [/^repeats/, 'same supplier, number, date and total as clm_1 of northwind (2027Q1)'],
  [/^named\.join\('; '\)/, 'page 1 as page 2 of "Photo" in clm_1 of northwind'],
  [/length|\.of$|multiple|ercent|Days|quotes|campaigns|pipelineToSpend|\.page/, '7'],
];
const own: Readonly<Record<string, string>> = {
  'hidden-text.ts what': 'too small to be read',
  'links.ts why': 'could not be reached',
  'invoice-date.ts observed': '2026-11-02 or 2026-02-11',
};

type Recorded = { readonly file: string; readonly sentence: string };

/** Every sentence that the rules can record, with samples for its values, read from the rules themselves. */
export function recordedSentences(): Recorded[] {
  return rooms.flatMap((room) => {
    const folder = new URL(`../../../../functions/${room}/`, import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !aside.has(name));
    return files.flatMap((file) =>
      sentencesIn(file, readFileSync(new URL(file, folder), 'utf8')).map((sentence) => ({ file, sentence })),
    );
  });
}

function sentencesIn(file: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) || ts.isTypeNode(node)) return;
    const said = ts.isStringLiteralLike(node) ? node.text : ts.isTemplateExpression(node) ? filled(file, node) : '';
    if (/^["$€A-Z\d].* .*\.$/.test(said)) found.push(said);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

const filled = (file: string, { head, templateSpans }: ts.TemplateExpression): string =>
  templateSpans.reduce(
    (said, { expression, literal }) => `${said}${sampleOf(file, expression)}${literal.text}`,
    head.text,
  );

function sampleOf(file: string, expression: ts.Expression): string {
  const source = expression.getText();
  return own[`${file} ${source}`] ?? samples.find(([fits]) => fits.test(source))?.[1] ?? 'Sample';
}
