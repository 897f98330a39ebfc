/**
 * The number of the note at a place of its batch, from 0: `CN-01J…-001`. Every batch is a series of its own, consecutive
 * from 001, so a number is given once and the same batch gives the same numbers. docs/decisions/payment-files.md
 */
export const creditNoteNumber = (batchId: string, place: number): string =>
  `CN-${batchId.replace(/^bat_/, '')}-${String(place + 1).padStart(3, '0')}`;
