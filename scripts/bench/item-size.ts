const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/**
 * Bytes of an item as DynamoDB counts them: names and strings in UTF-8, two digits of a number to a byte and one more,
 * one for booleans and nulls, three for a list or map and one for each thing in it.
 */
export const itemBytes = (item: Readonly<Record<string, unknown>>): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + bytes(name) + valueBytes(value), 0);

function valueBytes(value: unknown): number {
  if (typeof value === 'string') return bytes(value);
  if (typeof value === 'number' || typeof value === 'bigint') return numberBytes(String(value));
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + 1 + valueBytes(each), 3);
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).reduce((sum, [name, each]) => sum + 1 + bytes(name) + valueBytes(each), 3);
  }
  return value === undefined ? 0 : 1;
}

/** Zeros at either end are not stored; a minus sign takes a byte. */
function numberBytes(written: string): number {
  const digits = written.replace(/[-.]/g, '').replace(/^0+|0+$/g, '').length;
  return Math.ceil(digits / 2) + 1 + (written.startsWith('-') ? 1 : 0);
}
