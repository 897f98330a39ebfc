import { ClaimStepEnvironment } from '../../functions/claim/environment.ts';
import { LeverStartEnvironment } from '../../functions/lever/environment.ts';
import { NotificationEnvironment } from '../../functions/notification/environment.ts';
import { PublishEnvironment, ResumeEnvironment, StartEnvironment } from '../../functions/workflow/environment.ts';
import { answerTasksOf, bindBus, bindKey, bindTable, bindWorkflow, endWaitsOf, plain } from './binding.ts';
import { type House, listening, stepping } from './house.ts';
import { HouseFunction } from './house-function.ts';
import { senderOf } from './mail-feedback.ts';

/** The functions that hear of new events: from the table's stream, the bus and the calendar. */
export function eventConsumers(house: House) {
  const { stack, settings, workflows } = house;
  const defaults = listening(house);
  return {
    // Its failures are the stream's to set aside.
    'workflow-publish': new HouseFunction(stack, 'workflow-publish', stepping(house), {
      environment: PublishEnvironment,
      variables: { BUS_NAME: bindBus(house.bus) },
    }),
    'workflow-start': new HouseFunction(stack, 'workflow-start', defaults, {
      environment: StartEnvironment,
      variables: {
        REQUEST_STATE_MACHINE_ARN: bindWorkflow(workflows.request, 'start'),
        CLAIM_STATE_MACHINE_ARN: bindWorkflow(workflows.claim, 'start'),
      },
    }),
    'workflow-resume': new HouseFunction(stack, 'workflow-resume', defaults, {
      environment: ResumeEnvironment,
      variables: {
        TABLE_NAME: bindTable(house.table, 'read'),
        KEY_ID: bindKey(house.key, ['Decrypt'], ['approval-token', 'wait-token']),
        REQUEST_STATE_MACHINE_ARN: bindWorkflow(workflows.request, 'stop'),
      },
      allows: [answerTasksOf(workflows.request, workflows.claim), endWaitsOf(workflows.request, workflows.claim)],
    }),
    'claim-close-reported': new HouseFunction(stack, 'claim-close-reported', defaults, {
      environment: ClaimStepEnvironment,
      variables: { TABLE_NAME: bindTable(house.table, 'write') },
    }),
    'notification-tell-partner': new HouseFunction(stack, 'notification-tell-partner', defaults, {
      environment: NotificationEnvironment,
      variables: {
        TABLE_NAME: bindTable(house.table, 'read'),
        ...senderOf(house),
      },
    }),
    'notification-tell-confirmers': new HouseFunction(stack, 'notification-tell-confirmers', defaults, {
      environment: NotificationEnvironment,
      variables: {
        TABLE_NAME: bindTable(house.table, 'write'),
        ...senderOf(house),
      },
    }),
    'lever-start': new HouseFunction(stack, 'lever-start', defaults, {
      environment: LeverStartEnvironment,
      variables: {
        TABLE_NAME: bindTable(house.table, 'write'),
        FISCAL_YEAR_START_MONTH: plain(settings.fiscalYearStartMonth),
        LEVER_AUDIT_STATE_MACHINE_ARN: bindWorkflow(workflows.leverAudit, 'start'),
      },
    }),
  };
}
