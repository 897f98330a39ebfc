import { Duration } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { ConfigurationSet, EmailSendingEvent, EventDestination, SuppressionReasons } from 'aws-cdk-lib/aws-ses';
import { FeedbackEnvironment } from '../../functions/notification/environment.ts';
import { bindConfigurationSet, bindKey, bindSender, bindTable, endWaitsOf } from './binding.ts';
import { type House, listening } from './house.ts';
import { HouseFunction } from './house-function.ts';

/** What every function holds that sends mail. */
export const senderOf = ({ stack, settings, namePrefix }: House) => ({
  SENDER_ADDRESS: bindSender(stack, settings.senderAddress),
  CONFIGURATION_SET: bindConfigurationSet(stack, namePrefix, settings.senderAddress),
});

/**
 * What Amazon SES tells of mails that came back. It tells the account's own bus and no other. Neither opens nor clicks are
 * among it: nobody is watched, and a link goes through nobody else's redirect. docs/handbook.md § Approval by e-mail link
 */
export function mailFeedback(house: House): void {
  const { stack, namePrefix, deadLetters, workflows } = house;
  const bus = EventBus.fromEventBusName(stack, 'AccountBus', 'default');
  const mails = new ConfigurationSet(stack, 'Mails', {
    configurationSetName: namePrefix,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
  });
  mails.addEventDestination('Returned', {
    destination: EventDestination.eventBus(bus),
    events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
  });
  const hearing = new HouseFunction(stack, 'notification-hear-feedback', listening(house), {
    environment: FeedbackEnvironment,
    variables: {
      TABLE_NAME: bindTable(house.table, 'write'),
      KEY_ID: bindKey(house.key, ['Decrypt'], ['approval-token']),
      ...senderOf(house),
    },
    allows: [endWaitsOf(workflows.request, workflows.claim)],
  });
  new Rule(stack, 'notification-hear-feedback-rule', {
    eventPattern: {
      source: ['aws.ses'],
      detail: {
        eventType: ['Bounce', 'Complaint'],
        mail: { tags: { 'ses:configuration-set': [namePrefix] } },
      },
    },
    targets: [
      new LambdaFunction(hearing, { deadLetterQueue: deadLetters, retryAttempts: 8, maxEventAge: Duration.hours(6) }),
    ],
  });
}
