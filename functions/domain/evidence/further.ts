/**
 * The slot that a further document belongs to, and which document it is there: `receipt-2` is the second of `receipt`.
 * Undefined for any other slot. docs/handbook.md § Evidence
 */
export function furtherOf(slotId: string): { readonly first: string; readonly place: number } | undefined {
  const [, first, place] = /^(.+)-([2-9]|[1-9]\d)$/.exec(slotId) ?? [];
  return first === undefined ? undefined : { first, place: Number(place) };
}
