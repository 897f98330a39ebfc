import { join } from 'node:path';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { allow, executionsOf } from './binding.ts';
import type { House } from './house.ts';
import { readingNotices } from './reading-notices.ts';
import { Workflow } from './workflow.ts';
import { claimSteps, leverAuditSteps, requestSteps, waitingSteps } from './workflow-steps.ts';

const definitions = join(import.meta.dirname, '..', '..', 'statemachines');

export type Workflows = Readonly<Record<'request' | 'claim' | 'leverAudit', StateMachine>>;

/** The names under which the workflows are deployed. */
export const workflowNames = (namePrefix: string) =>
  ({
    request: `${namePrefix}-request`,
    claim: `${namePrefix}-claim`,
    leverAudit: `${namePrefix}-lever-audit`,
  }) as const satisfies Record<keyof Workflows, string>;

/** The three workflows with their steps. */
export function workflows(house: House): Workflows {
  const waiting = waitingSteps(house);
  const steps = {
    request: { ...requestSteps(house), ...waiting },
    claim: { ...claimSteps(house, readingNotices(house)), ...waiting },
    leverAudit: leverAuditSteps(house),
  };
  const names = workflowNames(house.namePrefix);
  const draw = (workflow: keyof Workflows) =>
    new Workflow(house.stack, `${workflow}-workflow`, {
      name: names[workflow],
      definition: join(definitions, `${workflow}.asl.json`),
      steps: steps[workflow],
    }).machine;
  const leverAudit = draw('leverAudit');
  runInChildren(leverAudit, house.workflows.leverAudit);
  return { request: draw('request'), claim: draw('claim'), leverAudit };
}

/** A distributed map starts, watches and ends an execution of its own machine for every shard. */
function runInChildren(machine: StateMachine, arn: string): void {
  machine.addToRolePolicy(allow(['states:StartExecution'], [arn]));
  const children = ['states:DescribeExecution', 'states:StopExecution', 'states:RedriveExecution'];
  machine.addToRolePolicy(allow(children, executionsOf(arn)));
}
