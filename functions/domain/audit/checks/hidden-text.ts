import type { EvidenceSlot, HiddenText, ReadValue, TextLayer } from '../../claim/document.ts';
import type { AttackPolicy } from '../../policy/attack-policy.ts';
import type { CheckResult } from '../finding.ts';
import { quoted, resultsOf } from '../result.ts';

type Seen = { readonly what: string; readonly value: ReadValue };

/** Letters below which a small box is more likely dust than text. */
const lettersOfText = 12;

/**
 * Does a document speak to whoever checks it, or hold text that nobody can see or read? A person looks; whatever the
 * text says, no other check hears of it. docs/handbook.md § Claim audit
 */
export function hiddenText(slot: EvidenceSlot, policy: AttackPolicy): CheckResult[] {
  const { slotId, label, extraction, textLayer } = slot;
  if (!extraction || extraction.status === 'unreadable') return [];
  const lines = extraction.status === 'text' ? extraction.lines : extraction.reading.text;
  const result = resultsOf('hidden-text', slotId, 'text for readers, large enough to be read');
  const pages = [...new Set(lines.map(({ page }) => page))];
  const read = pages.flatMap((page) => {
    const own = lines.filter((line) => line.page === page);
    return [...instructions(own, policy), ...tinyText(own, policy)];
  });
  const seen = [...inTextLayer(textLayer), ...read];
  const [first] = seen;
  if (first) {
    return [
      result({
        verdict: 'review',
        observed: quoted(first.value.text),
        readFrom: first.value,
        sentence: `"${label}" holds text that is not meant for its readers, so a person looks at it.`,
        staffNote: seen
          .slice(0, 5)
          .map(({ what, value }) => `Page ${value.page}, ${what}: "${quoted(value.text)}".`)
          .join(' '),
      }),
    ];
  }
  if (textLayer?.isWhole === false) {
    return [
      result({
        verdict: 'review',
        sentence: `The text within "${label}" could not be compared with what its pages show, so a person looks at it.`,
        staffNote: 'The PDF stopped the renderer or holds more than it can look through: it may be made to do so.',
      }),
    ];
  }
  return [result({ verdict: 'pass', sentence: `"${label}" holds no hidden text that could be seen.` })];
}

const reasons: Readonly<Record<HiddenText['why'], string>> = {
  outside: 'written beside the page',
  tiny: 'too small to be read',
  unseen: 'in the file but not to be seen',
  differs: 'in the file where the page shows something else',
};

/** Marks of a few letters that nobody sees are left by signing services and templates. */
function inTextLayer(textLayer: TextLayer | undefined): Seen[] {
  const hidden = textLayer?.hidden ?? [];
  if (plain(hidden.map(({ text }) => text).join('')).replaceAll(' ', '').length < lettersOfText) return [];
  return hidden.map(({ why, text, page, box }) => ({
    what: reasons[why],
    value: { text, confidence: 100, page, box },
  }));
}

/** A phrase may be broken over lines: it is looked for in the whole page and shown where it starts. */
function instructions(lines: readonly ReadValue[], { phrases }: AttackPolicy): Seen[] {
  let text = ' ';
  const starts = lines.map((value) => {
    const at = text.length;
    text += `${plain(value.text)} `;
    return { at, value };
  });
  return phrases.flatMap((phrase) => {
    const found = text.indexOf(` ${plain(phrase)} `) + 1;
    const line = found > 0 ? starts.findLast(({ at }) => at <= found) : undefined;
    return line ? [{ what: 'speaks to whoever checks it', value: line.value }] : [];
  });
}

function tinyText(lines: readonly ReadValue[], policy: AttackPolicy): Seen[] {
  const heights = lines.flatMap(({ box }) => (box ? [box.height] : [])).sort((left, right) => left - right);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  const limit = Math.min(policy.tinyPercentOfPage, usual * policy.tinyPercentOfLine) / 100;
  return lines
    .filter(({ text, box }) => box && box.height < limit && plain(text).length >= lettersOfText)
    .map((value) => ({ what: 'too small to be read', value }));
}

/** Letters and figures only, so that nothing invisible or accented between them hides a phrase. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{C}]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
