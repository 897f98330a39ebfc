import { compare } from './condition.ts';
import { type Item, isMap } from './operand.ts';

type Key = { readonly pk: string; readonly sk: string };

/** The items of a table with the keys of the deployed one. What goes in and comes out is a copy. */
export class Items {
  readonly #byKey = new Map<string, Item>();
  /** In the order of their keys; gone with the next write. */
  #inOrder: readonly Item[] | undefined;

  get(key: unknown): Item | undefined {
    const item = this.#byKey.get(nameOf(key));
    return item && plain(item);
  }

  put(item: Item): void {
    this.#byKey.set(nameOf(item), Object.freeze(plain(item)));
    this.#inOrder = undefined;
  }

  /** Without a copy: for looking only. */
  peek(key: unknown): Item | undefined {
    return this.#byKey.get(nameOf(key));
  }

  /** Every item by its key, without a copy: for looking only. */
  all(): readonly Item[] {
    this.#inOrder ??= [...this.#byKey].sort(([left], [right]) => compare(left, right)).map(([, item]) => item);
    return this.#inOrder;
  }
}

/** One name for an item, and for the key of it. @throws Error for anything that lacks a key. */
export function nameOf(key: unknown): string {
  if (!isKey(key)) throw new Error(`${JSON.stringify(key)} has no pk and sk`);
  return `${key.pk}\u0000${key.sk}`;
}

const isKey = (value: unknown): value is Key =>
  isMap(value) && typeof value.pk === 'string' && typeof value.sk === 'string' && value.pk !== '' && value.sk !== '';

/** A copy as the document client would store it: no undefined, and only kinds of values that a table knows. */
export function plain(item: Item): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) => (value === undefined ? [] : [[name, storable(value)]])),
  );
}

function storable(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value instanceof Uint8Array) return Uint8Array.from(value);
  if (Array.isArray(value)) return value.map(storable);
  if (isMap(value) && Object.getPrototypeOf(value) === Object.prototype) return plain(value);
  throw new Error(`the table in memory does not store ${String(value)}`);
}
