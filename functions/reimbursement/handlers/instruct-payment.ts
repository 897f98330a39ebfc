import { dynamo } from '../../platform/clients/dynamo.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { newId } from '../../platform/ids.ts';
import { workerHandler } from '../../platform/middleware/worker.ts';
import { ReimbursementEnvironment } from '../environment.ts';
import { InstructPaymentInput, InstructPaymentOutput, instructPayment } from '../instruct-payment.ts';

const environment = readEnvironment(ReimbursementEnvironment);
const deps = { table: { client: dynamo, name: environment.TABLE_NAME }, clock: systemClock, newId };

export const handler = workerHandler(
  { name: 'REIMBURSEMENT_INSTRUCT_PAYMENT', input: InstructPaymentInput, output: InstructPaymentOutput },
  (input) => instructPayment(input, deps),
);
