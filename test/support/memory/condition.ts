import { isDeepStrictEqual } from 'node:util';
import { attribute, type Operand, readOperand, readPath, type Scope } from './operand.ts';
import { Tokens } from './tokens.ts';

export type Condition = (scope: Scope) => boolean;

/** Reads a condition, key condition or filter expression. @throws Error for whatever it does not know. */
export function readCondition(text: string): Condition {
  const tokens = new Tokens(text);
  const condition = either(tokens);
  tokens.end();
  return condition;
}

function either(tokens: Tokens): Condition {
  const parts = [both(tokens)];
  while (tokens.takeIf('OR')) parts.push(both(tokens));
  return (scope) => parts.some((part) => part(scope));
}

function both(tokens: Tokens): Condition {
  const parts = [single(tokens)];
  while (tokens.takeIf('AND')) parts.push(single(tokens));
  return (scope) => parts.every((part) => part(scope));
}

function single(tokens: Tokens): Condition {
  if (tokens.takeIf('(')) {
    const inner = either(tokens);
    tokens.expect(')');
    return inner;
  }
  switch (tokens.next) {
    case 'attribute_exists':
      return existence(tokens, true);
    case 'attribute_not_exists':
      return existence(tokens, false);
    case 'begins_with':
      return beginning(tokens);
    default:
      return comparison(tokens);
  }
}

function existence(tokens: Tokens, wanted: boolean): Condition {
  tokens.take();
  tokens.expect('(');
  const operand = attribute(readPath(tokens));
  tokens.expect(')');
  return (scope) => (operand(scope) !== undefined) === wanted;
}

function beginning(tokens: Tokens): Condition {
  tokens.take();
  tokens.expect('(');
  const whole = readOperand(tokens);
  tokens.expect(',');
  const prefix = readOperand(tokens);
  tokens.expect(')');
  return (scope) => {
    const [text, start] = [whole(scope), prefix(scope)];
    return typeof text === 'string' && typeof start === 'string' && text.startsWith(start);
  };
}

function comparison(tokens: Tokens): Condition {
  const left = readOperand(tokens);
  if (tokens.takeIf('IN')) return oneOf(left, tokens);
  if (tokens.takeIf('BETWEEN')) return between(left, tokens);
  const sign = tokens.take();
  const right = readOperand(tokens);
  const holds = comparisons[sign];
  if (!holds) throw tokens.unknown(sign);
  return (scope) => holds(left(scope), right(scope));
}

function oneOf(left: Operand, tokens: Tokens): Condition {
  tokens.expect('(');
  const listed = [readOperand(tokens)];
  while (tokens.takeIf(',')) listed.push(readOperand(tokens));
  tokens.expect(')');
  return (scope) => listed.some((operand) => equal(left(scope), operand(scope)));
}

function between(left: Operand, tokens: Tokens): Condition {
  const from = readOperand(tokens);
  tokens.expect('AND');
  const to = readOperand(tokens);
  return (scope) =>
    ordered(from(scope), left(scope), (order) => order <= 0) && ordered(left(scope), to(scope), (order) => order <= 0);
}

/** An attribute that is absent equals nothing, and values of two kinds stand in no order. */
const equal = (left: unknown, right: unknown) => left !== undefined && isDeepStrictEqual(left, right);

const comparisons: Record<string, (left: unknown, right: unknown) => boolean> = {
  '=': equal,
  '<>': (left, right) => !equal(left, right),
  '<': (left, right) => ordered(left, right, (order) => order < 0),
  '<=': (left, right) => ordered(left, right, (order) => order <= 0),
  '>': (left, right) => ordered(left, right, (order) => order > 0),
  '>=': (left, right) => ordered(left, right, (order) => order >= 0),
};

function ordered(left: unknown, right: unknown, holds: (order: number) => boolean): boolean {
  if (typeof left === 'number' && typeof right === 'number') return holds(left - right);
  if (typeof left === 'string' && typeof right === 'string') return holds(compare(left, right));
  return false;
}

export const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
