import { RemovalPolicy } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { allow } from './binding.ts';

type WorkflowProps = {
  readonly name: string;
  /** The ASL file, from the root of the repository. */
  readonly definition: string;
  /** The functions that its tasks invoke, by function name. */
  readonly steps: Readonly<Record<string, IFunction>>;
};

/** A workflow as its ASL file draws it. It may invoke its steps and nothing else. */
export class Workflow extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, { name, definition, steps }: WorkflowProps) {
    super(scope, id);
    const functions = Object.entries(steps);
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: name,
      definitionBody: DefinitionBody.fromFile(definition),
      definitionSubstitutions: Object.fromEntries(
        functions.map(([step, fn]) => [substitutionOf(step), fn.functionArn]),
      ),
      logs: {
        destination: new LogGroup(this, 'Logs', {
          logGroupName: `/aws/vendedlogs/states/${name}`,
          retention: RetentionDays.THREE_MONTHS,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ERROR,
        includeExecutionData: false,
      },
      tracingEnabled: true,
    });
    const arns = functions.map(([, fn]) => fn.functionArn);
    this.machine.addToRolePolicy(allow(['lambda:InvokeFunction'], arns));
  }
}

/** `request-apply-decision` is `${RequestApplyDecision}` in the ASL files. */
export const substitutionOf = (functionName: string): string =>
  functionName.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
