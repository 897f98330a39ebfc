import type { Tokens } from './tokens.ts';

export type Item = Readonly<Record<string, unknown>>;
/** What an expression is read against. */
export type Scope = {
  readonly item: Item | undefined;
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
};
export type Operand = (scope: Scope) => unknown;
export type Path = (scope: Pick<Scope, 'names'>) => readonly string[];

/** An attribute, by its name, an alias (`#name`) or a way into a map (`#name.part`). */
export function readPath(tokens: Tokens): Path {
  const word = tokens.take();
  if (!/^#?[A-Za-z_]/.test(word)) throw tokens.unknown(word);
  return ({ names }) => word.split('.').map((part) => (part.startsWith('#') ? given(names, part) : part));
}

/** A value (`:name`) or an attribute; undefined where the item has no such attribute. */
export function readOperand(tokens: Tokens): Operand {
  if (!tokens.next?.startsWith(':')) return attribute(readPath(tokens));
  const name = tokens.take();
  return ({ values }) => given(values, name);
}

export const attribute =
  (path: Path): Operand =>
  (scope) =>
    path(scope).reduce<unknown>((at, part) => (isMap(at) ? at[part] : undefined), scope.item);

export const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function given<T>(all: Readonly<Record<string, T>>, name: string): T {
  const value = all[name];
  if (value === undefined) throw new Error(`an expression uses ${name}, which is not given`);
  return value;
}
