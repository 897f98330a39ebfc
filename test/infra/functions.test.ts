import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { subscriptions } from '../../infra/constructs/event-rules.ts';
import { functionNames } from '../../infra/function-names.ts';
import { functionsOf, resourcesOf, roleOf, theOnly } from './support/resources.ts';
import { synthesised } from './support/synthesised.ts';

const { app } = synthesised();
const functions = functionsOf(app);

/** The variables that a function reads at its start, by the name in its handler or in the file its room starts from. */
async function variablesOf(name: string): Promise<{ needed: string[]; known: string[] }> {
  const [room = ''] = name.split('-');
  const folder = join('functions', room);
  const handler = ['ts', 'tsx'].map((ending) => join(folder, 'handlers', `${name.slice(room.length + 1)}.${ending}`));
  const files = [...handler, join(folder, 'runtime.ts')].filter((file) => existsSync(file));
  const read = files.map((file) => /readEnvironment\((\w+)\)/.exec(readFileSync(file, 'utf8'))?.[1]).find(Boolean);
  if (!read) throw new Error(`${name} reads no environment`);
  const schemas = await import(`../../functions/${room}/environment.ts`);
  const known = Object.keys(schemas[read].shape);
  return { known, needed: known.filter((variable) => !schemas[read].shape[variable].safeParse(undefined).success) };
}

/** Read by the logger and by the SDK. */
const notOurs = ['POWERTOOLS_SERVICE_NAME'];

describe('functions', () => {
  it('are deployed under their names, every one and no other', () => {
    expect([...functions.keys()].sort()).toEqual([...functionNames].sort());
  });

  it.each(functionNames)('%s runs on Node 24 and arm64 with a role and logs of its own', (name) => {
    const fn = functions.get(name)?.properties;
    expect(fn).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' });
    const users = [...functions.values()].filter((other) => roleOf(other) === fn.Role['Fn::GetAtt'][0]);
    expect(users).toHaveLength(1);
    const logs = resourcesOf(app, 'AWS::Logs::LogGroup').find(({ id }) => id === fn.LoggingConfig.LogGroup.Ref);
    expect(logs?.properties).toEqual({ LogGroupName: `/aws/lambda/fundgate-${name}`, RetentionInDays: 90 });
  });

  it.each(functionNames)('%s is given exactly what it reads from its environment', async (name) => {
    const given = Object.keys(functions.get(name)?.properties.Environment.Variables);
    const { needed, known } = await variablesOf(name);
    const ours = given.filter((variable) => !notOurs.includes(variable));
    expect(ours.filter((variable) => !known.includes(variable))).toEqual([]);
    expect(needed.filter((variable) => !ours.includes(variable))).toEqual([]);
  });

  it('visits links by itself, or through the gateway that settings name', () => {
    const variablesGiven = (deployed: typeof app) =>
      functionsOf(deployed).get('claim-visit-links')?.properties.Environment.Variables;
    expect(variablesGiven(app)).not.toHaveProperty('EGRESS_GATEWAY');
    const egressGateway = 'http://egress.vendor.example:3128';
    expect(variablesGiven(synthesised({ egressGateway }).app)).toMatchObject({ EGRESS_GATEWAY: egressGateway });
  });

  it.each([...Object.keys(subscriptions), 'lever-start', 'extraction-hear-notice'])(
    '%s sets aside what it cannot handle',
    (name) => {
      const config = resourcesOf(app, 'AWS::Lambda::EventInvokeConfig').find(
        ({ properties }) => properties.FunctionName.Ref === functions.get(name)?.id,
      );
      const queue = { 'Fn::GetAtt': [theOnly(app, 'AWS::SQS::Queue').id, 'Arn'] };
      expect(config?.properties).toMatchObject({
        MaximumRetryAttempts: 2,
        DestinationConfig: { OnFailure: { Destination: queue } },
      });
    },
  );

  it('reads documents where settings say', () => {
    const local = synthesised({ endpoints: { textract: 'http://127.0.0.1:1' } });
    const variables = (stacks: typeof local) =>
      functionsOf(stacks.app).get('extraction-extract-document')?.properties.Environment.Variables;
    expect(variables(local)).toHaveProperty('AWS_ENDPOINT_URL_TEXTRACT', 'http://127.0.0.1:1');
    expect(variables({ app, data: app })).not.toHaveProperty('AWS_ENDPOINT_URL_TEXTRACT');
  });
});
