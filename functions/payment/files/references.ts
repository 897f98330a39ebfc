/**
 * An id as bank files carry it, `pay-01J…`: banks take no underscore in a reference. At most 35 characters.
 * docs/handbook.md § Payments
 */
export const bankReference = (id: string): string => id.replaceAll('_', '-');

/** Our id that a reference of a report means, however its case and hyphen came back; any other text as it is. */
export const idOfReference = (reference: string): string =>
  reference.replace(/^(pay|bat)[-_](.*)$/i, (_, prefix: string, ulid: string) =>
    [prefix.toLowerCase(), ulid.toUpperCase()].join('_'),
  );
