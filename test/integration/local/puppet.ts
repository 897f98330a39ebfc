import { createServer, type Server } from 'node:http';
import { json } from 'node:stream/consumers';

/** What the test lets the function do when it is called with an event. */
type Move = { readonly throws: string } | { readonly returns: unknown };

/** A function's strings: every call of the deployed function is answered by the test that runs. */
export interface Puppeteer {
  readonly url: string;
  readonly calls: unknown[];
  play(move: (event: unknown, call: number) => Move): void;
  close(): void;
}

/** Source of the deployed function: it tells the test its event and does what the test says. */
const source = `exports.handler = async (event) => {
  const reply = await fetch(process.env.PUPPETEER, { method: 'POST', body: JSON.stringify(event) });
  const move = await reply.json();
  if (move.throws) throw Object.assign(new Error('as told'), { name: move.throws });
  return move.returns;
};`;

export async function startPuppeteer(): Promise<Puppeteer> {
  const calls: unknown[] = [];
  let decide: (event: unknown, call: number) => Move = () => ({ returns: null });
  const server: Server = createServer(async (request, response) => {
    const event = await json(request);
    calls.push(event);
    response.end(JSON.stringify(decide(event, calls.length)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    calls,
    play: (move) => {
      calls.length = 0;
      decide = move;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const arn = { 'Fn::GetAtt': ['Puppet', 'Arn'] };
const ownAccount = ['Region', 'AccountId'].map((name) => `\${AWS::${name}}`).join(':');
const role = 'arn:aws:iam::000000000000:role/any';

const machine = (name: string, definition: unknown) => ({
  Type: 'AWS::StepFunctions::StateMachine',
  Properties: {
    StateMachineName: name,
    RoleArn: role,
    DefinitionString: { 'Fn::Sub': JSON.stringify(definition).replaceAll('PUPPET', `\${Puppet.Arn}`) },
  },
});

/** A stack with one function, the given workflows, a table whose stream calls the function, a bus and an API that do, and what comes of mails. */
export const stackOf = (puppeteer: string, machines: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    Resources: {
      Puppet: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          FunctionName: 'puppet',
          Runtime: 'nodejs24.x',
          Handler: 'index.handler',
          Role: role,
          Timeout: 10,
          Code: { ZipFile: source },
          Environment: { Variables: { PUPPETEER: puppeteer } },
        },
      },
      Table: {
        Type: 'AWS::DynamoDB::Table',
        Properties: {
          TableName: 'facts',
          BillingMode: 'PAY_PER_REQUEST',
          AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
          KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
          StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
        },
      },
      Stream: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: {
          EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
          FunctionName: arn,
          StartingPosition: 'TRIM_HORIZON',
          FunctionResponseTypes: ['ReportBatchItemFailures'],
        },
      },
      Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'facts' } },
      Rule: {
        Type: 'AWS::Events::Rule',
        Properties: {
          EventBusName: { Ref: 'Bus' },
          EventPattern: { source: ['test'] },
          Targets: [{ Id: 'puppet', Arn: arn }],
        },
      },
      Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'puppet', ProtocolType: 'HTTP' } },
      Integration: {
        Type: 'AWS::ApiGatewayV2::Integration',
        Properties: {
          ApiId: { Ref: 'Api' },
          IntegrationType: 'AWS_PROXY',
          IntegrationUri: arn,
          PayloadFormatVersion: '2.0',
        },
      },
      Route: {
        Type: 'AWS::ApiGatewayV2::Route',
        Properties: {
          ApiId: { Ref: 'Api' },
          RouteKey: 'GET /page',
          Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'Integration' }]] },
        },
      },
      Stage: {
        Type: 'AWS::ApiGatewayV2::Stage',
        Properties: { ApiId: { Ref: 'Api' }, StageName: '$default', AutoDeploy: true },
      },
      Mails: { Type: 'AWS::SES::ConfigurationSet', Properties: { Name: 'mails' } },
      Returned: {
        Type: 'AWS::SES::ConfigurationSetEventDestination',
        Properties: {
          ConfigurationSetName: { Ref: 'Mails' },
          EventDestination: {
            Enabled: true,
            MatchingEventTypes: ['bounce', 'complaint'],
            EventBridgeDestination: {
              EventBusArn: { 'Fn::Sub': `arn:aws:events:${ownAccount}:event-bus/default` },
            },
          },
        },
      },
      ReturnedRule: {
        Type: 'AWS::Events::Rule',
        Properties: {
          EventPattern: { source: ['aws.ses'], detail: { mail: { tags: { 'ses:configuration-set': ['mails'] } } } },
          Targets: [{ Id: 'puppet', Arn: arn }],
        },
      },
      ...Object.fromEntries(Object.entries(machines).map(([name, definition]) => [name, machine(name, definition)])),
    },
    Outputs: { ApiId: { Value: { Ref: 'Api' } } },
  });
