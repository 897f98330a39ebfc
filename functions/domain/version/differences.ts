import * as z from 'zod';

/** One place where two documents differ, as a JSON pointer; null where one of them has nothing there. */
export const Difference = z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() });
export type Difference = z.infer<typeof Difference>;

/** Everywhere that a proposed document differs from the one in force, so that a second person sees what they confirm. docs/handbook.md § Two people */
export function differences(before: unknown, after: unknown, field = ''): Difference[] {
  const [old, next] = [partsOf(before), partsOf(after)];
  if (!old || !next) return isSame(before, after) ? [] : [{ field, before: before ?? null, after: after ?? null }];
  const names = [...new Set([...old.keys(), ...next.keys()])];
  return names.flatMap((name) => differences(old.get(name), next.get(name), `${field}/${escaped(name)}`));
}

/** Objects by name; lists of objects by place; everything else, lists of words or figures too, is one value. */
function partsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  if (Array.isArray(value) && value.some((each) => each === null || typeof each !== 'object')) return undefined;
  return new Map(Object.entries(value).filter(([, part]) => part !== undefined));
}

const isSame = (before: unknown, after: unknown): boolean => JSON.stringify(before) === JSON.stringify(after);

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
