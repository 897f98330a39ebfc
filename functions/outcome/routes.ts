import type { Route } from '../platform/http/route.ts';
import type { OutcomeDeps } from './deps.ts';
import { importOutcome } from './import.ts';
import { readOutcome } from './read.ts';
import { reportOutcome } from './report.ts';

export const outcomeRoutes: readonly Route<OutcomeDeps>[] = [reportOutcome, readOutcome, importOutcome];
