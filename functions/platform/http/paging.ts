import * as z from 'zod';

/** The query of every listing; `cursor` is what the page before gave out. */
export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().min(1).max(2000).optional(),
});

/** One page: `cursor` is null on the last. */
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.strictObject({ items: z.array(item), cursor: z.string().nullable() });
