import { expect, test } from 'vitest';
import * as z from 'zod';
import { lengthSeen, personName, seen, singleLine } from '../../../functions/domain/text.ts';

test.each([
  ['line breaks', 'Approved\r\nBcc: all@evil.example', 'Approved Bcc: all@evil.example'],
  ['separators that some programs break at', 'one\u2028two\u2029three', 'one two three'],
  ['marks that turn the reading direction round', 'pay \u202e00.001$\u202c now', 'pay 00.001$ now'],
  ['letters nobody sees', 'app\u200brove\ufeff', 'approve'],
  ['hyphens and joiners nobody sees', 'ap\u00adpro\u034fve\u180e', 'approve'],
  ['letters that are blank', 'a\u3164b\uffa0c\u115fd\u1160e\u2800f', 'abcdef'],
  ['tags', 'a\u{e0061}\u{e007f}b', 'ab'],
  ['joiners that scripts need', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['selectors that pictures and names need', '❤\ufe0f 葛\u{e0100}', '❤\ufe0f 葛\u{e0100}'],
  ['surplus spaces', '  a   b ', 'a b'],
])('a single line has no trick in it: %s', (_, text, line) => {
  expect(singleLine(text)).toBe(line);
});

test.each([
  ['\u200b\u200b\u200b', 0],
  ['\u3164', 0],
  ['\u2800 \u2800', 0],
  ['\u200d\u200c\ufe0f', 0],
  ['  a b ', 3],
  ['日本語', 3],
  ['👍🏽', 2],
])('of %j as many characters are seen as %i', (text, length) => {
  expect(lengthSeen(text)).toBe(length);
});

test.each([
  ['Nora Lind', 'Nora Lind'],
  ['Nora\r\nLind \u202e\u2066(approved)', 'Nora Lind (approved)'],
  ['Jose\u0301', 'José'],
  ['\u200b', ''],
  ['x'.repeat(80), 'x'.repeat(80)],
  ['x'.repeat(81), `${'x'.repeat(79)}…`],
  [`${'👍'.repeat(100)}`, `${'👍'.repeat(79)}…`],
])("a person's name is one line of at most 80 letters: %s", (given, name) => {
  expect(personName(given)).toBe(name);
});

test('a text that has to say something says what is wrong with it once', () => {
  const reason = z.string().trim().min(3).check(seen(3));
  expect(reason.parse(' Too late. ')).toBe('Too late.');
  const problems = (text: string) => reason.safeParse(text).error?.issues.map(({ message }) => message);
  expect(problems('\u200b\u200b\u200b')).toEqual(['must have at least 3 characters that can be seen']);
  expect(problems('no')).toHaveLength(1);
});
