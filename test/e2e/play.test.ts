import { expect, test } from 'vitest';
import { play } from '../../local/play/play.ts';
import { silent } from '../../local/progress.ts';
import { outputs } from './support/app.ts';

test('the play that npm start shows ends with a paid claim and proven books', { timeout: 240_000 }, async () => {
  const result = await play(outputs(), silent);
  expect(result).toMatchObject({ ok: true });
});
