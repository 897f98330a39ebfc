import { parseArgs } from 'node:util';
import { type Where, whereOf, whereOptions, whereUsage } from '../ledger/options.ts';

const usage = `npm run audit:export -- --item req_…|clm_… [options]
${whereUsage}
  --out FILE       where to write the document (default: audit-ITEM.html)`;

export type ExportOptions = { readonly where: Where; readonly itemId: string; readonly out: string };

/** @throws Error in words for the person at the keyboard. */
export function readExportOptions(argv: readonly string[]): ExportOptions {
  try {
    const { item, out, ...where } = parseArgs({
      args: [...argv],
      options: { ...whereOptions, item: { type: 'string' }, out: { type: 'string' } },
    }).values;
    if (item === undefined || !/^(req|clm)_\w+$/.test(item))
      throw new Error('--item names a request or a claim: req_… or clm_…');
    return { where: whereOf(where), itemId: item, out: out ?? `audit-${item}.html` };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}
