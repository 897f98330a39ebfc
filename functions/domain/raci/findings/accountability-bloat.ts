import { Persona } from '../../partner/partner.ts';
import type { RaciMatrix, RaciTask } from '../matrix.ts';
import { accountableOf } from '../owner.ts';
import { WorkflowStep } from '../steps.ts';
import { type Finding, found } from './finding.ts';
import { at, findIn, inRegion, listed, named, type Row, rowsOf, type View } from './rows.ts';

/** A task that several answer for, or a step that several tasks own: then nobody does. docs/handbook.md § Accountability */
export const accountabilityBloat = (matrix: RaciMatrix): Finding[] => [
  ...rowsOf(matrix).flatMap(bloatedTask),
  ...findIn(matrix, bloatedSteps),
];

function bloatedTask(row: Row): Finding[] {
  const [role, ...others] = accountableOf(row.task);
  if (role === undefined || others.length === 0) return [];
  const sentence = `${listed([role, ...others])} are all accountable for ${named(row)}; leave the A to one of them.`;
  return [found('accountability-bloat', { ...at(row, 'assign'), role, sentence })];
}

const bloatedSteps = ({ region, tasks }: View): Finding[] =>
  WorkflowStep.options.flatMap((step) =>
    [undefined, ...Persona.options].flatMap((persona) => {
      const owners = tasks.filter((task) => task.step === step && task.persona === persona);
      return owners.length < 2 ? [] : [bloatedStep(owners, { step, region, persona })];
    }),
  );

function bloatedStep(
  owners: readonly RaciTask[],
  { step, region, persona }: { step: WorkflowStep; region: string | undefined; persona: Persona | undefined },
): Finding {
  const whose = persona === undefined ? '' : ` for ${persona} partners`;
  return found('accountability-bloat', {
    field: '/tasks',
    step,
    ...(region !== undefined && { region }),
    sentence: `The step ${step}${whose}${inRegion(region)} belongs to the tasks ${listed(owners.map(({ task }) => task))}; leave it to one of them.`,
  });
}
