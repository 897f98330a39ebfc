import { Refusal } from './errors.ts';

type Staged = { readonly status: string };

/**
 * Refuses unless the item is in one of the allowed prior states. The same list becomes the condition of the write
 * (store/commit.ts), so the guard holds against a second writer too.
 * @throws Refusal `wrong-state` naming the state found.
 */
export function requireState<T extends Staged, S extends T['status']>(
  item: T,
  allowed: readonly S[],
  action: string,
): Extract<T, { status: S }> {
  if (isIn(item, allowed)) return item;
  throw new Refusal(
    'wrong-state',
    `Cannot ${action}: the state is "${item.status}", it would have to be ${list(allowed)}.`,
  );
}

function isIn<T extends Staged, S extends T['status']>(
  item: T,
  allowed: readonly S[],
): item is Extract<T, { status: S }> {
  return allowed.some((status) => status === item.status);
}

function list(states: readonly string[]): string {
  return states.map((state) => `"${state}"`).join(' or ');
}
