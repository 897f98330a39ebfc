import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import * as z from 'zod';
import { callerOf } from '../../local/api.ts';
import { play } from '../../local/play/play.ts';
import { silent } from '../../local/progress.ts';
import { outputs } from './support/app.ts';

const schema = readFileSync('test/fixtures/iso20022/pain.001.001.09.xsd', 'utf8');

test('the play that npm start shows ends with a paid claim, proven books and a valid bank file', {
  timeout: 240_000,
}, async () => {
  const result = await play(outputs(), silent);
  expect(result).toMatchObject({ ok: true });

  const finance = outputs().users.find(({ role }) => role === 'finance');
  const caller = callerOf(outputs().apiUrl, finance?.token ?? '');
  const file = await caller.call(`GET /payment-batches/${result.payment?.batchId}/files/pain.001`);
  const contents = z.string().parse(file);
  const { valid, errors } = await validateXML({ xml: { fileName: 'batch.xml', contents }, schema });
  expect(errors).toEqual([]);
  expect(valid).toBe(true);
  expect(contents).toContain(result.payment?.paymentId.replaceAll('_', '-'));
});
