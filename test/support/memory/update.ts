import { plain } from './items.ts';
import { attribute, type Item, isMap, type Operand, type Path, readOperand, readPath, type Scope } from './operand.ts';
import { Tokens } from './tokens.ts';

type Assignment = { readonly path: Path; readonly value: Operand };
export type Update = (scope: Scope) => Item;

/** Reads an update expression, of which the store uses SET or ADD. @throws Error for whatever it does not know. */
export function readUpdate(text: string): Update {
  const tokens = new Tokens(text);
  const read = tokens.takeIf('ADD') ? addition : assignment;
  if (read === assignment) tokens.expect('SET');
  const assignments = [read(tokens)];
  while (tokens.takeIf(',')) assignments.push(read(tokens));
  tokens.end();
  return (scope) => {
    // Every value is read from the item as it was, whatever the order of the assignments.
    const next = plain(scope.item ?? {});
    for (const { path, value } of assignments) assign(next, path(scope), value(scope));
    return next;
  };
}

function assignment(tokens: Tokens): Assignment {
  const path = readPath(tokens);
  tokens.expect('=');
  return { path, value: sum(tokens) };
}

/** What is not there yet counts from nothing. */
function addition(tokens: Tokens): Assignment {
  const path = readPath(tokens);
  const before = attribute(path);
  return { path, value: total((scope) => before(scope) ?? 0, 1, present(readOperand(tokens))) };
}

function sum(tokens: Tokens): Operand {
  const left = term(tokens);
  const sign = tokens.takeIf('+') ? 1 : tokens.takeIf('-') ? -1 : 0;
  return sign === 0 ? left : total(left, sign, term(tokens));
}

function total(left: Operand, sign: 1 | -1, right: Operand): Operand {
  return (scope) => {
    const found = number(left(scope)) + sign * number(right(scope));
    if (!Number.isSafeInteger(found)) throw new Error(`${found} cannot be kept exactly`);
    return found;
  };
}

function term(tokens: Tokens): Operand {
  if (tokens.next !== 'if_not_exists') return present(readOperand(tokens));
  tokens.take();
  tokens.expect('(');
  const first = attribute(readPath(tokens));
  tokens.expect(',');
  const otherwise = present(readOperand(tokens));
  tokens.expect(')');
  return (scope) => first(scope) ?? otherwise(scope);
}

const present =
  (operand: Operand): Operand =>
  (scope) => {
    const value = operand(scope);
    if (value === undefined) throw new Error('an update refers to an attribute that does not exist in the item');
    return value;
  };

function number(value: unknown): number {
  if (typeof value !== 'number') throw new Error('an update counts with something that is no number');
  return value;
}

function assign(item: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [last, ...way] = path.toReversed();
  const map = way.reverse().reduce<unknown>((at, part) => (isMap(at) ? at[part] : undefined), item);
  if (!isMap(map) || last === undefined) throw new Error(`an update sets ${path.join('.')}, whose map does not exist`);
  map[last] = value;
}
