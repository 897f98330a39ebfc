import { expect, test } from 'vitest';
import { inertText, singleLine } from '../../../../functions/platform/mail/inert-text.ts';

test.each([
  ['line breaks', 'Approved\r\nBcc: all@evil.example', 'Approved Bcc: all@evil.example'],
  ['separators that some programs break at', 'one\u2028two\u2029three', 'one two three'],
  ['marks that turn the reading direction round', 'pay \u202e00.001$\u202c now', 'pay 00.001$ now'],
  ['letters nobody sees', 'app\u200brove\ufeff', 'approve'],
  ['joiners that scripts need', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['surplus spaces', '  a   b ', 'a b'],
])('a single line has no trick in it: %s', (_, text, line) => {
  expect(singleLine(text)).toBe(line);
});

test.each(['https://evil.example/x', 'evil.example/approve', 'someone@evil.example', 'http://127.0.0.1/x'])(
  'no mail program makes a link of %s',
  (text) => {
    const shown = inertText(text);
    expect(shown).not.toContain(text);
    expect(shown.replaceAll('\u200b', '')).toBe(text);
  },
);

test.each(['$12,500.00', '24.0 % of quotes.', 'Done. Next sentence', '09:00 UTC'])('%s stays as it is', (text) => {
  expect(inertText(text)).toBe(text);
});
