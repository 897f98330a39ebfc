import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publicRoutes, signedInRoutes } from '../../../infra/constructs/routes.ts';
import { openApiDocument } from '../../../scripts/openapi/document.ts';
import { examples, textExamples } from '../../../scripts/openapi/examples.ts';
import { rooms } from '../../../scripts/openapi/rooms.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const document = openApiDocument(root);
const contracts = rooms.flatMap((room) => room.contracts);

test('the document that is checked in is the one that the contracts make', () => {
  expect(JSON.parse(readFileSync(join(root, 'docs', 'openapi.json'), 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(document)),
  );
});

test('every route of the gateway is in the document, and no other', () => {
  const deployed = [...Object.values(signedInRoutes), ...Object.values(publicRoutes)].flat();
  const written = Object.entries(document.paths ?? {}).flatMap(([path, operations]) =>
    Object.keys(operations ?? {}).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(written.toSorted()).toEqual(deployed.toSorted());
});

test('every operation has an id of its own', () => {
  const ids = contracts.map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every create asks for an Idempotency-Key, and nothing else does', () => {
  for (const { method, path, idempotent, status } of contracts) {
    const operation = document.paths?.[path]?.[method === 'GET' ? 'get' : method === 'PUT' ? 'put' : 'post'];
    const asked = JSON.stringify(operation?.parameters ?? []).includes('IdempotencyKey');
    expect([path, asked]).toEqual([path, idempotent]);
    expect([path, status === 201]).toEqual([path, idempotent]);
  }
});

test('every reference leads to a component', () => {
  const text = JSON.stringify(document);
  for (const [, section, name] of text.matchAll(/"#\/components\/(\w+)\/(\w+)"/g)) {
    expect(document.components).toHaveProperty([String(section), String(name)]);
  }
});

const bodies = { ...examples, ...textExamples };

test.each(Object.entries(bodies))('the example of %s is a body that is accepted', (operationId, body) => {
  const contract = contracts.find((each) => each.operationId === operationId);
  expect(contract?.body.safeParse(body).error?.issues ?? []).toEqual([]);
  expect(contract).toBeDefined();
});

test('every operation that takes a body shows one', () => {
  const taking = Object.values(document.paths ?? {}).flatMap((operations) =>
    Object.values(operations ?? {}).flatMap(({ operationId, requestBody }) =>
      requestBody?.content && operationId !== 'decideApproval' ? [operationId] : [],
    ),
  );
  expect(taking.toSorted()).toEqual(Object.keys(bodies).toSorted());
});

test('no secret of an approval is in any schema', () => {
  expect(JSON.stringify(document)).not.toMatch(/encryptedToken|linkHash|taskToken/);
});
