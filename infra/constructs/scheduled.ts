import { Duration, Size } from 'aws-cdk-lib';
import { DigestEnvironment } from '../../functions/approval/environment.ts';
import { BudgetEnvironment } from '../../functions/budget/environment.ts';
import { PaymentEnvironment } from '../../functions/payment/environment.ts';
import { RequestEnvironment } from '../../functions/request/environment.ts';
import { bindKey, bindPaymentFiles, bindTable, plain } from './binding.ts';
import { type House, listening } from './house.ts';
import { HouseFunction } from './house-function.ts';
import { senderOf } from './mail-feedback.ts';

/** What whoever writes and hands out payment files holds: sealed bank details opened, files kept under the key. */
export const paymentSecrets = ({ key, paymentFiles }: House) => ({
  KEY_ID: bindKey(key, ['Decrypt'], ['bank-details']),
  PAYMENTS_BUCKET: bindPaymentFiles(paymentFiles, key),
});

/** The functions that run by the calendar. A sweep stops before its time is over and goes on with its next run. */
export function scheduledFunctions(house: House) {
  const { stack, settings } = house;
  const defaults = listening(house);
  const table = { TABLE_NAME: bindTable(house.table, 'write') };
  const year = { FISCAL_YEAR_START_MONTH: plain(settings.fiscalYearStartMonth) };
  const long = { timeout: Duration.minutes(14), memory: Size.mebibytes(1024) };
  return {
    'request-expire': new HouseFunction(stack, 'request-expire', defaults, {
      environment: RequestEnvironment,
      variables: { ...table, ...year },
      ...long,
    }),
    'budget-expire': new HouseFunction(stack, 'budget-expire', defaults, {
      environment: BudgetEnvironment,
      variables: { ...table, ...year, CURRENCY: plain(settings.currency) },
      ...long,
    }),
    'payment-batch': new HouseFunction(stack, 'payment-batch', defaults, {
      environment: PaymentEnvironment,
      variables: { ...table, ...paymentSecrets(house) },
      ...long,
    }),
    'approval-digest': new HouseFunction(stack, 'approval-digest', defaults, {
      environment: DigestEnvironment,
      variables: { ...table, ...senderOf(house) },
      ...long,
    }),
  };
}
