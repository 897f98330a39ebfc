import type { Route } from '../platform/http/route.ts';
import type { DirectoryDeps } from './deps.ts';
import { importPeople } from './import-people.ts';
import { readMe } from './me.ts';
import { listPeople, putPerson } from './people.ts';
import { changePolicy, readPolicy } from './policy.ts';
import { proposalRoutes } from './proposals.ts';
import { changeRaci, lintStoredRaci, readRaci, readRaciPreset } from './raci.ts';
import { drawRaci, exportRaci, importRaci } from './raci-files.ts';
import { confirmPerson, declinePerson } from './settle-seat.ts';

export const directoryRoutes: readonly Route<DirectoryDeps>[] = [
  readMe,
  listPeople,
  putPerson,
  confirmPerson,
  declinePerson,
  importPeople,
  readPolicy,
  changePolicy,
  readRaci,
  changeRaci,
  lintStoredRaci,
  importRaci,
  exportRaci,
  drawRaci,
  readRaciPreset,
  ...proposalRoutes,
];
