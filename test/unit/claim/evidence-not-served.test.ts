import { expect, test } from 'vitest';
import { claimRoutes } from '../../../functions/claim/routes.ts';
import { fileReply } from '../../../functions/platform/http/file.ts';

test('no operation on claims hands out a file: evidence is described, never sent', () => {
  expect(claimRoutes.length).toBeGreaterThan(0);
  for (const { contract } of claimRoutes) expect('produces' in contract && contract.produces).toBeFalsy();
});

test('what any operation hands out is a file to keep, so that nothing is shown from the host of the interface', () => {
  const { headers } = fileReply(200, { contentType: 'application/pdf', name: 'a.pdf', base64: '' });
  expect(headers?.['content-disposition']).toBe('attachment; filename="a.pdf"');
});
