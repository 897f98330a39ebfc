import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { Alarms } from '../constructs/alarms.ts';
import { Api } from '../constructs/api.ts';
import { apiFunctions } from '../constructs/api-functions.ts';
import { approvalClient } from '../constructs/approval-sign-in.ts';
import { workflowArn } from '../constructs/binding.ts';
import { costBudget } from '../constructs/cost-budget.ts';
import { scheduleDaily } from '../constructs/daily-schedules.ts';
import { eventConsumers } from '../constructs/event-consumers.ts';
import { subscribe } from '../constructs/event-rules.ts';
import type { House } from '../constructs/house.ts';
import { scheduleLeverAudit } from '../constructs/lever-schedule.ts';
import { mailFeedback } from '../constructs/mail-feedback.ts';
import { mailIdentity } from '../constructs/mail-identity.ts';
import { publishFrom } from '../constructs/outbox.ts';
import { scheduledFunctions } from '../constructs/scheduled.ts';
import { workflowNames, workflows } from '../constructs/workflows.ts';
import type { Settings } from '../settings.ts';
import type { DataStack } from './data.ts';

type AppStackProps = StackProps & { readonly settings: Settings; readonly data: DataStack; readonly bundles: string };

/** What runs: API, workflows, events, calendar, alarms. It holds no records; only workflows under way end with it. */
export class AppStack extends Stack {
  constructor(scope: Construct, id: string, { settings, data, bundles, ...props }: AppStackProps) {
    super(scope, id, props);
    const { alertAddress, fiscalYearStartMonth, monthlyBudgetUsd, portalOrigins } = settings;
    const namePrefix = settings.stackPrefix.toLowerCase();
    const api = new Api(this, 'Api', { name: namePrefix, issuer: data.issuer, origins: portalOrigins });
    const { http } = api;
    const baseUrl = settings.endpoints.api?.replace('{apiId}', http.apiId) ?? http.apiEndpoint;
    const house: House = {
      stack: this,
      settings,
      namePrefix,
      bundles,
      table: data.table,
      evidence: data.evidence,
      paymentFiles: data.paymentFiles,
      key: data.key,
      bus: new EventBus(this, 'Bus', { eventBusName: namePrefix }),
      deadLetters: deadLetterQueue(this),
      workflows: workflowArns(this, namePrefix),
      baseUrl,
      signIn: signInOf(this, settings, data, { namePrefix, baseUrl }),
    };
    const { bus, deadLetters } = house;

    api.serve(apiFunctions(house));
    const { request, claim, leverAudit } = workflows(house);
    const consumers = eventConsumers(house);
    const publisher = consumers['workflow-publish'];
    publishFrom(this, data.table, publisher, deadLetters);
    subscribe(this, bus, consumers, deadLetters);
    const calendar = { name: workflowNames(namePrefix).leverAudit, fiscalYearStartMonth, deadLetters };
    scheduleLeverAudit(this, { ...calendar, starter: consumers['lever-start'] });
    scheduleDaily(this, namePrefix, settings, scheduledFunctions(house), deadLetters);
    mailIdentity(this, settings);
    mailFeedback(house);
    const watched = { request, claim, 'lever-audit': leverAudit };
    new Alarms(this, 'Alarms', { namePrefix, alertAddress, workflows: watched, deadLetters, http, publisher });
    costBudget(this, namePrefix, monthlyBudgetUsd, alertAddress);

    outputs(this, {
      ApiUrl: house.baseUrl,
      ApiId: http.apiId,
      BusName: bus.eventBusName,
      DeadLetterQueue: deadLetters.queueUrl,
      RequestStateMachine: request.stateMachineArn,
      ClaimStateMachine: claim.stateMachineArn,
      LeverAuditStateMachine: leverAudit.stateMachineArn,
    });
  }
}

function signInOf(
  stack: Stack,
  { issuer, endpoints }: Settings,
  data: DataStack,
  place: Pick<House, 'namePrefix' | 'baseUrl'>,
): House['signIn'] {
  const { pool } = data;
  return {
    url: data.issuer.url,
    endpoint: pool && endpoints.issuer?.replace('{userPoolId}', pool.userPoolId),
    client: pool ? approvalClient(stack, pool, place) : issuer?.approvalClient,
  };
}

function deadLetterQueue(scope: Construct): Queue {
  return new Queue(scope, 'DeadLetters', {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
}

function workflowArns(stack: Stack, namePrefix: string): House['workflows'] {
  const { request, claim, leverAudit } = workflowNames(namePrefix);
  return {
    request: workflowArn(stack, request),
    claim: workflowArn(stack, claim),
    leverAudit: workflowArn(stack, leverAudit),
  };
}

function outputs(scope: Construct, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) new CfnOutput(scope, name, { value });
}
