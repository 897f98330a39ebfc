import { type Picture, PictureUse } from '../domain/audit/picture/picture.ts';
import { keysOf, keysOfCopies } from '../domain/audit/picture/picture-keys.ts';
import { inSlices } from '../platform/in-slices.ts';
import type { Change } from './commit.ts';
import { pictureKey } from './keys.ts';
import { pagePartition, type Table } from './table.ts';

/** More pictures under one key are copies of copies, or tell nobody anything new. */
const mostUnderKey = 50;

/**
 * Every picture of whatever claim that may be a copy of one of these, their own uses among them; those that only look
 * akin are for the caller to tell apart. A fixed number of queries a picture, however many there are. docs/handbook.md § Claim audit
 */
export async function usesOfPictures(table: Table, pictures: readonly Pick<Picture, 'print'>[]): Promise<PictureUse[]> {
  const keys = [...new Set(pictures.flatMap(({ print }) => keysOfCopies(print)))];
  const found = await inSlices(keys, async (key) => {
    const { pk } = pictureKey(key, '', '', 0);
    return (await pagePartition(table, { pk }, PictureUse, { limit: mostUnderKey })).items;
  });
  return [...new Map(found.flat().map((use) => [placeOf(use), use])).values()];
}

const placeOf = ({ claimId, slotId, page, bits }: PictureUse): string => [claimId, slotId, page, bits].join('#');

/**
 * Puts a picture into the index, once for each of its keys. It stands for ever; another submission of the same claim with
 * the same picture leaves the day of the first as it is.
 */
export const keepPicture = ({ print }: Pick<Picture, 'print'>, use: PictureUse): Change[] =>
  keysOf(print).map((key) => ({
    write: {
      update: pictureKey(key, use.claimId, use.slotId, use.page),
      expression:
        'SET claimId = :claim, #version = :version, requestId = :request, partnerId = :partner, slotId = :slot, #label = :label, #page = :page, #bits = :bits, #words = :words, submittedAt = if_not_exists(submittedAt, :at)',
      condition: {
        expression: 'attribute_not_exists(pk) OR claimId = :claim',
        names: { '#version': 'version', '#label': 'label', '#page': 'page', '#bits': 'bits', '#words': 'words' },
        values: {
          ':claim': use.claimId,
          ':version': use.version,
          ':request': use.requestId,
          ':partner': use.partnerId,
          ':slot': use.slotId,
          ':label': use.label,
          ':page': use.page,
          ':bits': use.bits,
          ':words': use.words,
          ':at': use.submittedAt,
        },
      },
    },
    onRefused: () => new Error(`a picture of ${use.claimId} was refused`),
  }));
