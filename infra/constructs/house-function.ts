import { join } from 'node:path';
import { Duration, RemovalPolicy, Size } from 'aws-cdk-lib';
import { type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type * as z from 'zod';
import type { FunctionName } from '../function-names.ts';
import { allow, type Binding } from './binding.ts';
import { type CountedCode, count } from './counted.ts';

/** One binding for every variable of the schema: a forgotten one does not compile. */
type Variables<S extends z.ZodObject> = { readonly [K in keyof z.input<S>]: Binding };

export type HouseFunctionProps<S extends z.ZodObject> = {
  readonly environment: S;
  readonly variables: Variables<S>;
  /** What it may do beyond what its variables name. */
  readonly allows?: readonly PolicyStatement[];
  /** Read by the SDK or the logger and not by our code. */
  readonly extras?: Readonly<Record<string, string>>;
  readonly memory?: Size;
  readonly timeout?: Duration;
  /** The message codes in its log that an alarm counts. */
  readonly counts?: readonly CountedCode[];
};

/** What all functions of a deployment share. */
export type HouseFunctionDefaults = {
  readonly namePrefix: string;
  /** The folder with one `<room>-<name>/index.mjs` for each function. */
  readonly bundles: string;
  readonly timeout: Duration;
  /** Where the input of an asynchronous call goes when its retries are spent; absent for those that are called and answer. */
  readonly deadLetters?: IQueue;
};

/** A function of the house: Node 24 on arm64, a role of its own that starts with nothing, logs that end. */
export class HouseFunction<S extends z.ZodObject> extends LambdaFunction {
  constructor(scope: Construct, name: FunctionName, defaults: HouseFunctionDefaults, props: HouseFunctionProps<S>) {
    const functionName = `${defaults.namePrefix}-${name}`;
    const logGroup = new LogGroup(scope, `${name}-logs`, {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    for (const code of props.counts ?? []) count(scope, logGroup, defaults.namePrefix, code);
    const role = new Role(scope, `${name}-role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const bindings = Object.entries<Binding>(props.variables);
    const statements = [
      allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]),
      ...bindings.flatMap(([, binding]) => binding.allows),
      ...(props.allows ?? []),
    ];
    for (const statement of statements) role.addToPolicy(statement);
    super(scope, name, {
      functionName,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(join(defaults.bundles, name)),
      handler: 'index.handler',
      memorySize: (props.memory ?? Size.mebibytes(512)).toMebibytes(),
      timeout: props.timeout ?? defaults.timeout,
      tracing: Tracing.ACTIVE,
      logGroup,
      role,
      environment: {
        ...Object.fromEntries(bindings.map(([variable, { value }]) => [variable, value])),
        POWERTOOLS_SERVICE_NAME: name,
        ...props.extras,
      },
      ...(defaults.deadLetters && {
        onFailure: new SqsDestination(defaults.deadLetters),
        retryAttempts: 2,
        maxEventAge: Duration.hours(6),
      }),
    });
  }
}
