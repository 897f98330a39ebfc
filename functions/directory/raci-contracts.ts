import * as z from 'zod';
import { staffRoles } from '../domain/identity/access.ts';
import { Finding } from '../domain/raci/findings/finding.ts';
import { RaciMatrix, RaciModel, RaciVersion } from '../domain/raci/matrix.ts';
import { bare } from '../platform/http/route.ts';
import { keepers } from './keepers.ts';

/** A stored version, and what is not as it should be in it without being a breach. */
const ChangedRaci = RaciVersion.extend({ warnings: z.array(Finding) });

export const readRaci = {
  ...bare,
  method: 'GET',
  path: '/raci',
  operationId: 'readRaci',
  summary: 'Read who answers for what: the matrix in force, or the version that a resolution names',
  roles: staffRoles,
  query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
  response: RaciVersion,
} as const;

export const changeRaci = {
  ...bare,
  method: 'POST',
  path: '/raci',
  operationId: 'changeRaci',
  summary: 'Put a new version of the matrix in force, with the reason; one with a breach is refused',
  roles: keepers,
  body: z.strictObject({ matrix: RaciMatrix, reason: RaciVersion.shape.reason }),
  response: ChangedRaci,
  status: 201,
  idempotent: true,
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
