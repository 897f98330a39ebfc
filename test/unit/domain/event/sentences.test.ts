import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { EventType } from '../../../../functions/domain/event/event.ts';
import { sentenceTold } from '../../../../functions/domain/event/told.ts';

const functions = new URL('../../../../functions/', import.meta.url);
const types: ReadonlySet<string> = new Set(EventType.options);

/** What the sentence of an event may be made of: sums, days, seats, states, versions and ids, and never anybody's words. */
const harmless: readonly RegExp[] = [
  /^formatMoney\(/,
  /^roleInWords\((told\.role|role|approval\.role)\)$/,
  /^answers\[approval\.purpose\]\.decided\[decision\.verdict\]\.did$/,
  /^inWords\((next|program|before|months)\)$/,
  /^months\.(length|at\(-1\))$/,
  /^dayOf\(answerBy\)$/,
  /^(until|request\.claimDeadline|on)$/,
  /^person\.roles\.join\(', '\)$/,
  /^words\[itemId\]$/,
  /^subject\.(budgetId|claimId)$/,
  /^(sum|version|count|budgetId|from|to|rate|tier|partner\.tier|reasonCode|word|words|verb)$/,
  /^count === 1 \? 'payment' : 'payments'$/,
  /^lowers \? 'lowered' : 'raised'$/,
];

/** Words beside events: reasons, of requests and of ledger entries, and what is wrong with stored data. */
const aside: ReadonlySet<string> = new Set([
  'domain/event/told.ts',
  'lever/assess-partner.ts',
  'request/steps/fund.ts',
  'request/steps/triage.ts',
  'payment/report-effects.ts how',
  'payment/report-effects.ts reference',
]);

type Source = { readonly file: string; readonly root: ts.SourceFile };

/** Every file in which an event comes to be: it names a type of event beside a sentence. */
const makers: readonly Source[] = readdirSync(functions, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/words|openapi/.test(file))
  .map((file) => ({ file, text: readFileSync(new URL(file, functions), 'utf8') }))
  .filter(({ text }) => /NewEvent|Transition<|eventChange|DomainEvent|[a-z]Event\(/.test(text))
  .map(({ file, text }) => ({ file, root: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) }));

const nodesIn = (node: ts.Node): ts.Node[] => {
  const found: ts.Node[] = [];
  const visit = (each: ts.Node): void => {
    // What is refused, logged or thrown is no event.
    if (ts.isNewExpression(each) || ts.isThrowStatement(each)) return;
    found.push(each);
    ts.forEachChild(each, visit);
  };
  visit(node);
  return found;
};

describe('the sentence of an event', () => {
  test('is looked at for every type that there is', () => {
    const named = new Set(
      makers.flatMap(({ root }) => nodesIn(root).flatMap((node) => (ts.isStringLiteralLike(node) ? node.text : []))),
    );
    expect([...types].filter((type) => !named.has(type))).toEqual([]);
  });

  test('is made of nothing that somebody wrote', () => {
    const values = makers.flatMap(({ file, root }) =>
      nodesIn(root).flatMap((node) =>
        ts.isTemplateExpression(node) && isSentence(node)
          ? node.templateSpans.map(({ expression }) => ({ file, value: expression.getText() }))
          : [],
      ),
    );
    expect(values.length).toBeGreaterThan(30);
    const told = values.filter(({ file, value }) => !aside.has(file) && !aside.has(`${file} ${value}`));
    expect(told.filter(({ value }) => !harmless.some((fits) => fits.test(value)))).toEqual([]);
  });

  test('is read with the reason that is kept beside it', () => {
    expect(sentenceTold({ sentence: 'The request was rejected.', reason: 'Too late.' })).toBe(
      'The request was rejected: Too late.',
    );
    expect(sentenceTold({ sentence: 'The request was submitted.' })).toBe('The request was submitted.');
  });
});

/** Words with a space, the end of a sentence or its beginning: no id, path or key. */
function isSentence(node: ts.TemplateExpression): boolean {
  const words = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…');
  return / /.test(words) && /^[A-Z…]/.test(words);
}
