import type { ExpenseReading } from '../../claim/document.ts';
import { decimalMarkOf, parseMoney } from '../../money/amount.ts';
import type { Currency } from '../../money/money.ts';
import { lookAlike } from './look-alikes.ts';

/**
 * What was bought, whatever the order of the lines; undefined when there are no lines, or one of them could not be read
 * whole: half a list would be the same as another half.
 */
export function linesText({ lines }: Pick<ExpenseReading, 'lines'>, currency: Currency): string | undefined {
  const decimalMark = decimalMarkOf(lines.flatMap(({ price }) => (price ? [price.text] : [])));
  const texts = lines.map(({ item, price }) => {
    const sum = price ? parseMoney(price.text, { currency, decimalMark }) : null;
    const what = item ? lookAlike(item.text) : '';
    return sum === null || what === '' || !('minor' in sum) ? undefined : `${what} ${sum.minor}`;
  });
  if (texts.length === 0 || texts.includes(undefined)) return undefined;
  return [`${texts.length} ${currency}`, ...texts.sort()].join('\n');
}
