import { raciPicture } from '../domain/raci/picture.ts';
import { unreadable } from '../platform/csv/read-lines.ts';
import { created, download } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { idempotentCall } from '../store/create-once.ts';
import { allPeople } from '../store/people.ts';
import { raciCsv, readRaciLines } from './csv/raci-lines.ts';
import type { DirectoryDeps } from './deps.ts';
import { requireNoBreach, storedRaci, storeRaci } from './raci.ts';
import {
  drawRaci as drawContract,
  exportRaci as exportContract,
  importRaci as importContract,
  rowsPerFile,
} from './raci-contracts.ts';

/** A new version from a file, taken whole or not at all. docs/handbook.md § Accountability */
export const importRaci = route(importContract, async (input, deps: DirectoryDeps) => {
  const { query, body, caller } = input;
  const { reason, ...frame } = query;
  const file = readRaciLines(body, frame, rowsPerFile);
  if ('problems' in file) throw unreadable(file.problems);
  const people = await allPeople(deps.table);
  requireNoBreach(file.matrix, people, ({ field }) => file.lineOf(field));
  const call = idempotentCall(importContract.operationId, { ...input, body: { file: body, query } });
  return created(await storeRaci(call, { matrix: file.matrix, reason, people, caller }, deps));
});

export const exportRaci = route(exportContract, async ({ query }, { table }: DirectoryDeps) => {
  const { version, matrix } = await storedRaci(table, query.version);
  return download({ contentType: 'text/csv', name: `raci-${version}.csv`, text: raciCsv(matrix) });
});

export const drawRaci = route(drawContract, async ({ query }, { table }: DirectoryDeps) => {
  const { version, matrix } = await storedRaci(table, query.version);
  return download({ contentType: 'image/svg+xml', name: `raci-${version}.svg`, text: raciPicture(matrix) });
});
