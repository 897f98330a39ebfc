import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';

/**
 * The value of an environment variable together with what the function may do with the thing it names: neither can be
 * given without the other.
 */
export type Binding = { readonly value: string; readonly allows: readonly PolicyStatement[] };

export const allow = (
  actions: readonly string[],
  resources: readonly string[],
  conditions?: Record<string, Record<string, string | readonly string[]>>,
): PolicyStatement =>
  new PolicyStatement({ actions: [...actions], resources: [...resources], ...(conditions && { conditions }) });

/** A value that names nothing to be accessed. */
export const plain = (value: string | number): Binding => ({ value: String(value), allows: [] });

/** `read` gets and queries; `write` also takes part in guarded transactions. Nobody scans and nobody deletes. */
export type TableUse = 'read' | 'write';
const reads = ['dynamodb:GetItem', 'dynamodb:Query'];
const writes = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'];

export const bindTable = (table: ITable, use: TableUse): Binding => ({
  value: table.tableName,
  allows: [
    allow(use === 'read' ? reads : [...reads, ...writes], [table.tableArn]),
    allow(['dynamodb:Query'], [`${table.tableArn}/index/gsi1`]),
  ],
});

/** Evidence of claims and nothing else. Without ListBucket, S3 answers "forbidden" for a file that is not there yet. */
export const bindEvidence = (bucket: IBucket, use: 'read' | 'receive'): Binding => {
  const claims = bucket.arnForObjects('claims/*');
  const read = allow(['s3:GetObject', 's3:GetObjectVersion'], [claims]);
  const receive = [allow(['s3:PutObject'], [claims]), allow(['s3:ListBucket'], [bucket.bucketArn])];
  return { value: bucket.bucketName, allows: use === 'read' ? [read] : [read, ...receive] };
};

/**
 * Files of payment batches: written once, read to hand them out; nobody lists or deletes them. The storage asks for the key
 * on the function's behalf.
 */
export const bindPaymentFiles = (bucket: IBucket, key: IKey): Binding => ({
  value: bucket.bucketName,
  allows: [
    allow(['s3:GetObject', 's3:PutObject'], [bucket.arnForObjects('payments/*')]),
    allow(['kms:Decrypt', 'kms:GenerateDataKey'], [key.keyArn], {
      StringEquals: { 'kms:ViaService': `s3.${Stack.of(bucket).region}.amazonaws.com` },
    }),
  ],
});

/** What each kind of secret is bound to when it is sealed; the names tell the kinds apart. */
const boundTo = {
  link: ['approvalId', 'secret'],
  'approval-token': ['approvalId'],
  'wait-token': ['itemId', 'wait'],
  'reading-token': ['readingId'],
  'bank-details': ['owner'],
  'sign-in': ['signIn'],
  'approval-signature': ['binding'],
} as const;
export type Secret = keyof typeof boundTo;

/** Seals or opens these kinds of secrets and no other, though one key seals them all. */
export const bindKey = (key: IKey, uses: readonly ('Encrypt' | 'Decrypt')[], secrets: readonly Secret[]): Binding => ({
  value: key.keyArn,
  allows: [
    allow(
      uses.map((use) => `kms:${use}`),
      [key.keyArn],
      {
        'ForAllValues:StringEquals': {
          'kms:EncryptionContextKeys': [...new Set(secrets.flatMap((secret) => boundTo[secret]))],
        },
        // Of a secret that is bound to nothing, all values are equal.
        Null: { 'kms:EncryptionContextKeys': 'false' },
      },
    ),
  ],
});

export const bindBus = (bus: IEventBus): Binding => ({
  value: bus.eventBusName,
  allows: [allow(['events:PutEvents'], [bus.eventBusArn])],
});

/** A workflow by its ARN, and what may be done with it: `start` it, or `stop` an execution. */
export const bindWorkflow = (arn: string, use: 'start' | 'stop'): Binding => ({
  value: arn,
  allows: [
    use === 'start' ? allow(['states:StartExecution'], [arn]) : allow(['states:StopExecution'], executionsOf(arn)),
  ],
});

/**
 * Lets a function answer waiting tasks of these workflows. The action's resource is the state machine whose execution
 * waits: docs/decisions/infra-least-privilege.md.
 */
export const answerTasksOf = (...arns: readonly string[]): PolicyStatement => allow(['states:SendTaskSuccess'], arns);

/**
 * Mails go out from the sender's address and from no other. The condition says so and not the resource, because in
 * Amazon SES's sandbox the recipient's identity is a resource of the call, too.
 */
export const bindSender = (stack: Stack, address: string): Binding => ({
  value: address,
  allows: [
    allow(['ses:SendEmail'], [stack.formatArn({ service: 'ses', resource: 'identity', resourceName: '*' })], {
      StringEquals: { 'ses:FromAddress': address },
    }),
  ],
});

/** The configuration set that the sender's mails go out under: SES asks for it as for the sender. */
export const bindConfigurationSet = (stack: Stack, name: string, sender: string): Binding => ({
  value: name,
  allows: [
    allow(['ses:SendEmail'], [stack.formatArn({ service: 'ses', resource: 'configuration-set', resourceName: name })], {
      StringEquals: { 'ses:FromAddress': sender },
    }),
  ],
});

/** Lets a function end waits of these workflows before their time. */
export const endWaitsOf = (...arns: readonly string[]): PolicyStatement => allow(['states:SendTaskFailure'], arns);

/** Executions of a workflow and of the children that its distributed maps start. */
export function executionsOf(workflowArn: string): string[] {
  const executions = workflowArn.replace(':stateMachine:', ':execution:');
  return [`${executions}:*`, `${executions}/*`];
}

/** Known before the workflow exists, so that its own steps can be allowed to answer its tasks. */
export const workflowArn = (stack: Stack, name: string): string =>
  stack.formatArn({
    service: 'states',
    resource: 'stateMachine',
    resourceName: name,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
