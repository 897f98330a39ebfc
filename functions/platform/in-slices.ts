/** Reads at once: enough to be quick, few enough to stay under the throttles of the table and of the key service. */
const readsAtOnce = 25;

/** Reads something for every item of a list, in its order, a slice of `atOnce` at a time. */
export async function inSlices<T, R>(
  items: readonly T[],
  read: (item: T, index: number) => Promise<R>,
  atOnce = readsAtOnce,
): Promise<R[]> {
  const found: R[] = [];
  for (let from = 0; from < items.length; from += atOnce) {
    const slice = items.slice(from, from + atOnce);
    found.push(...(await Promise.all(slice.map((item, index) => read(item, from + index)))));
  }
  return found;
}
