import { Persona } from '../../partner/partner.ts';
import type { RaciMatrix, RaciTask } from '../matrix.ts';
import { accountableOf } from '../owner.ts';
import { Stage, WorkflowStep } from '../steps.ts';
import { type Finding, found } from './finding.ts';
import { findIn, inRegion, listed, type View } from './rows.ts';

/**
 * A stage or a step that no task owns; a stage that hands nothing over to the next; a co-sell whose credit is agreed by
 * nobody beforehand. docs/handbook.md § Accountability
 */
export const unownedStages = (matrix: RaciMatrix): Finding[] => [
  ...findIn(matrix, (view) => [
    ...Stage.options.flatMap((stage) => stageIn(view, stage)),
    ...WorkflowStep.options.flatMap((step) => stepIn(view, step)),
  ]),
  ...creditIn(matrix),
];

const isOwned = (task: RaciTask) => accountableOf(task).length > 0;

function stageIn({ region, tasks }: View, stage: Stage): Finding[] {
  const own = tasks.filter((task) => task.stage === stage);
  const where = { field: '/tasks', stage, ...(region !== undefined && { region }) };
  if (!own.some(isOwned)) {
    return [
      found('unowned-stage', {
        ...where,
        sentence: `Nobody owns the stage ${stage}${inRegion(region)}; give it a task with an A.`,
      }),
    ];
  }
  const next = Stage.options[Stage.options.indexOf(stage) + 1];
  if (next === undefined || own.some(({ handOff }) => handOff !== undefined)) return [];
  const sentence = `The stage ${stage}${inRegion(region)} hands nothing over to ${next}; say under "handOff" of one of its tasks what does.`;
  return [found('unowned-stage', { ...where, sentence })];
}

function stepIn({ region, tasks }: View, step: WorkflowStep): Finding[] {
  const own = tasks.filter((task) => task.step === step && isOwned(task));
  const left = Persona.options.filter(
    (persona) => !own.some((task) => task.persona === undefined || task.persona === persona),
  );
  if (left.length === 0) return [];
  const whose = left.length === Persona.options.length ? '' : ` for ${listed(left)} partners`;
  return [
    found('unowned-stage', {
      field: '/tasks',
      step,
      ...(region !== undefined && { region }),
      sentence: `Nobody owns the step ${step}${whose}${inRegion(region)}; give it a task with an A.`,
    }),
  ];
}

function creditIn({ tasks, creditRule }: RaciMatrix): Finding[] {
  if (creditRule !== undefined || !tasks.some(({ stage }) => stage === 'co-sell')) return [];
  const sentence = 'Nothing says how a co-sold deal is credited; agree on "creditRule" with direct sales beforehand.';
  return [found('unowned-stage', { field: '/creditRule', stage: 'co-sell', sentence })];
}
