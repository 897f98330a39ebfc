import * as z from 'zod';
import { everyRole } from '../domain/identity/access.ts';
import { ProgramId } from '../domain/ids.ts';
import { Program, ProgramTerms } from '../domain/program/program.ts';
import { seen } from '../domain/text.ts';
import { PageQuery, pageOf } from '../platform/http/paging.ts';
import { bare } from '../platform/http/route.ts';

const keepers = ['partner-operations', 'partner-marketing-manager', 'head-of-partnerships'] as const;
const ProgramPath = z.strictObject({ programId: ProgramId });

const name = ProgramTerms.shape.name.check(seen(3));

export const createProgram = {
  ...bare,
  method: 'POST',
  path: '/programs',
  operationId: 'createProgram',
  summary: 'Add a program to the catalog under a chosen id',
  roles: keepers,
  body: ProgramTerms.extend({ programId: ProgramId, name }),
  response: Program,
  status: 201,
  idempotent: true,
} as const;

export const listPrograms = {
  ...bare,
  method: 'GET',
  path: '/programs',
  operationId: 'listPrograms',
  summary: 'List the catalog',
  roles: everyRole,
  query: PageQuery,
  response: pageOf(Program),
} as const;

export const readProgram = {
  ...bare,
  method: 'GET',
  path: '/programs/{programId}',
  operationId: 'readProgram',
  summary: 'Read a program of the catalog',
  roles: everyRole,
  params: ProgramPath,
  response: Program,
} as const;

export const updateProgram = {
  ...bare,
  method: 'PUT',
  path: '/programs/{programId}',
  operationId: 'updateProgram',
  summary: 'Replace the terms of a program, unless somebody else was first',
  roles: keepers,
  params: ProgramPath,
  body: ProgramTerms.extend({
    name,
    active: z.boolean(),
    revision: z.int().min(1).describe('The revision that was read.'),
  }),
  response: Program,
} as const;
