import type { Verified } from './verify-trails.ts';

const count = (number: number): string => number.toLocaleString('en-US');

/** The proof for people: what is broken, item by item, then what was proven, in words. */
export function report({ ok, items, events, beforeTheTrail, decisions, anchor, broken }: Verified): string {
  if (items === 0) return 'There are no events yet, so there is nothing to prove.';
  const places = broken.map(({ itemId, finding, number, detail }) => {
    const place = number === null ? '' : ` at number ${number}`;
    return `✗ ${itemId}${place}: ${finding}: ${detail}`;
  });
  const looked = `${count(items)} items, ${count(events)} events in their chains, ${count(decisions)} decisions`;
  const earlier =
    beforeTheTrail > 0 ? [`${count(beforeTheTrail)} events are from before the trail and not proven.`] : [];
  const verdict = ok
    ? `The trail is whole: ${looked}.`
    : `The trail is NOT whole: ${count(broken.length)} of ${looked}; ${broken[0]?.itemId} is the first.`;
  return [...places, ...earlier, `All heads together: ${anchor}`, verdict].join('\n');
}
