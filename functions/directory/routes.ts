import type { Route } from '../platform/http/route.ts';
import type { DirectoryDeps } from './deps.ts';
import { readMe } from './me.ts';
import { listPeople, putPerson } from './people.ts';
import { changePolicy, readPolicy } from './policy.ts';
import { changeRaci, lintStoredRaci, readRaci, readRaciPreset } from './raci.ts';

export const directoryRoutes: readonly Route<DirectoryDeps>[] = [
  readMe,
  listPeople,
  putPerson,
  readPolicy,
  changePolicy,
  readRaci,
  changeRaci,
  lintStoredRaci,
  readRaciPreset,
];
