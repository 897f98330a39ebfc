import * as z from 'zod';
import { IsoInstant } from '../calendar/dates.ts';
import { Region } from '../ids.ts';
import { Persona } from '../partner/partner.ts';
import { RaciRole } from './role.ts';
import { Stage, WorkflowStep } from './steps.ts';

/** Responsible, accountable, consulted, informed; `A/R` answers for the task and does it. */
export const Letter = z.enum(['R', 'A', 'C', 'I', 'A/R']);
export type Letter = z.infer<typeof Letter>;

/** Tasks that the rules look for by what they are: who owns the relationship, the revenue, the content of partners. */
export const Duty = z.enum(['relationship', 'revenue', 'partner-content']);
export type Duty = z.infer<typeof Duty>;

const words = z.string().trim().min(3).max(300);

/** A row of the matrix. A task with a persona is for partners of that persona only. docs/handbook.md § Accountability */
export const RaciTask = z.strictObject({
  task: z.string().regex(/^[a-z0-9-]{1,60}$/, 'must be lower-case letters, digits and hyphens, at most 60'),
  title: words,
  stage: Stage.nullable().default(null),
  step: WorkflowStep.optional(),
  persona: Persona.optional(),
  duty: Duty.optional(),
  assign: z.partialRecord(RaciRole, Letter),
  /** How those who are responsible share the work, where they are several. */
  split: words.optional(),
  /** What goes over to the next stage, and when. */
  handOff: words.optional(),
});
export type RaciTask = z.infer<typeof RaciTask>;

const repeated = 'is named twice';
const repeatedIn = (names: readonly string[]): number[] =>
  names.flatMap((name, index) => (names.indexOf(name) < index ? [index] : []));

const tasks = z
  .array(RaciTask)
  .min(1)
  .max(100)
  .superRefine((rows, context) => {
    const names = rows.map(({ task }) => task);
    for (const index of repeatedIn(names))
      context.addIssue({ code: 'custom', path: [index, 'task'], message: repeated });
  });

const regional = z
  .array(z.strictObject({ region: Region, tasks }))
  .max(50)
  .superRefine((places, context) => {
    const names = places.map(({ region }) => region);
    for (const index of repeatedIn(names))
      context.addIssue({ code: 'custom', path: [index, 'region'], message: repeated });
  });

export const RaciModel = z.enum(['startup', 'growth', 'enterprise']);
export type RaciModel = z.infer<typeof RaciModel>;

/** Who answers for what; a region's tasks take the place of those of the same name. docs/handbook.md § Accountability */
export const RaciMatrix = z.strictObject({
  name: words,
  model: RaciModel,
  tasks,
  regional: regional.default([]),
  /** How a deal is credited between partner and direct sales, agreed before there is one. */
  creditRule: words.optional(),
});
export type RaciMatrix = z.infer<typeof RaciMatrix>;

/** A version is never edited: every resolution names the one it used. */
export const RaciVersion = z.strictObject({
  version: z.int().min(1),
  matrix: RaciMatrix,
  author: z.string(),
  reason: z.string().min(3).max(500),
  createdAt: IsoInstant,
  /** The second person; absent where none was needed, and from versions of before. */
  confirmedBy: z.string().optional(),
});
export type RaciVersion = z.infer<typeof RaciVersion>;
