import * as z from 'zod';
import { staffRoles } from '../domain/identity/access.ts';
import { Finding } from '../domain/raci/findings/finding.ts';
import { RaciMatrix, RaciModel, RaciVersion } from '../domain/raci/matrix.ts';
import { seen } from '../domain/text.ts';
import { bare } from '../platform/http/route.ts';
import { keepers } from './keepers.ts';
import { ChangedRaci } from './version-contracts.ts';

const Version = z.strictObject({ version: z.coerce.number().int().min(1).optional() });

export const readRaci = {
  ...bare,
  method: 'GET',
  path: '/raci',
  operationId: 'readRaci',
  summary: 'Read who answers for what: the matrix in force, or the version that a resolution names',
  roles: staffRoles,
  query: Version,
  response: RaciVersion,
} as const;

export const changeRaci = {
  ...bare,
  method: 'POST',
  path: '/raci',
  operationId: 'changeRaci',
  summary: 'Propose a change of the matrix, with the reason; one with a breach is refused',
  roles: keepers,
  oneOfTwo: true,
  body: z.strictObject({ matrix: RaciMatrix, reason: RaciVersion.shape.reason.check(seen(3)) }),
  response: ChangedRaci,
  status: 201,
  idempotent: true,
} as const;

/** Lines of the programme and of its regions together. */
export const rowsPerFile = 1_000;

export const importRaci = {
  ...bare,
  method: 'POST',
  path: '/raci/import',
  operationId: 'importRaci',
  summary: 'Propose a change of the matrix by a CSV file with a line for each task and a column for each role',
  roles: keepers,
  oneOfTwo: true,
  query: z.strictObject({
    name: RaciMatrix.shape.name,
    model: RaciModel,
    creditRule: RaciMatrix.shape.creditRule,
    reason: RaciVersion.shape.reason.check(seen(3)),
  }),
  body: z.string().min(1, 'is empty: send the file as the body').max(200_000, 'must be at most 200,000 characters'),
  consumes: 'text/csv',
  response: ChangedRaci,
  status: 201,
  idempotent: true,
} as const;

export const exportRaci = {
  ...bare,
  method: 'GET',
  path: '/raci/csv',
  operationId: 'exportRaci',
  summary: 'Take the matrix in force, or a version of it, as a CSV file',
  roles: staffRoles,
  query: Version,
  response: z.never(),
  produces: ['text/csv'],
} as const;

export const drawRaci = {
  ...bare,
  method: 'GET',
  path: '/raci/picture',
  operationId: 'drawRaci',
  summary: 'Take a picture of the matrix in force, or of a version of it, as an SVG file',
  roles: staffRoles,
  query: Version,
  response: z.never(),
  produces: ['image/svg+xml'],
} as const;

export const lintRaci = {
  ...bare,
  method: 'GET',
  path: '/raci/findings',
  operationId: 'lintRaci',
  summary: 'List what is wrong with the matrix in force and with who sits in its seats',
  roles: staffRoles,
  response: z.strictObject({ version: RaciVersion.shape.version, items: z.array(Finding) }),
} as const;

export const readRaciPreset = {
  ...bare,
  method: 'GET',
  path: '/raci/presets/{model}',
  operationId: 'readRaciPreset',
  summary: 'Read a matrix to start from',
  roles: staffRoles,
  params: z.strictObject({ model: RaciModel }),
  response: RaciMatrix,
} as const;
