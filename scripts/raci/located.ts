import { isNode, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';

/** A value read from YAML, and the line on which each of its fields stands. */
export type Located<T> = { readonly value: T; readonly lineOf: (path: readonly PropertyKey[]) => number | undefined };

/** A file that is not what it should be: every problem with its line. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/**
 * Reads YAML and holds it against a schema. @throws Unreadable with every problem, each with the line it stands on.
 * @param name of the file, for the messages.
 */
export function readLocated<T>(name: string, text: string, schema: z.ZodType<T>): Located<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors.map(({ message, linePos }) => `line ${linePos?.[0].line ?? 1}: ${firstLine(message)}`);
  if (broken.length > 0) throw unreadable(name, 'is not valid YAML', broken);

  // A field that is missing stands where the one around it does.
  const lineOf = (path: readonly PropertyKey[]): number | undefined => {
    const node = document.getIn(path, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    return path.length === 0 ? undefined : lineOf(path.slice(0, -1));
  };
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (parsed.success) return { value: parsed.data, lineOf };
  const problems = parsed.error.issues.map(
    ({ path, message }) => `line ${lineOf(path) ?? 1}: ${path.map(String).join('.') || 'the file'}: ${message}`,
  );
  throw unreadable(name, 'has problems', problems);
}

const firstLine = (message: string) => message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? message;

const unreadable = (name: string, what: string, problems: readonly string[]) =>
  new Unreadable([`${name} ${what}:`, ...problems].join('\n  '));
