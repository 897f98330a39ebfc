import { expect, test } from 'vitest';
import { inertText } from '../../../../functions/platform/mail/inert-text.ts';

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
