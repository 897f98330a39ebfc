/**
 * An id as bank files carry it, `pay-01J…`: banks take no underscore in a reference. At most 35 characters.
 * docs/handbook.md § Payments
 */
export const bankReference = (id: string): string => id.replaceAll('_', '-');

/** The payment's id that an end-to-end id of a report means, however its case and hyphen came back. */
export const paymentIdOf = (endToEndId: string): string =>
  endToEndId.trim().replace(/^pay[-_](.*)$/i, (_, ulid: string) => `pay_${ulid.toUpperCase()}`);
