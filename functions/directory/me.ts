import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { readMe as contract } from './contracts.ts';
import type { DirectoryDeps } from './deps.ts';

export const readMe = route(contract, (input, _deps: DirectoryDeps) => Promise.resolve(ok(input.caller)));
