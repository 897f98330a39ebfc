import type { Verified } from './verify-trails.ts';

const counted = (number: number, what: string): string =>
  `${number.toLocaleString('en-US')} ${what}${number === 1 ? '' : 's'}`;

/** The proof for people: what is broken, item by item, then what was proven, in words. */
export function report({ ok, items, events, beforeTheTrail, decisions, anchor, broken }: Verified): string {
  if (items === 0) return 'There are no events yet, so there is nothing to prove.';
  const places = broken.map(({ itemId, finding, number, detail }) => {
    const place = number === null ? '' : ` at number ${number}`;
    return `✗ ${itemId}${place}: ${finding}: ${detail}`;
  });
  const looked = `${counted(items, 'item')}, ${counted(events, 'event')} in their chains, ${counted(decisions, 'decision')}`;
  const earlier = beforeTheTrail > 0 ? [`${counted(beforeTheTrail, 'event')} from before the trail, not proven.`] : [];
  const verdict = ok
    ? `The trail is whole: ${looked}.`
    : `The trail is NOT whole: ${counted(broken.length, 'item')} broken of ${looked}; ${broken[0]?.itemId} is the first.`;
  return [...places, ...earlier, `All heads together: ${anchor}`, verdict].join('\n');
}
