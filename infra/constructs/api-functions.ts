import { Size } from 'aws-cdk-lib';
import { PageEnvironment, PictureEnvironment, SignInEnvironment } from '../../functions/approval/environment.ts';
import { BankEnvironment } from '../../functions/bank/environment.ts';
import { BudgetEnvironment } from '../../functions/budget/environment.ts';
import { ClaimApiEnvironment } from '../../functions/claim/environment.ts';
import { CorrectionEnvironment } from '../../functions/correction/environment.ts';
import { CurrencyEnvironment } from '../../functions/currency/environment.ts';
import { DirectoryEnvironment } from '../../functions/directory/environment.ts';
import { LeverApiEnvironment } from '../../functions/lever/environment.ts';
import { OperationsEnvironment } from '../../functions/operations/environment.ts';
import { OutcomeEnvironment } from '../../functions/outcome/environment.ts';
import { PartnerEnvironment } from '../../functions/partner/environment.ts';
import { PaymentEnvironment } from '../../functions/payment/environment.ts';
import { ProgramEnvironment } from '../../functions/program/environment.ts';
import { RequestEnvironment } from '../../functions/request/environment.ts';
import { ReviewEnvironment } from '../../functions/review/environment.ts';
import { StatementEnvironment } from '../../functions/statement/environment.ts';
import { TrailEnvironment } from '../../functions/trail/environment.ts';
import { bindSecret, signInVariables } from './approval-sign-in.ts';
import { bindEvidence, bindKey, bindTable, bindWorkflow, plain } from './binding.ts';
import { answering, type House } from './house.ts';
import { HouseFunction } from './house-function.ts';
import { paymentSecrets } from './scheduled.ts';

/** The functions that serve the API and the approval page. */
export function apiFunctions(house: House) {
  const { stack } = house;
  const defaults = answering(house);
  const table = { TABLE_NAME: bindTable(house.table, 'write') };
  const secretArn = house.signIn.client?.secretArn;
  const year = { FISCAL_YEAR_START_MONTH: plain(house.settings.fiscalYearStartMonth) };
  return {
    'request-api': new HouseFunction(stack, 'request-api', defaults, {
      environment: RequestEnvironment,
      variables: { ...table, ...year },
    }),
    // Three files made to wear us out, looked at side by side, took 1,375 MiB.
    'claim-api': new HouseFunction(stack, 'claim-api', defaults, {
      environment: ClaimApiEnvironment,
      variables: { ...table, EVIDENCE_BUCKET: bindEvidence(house.evidence, 'receive') },
      memory: Size.mebibytes(2048),
    }),
    'review-api': new HouseFunction(stack, 'review-api', defaults, {
      environment: ReviewEnvironment,
      variables: { TABLE_NAME: bindTable(house.table, 'read') },
    }),
    'statement-api': new HouseFunction(stack, 'statement-api', defaults, {
      environment: StatementEnvironment,
      variables: { TABLE_NAME: bindTable(house.table, 'read') },
    }),
    'operations-api': new HouseFunction(stack, 'operations-api', defaults, {
      environment: OperationsEnvironment,
      variables: { TABLE_NAME: bindTable(house.table, 'read') },
    }),
    'trail-api': new HouseFunction(stack, 'trail-api', defaults, {
      environment: TrailEnvironment,
      variables: { TABLE_NAME: bindTable(house.table, 'read') },
    }),
    'payment-api': new HouseFunction(stack, 'payment-api', defaults, {
      environment: PaymentEnvironment,
      variables: { ...table, ...paymentSecrets(house) },
    }),
    'bank-api': new HouseFunction(stack, 'bank-api', defaults, {
      environment: BankEnvironment,
      variables: { ...table, KEY_ID: bindKey(house.key, ['Encrypt'], ['bank-details']) },
    }),
    'correction-api': new HouseFunction(stack, 'correction-api', defaults, {
      environment: CorrectionEnvironment,
      variables: table,
    }),
    'currency-api': new HouseFunction(stack, 'currency-api', defaults, {
      environment: CurrencyEnvironment,
      variables: table,
    }),
    'partner-api': new HouseFunction(stack, 'partner-api', defaults, {
      environment: PartnerEnvironment,
      variables: table,
    }),
    'budget-api': new HouseFunction(stack, 'budget-api', defaults, {
      environment: BudgetEnvironment,
      variables: { ...table, ...year, CURRENCY: plain(house.settings.currency) },
    }),
    'program-api': new HouseFunction(stack, 'program-api', defaults, {
      environment: ProgramEnvironment,
      variables: table,
    }),
    'outcome-api': new HouseFunction(stack, 'outcome-api', defaults, {
      environment: OutcomeEnvironment,
      variables: table,
    }),
    'lever-api': new HouseFunction(stack, 'lever-api', defaults, {
      environment: LeverApiEnvironment,
      variables: {
        ...table,
        ...year,
        LEVER_AUDIT_STATE_MACHINE_ARN: bindWorkflow(house.workflows.leverAudit, 'start'),
      },
    }),
    'directory-api': new HouseFunction(stack, 'directory-api', defaults, {
      environment: DirectoryEnvironment,
      variables: table,
    }),
    'approval-page': new HouseFunction(stack, 'approval-page', defaults, {
      environment: PageEnvironment,
      variables: { ...table, ...year, ...signInVariables(house) },
      // It checks signatures, and cannot make one.
      allows: bindKey(house.key, ['Decrypt'], ['approval-signature']).allows,
      counts: ['APPROVAL_NOT_AS_SIGNED'],
    }),
    'approval-sign-in': new HouseFunction(stack, 'approval-sign-in', defaults, {
      environment: SignInEnvironment,
      variables: {
        ...signInVariables(house),
        ...(secretArn && { SIGN_IN_SECRET_ARN: bindSecret(secretArn) }),
      },
    }),
    // Drawing takes the processor, which comes with the memory.
    'approval-picture': new HouseFunction(stack, 'approval-picture', defaults, {
      environment: PictureEnvironment,
      variables: {
        TABLE_NAME: bindTable(house.table, 'read'),
        EVIDENCE_BUCKET: bindEvidence(house.evidence, 'read'),
        KEY_ID: bindKey(house.key, ['Decrypt'], ['approval-signature']),
      },
      memory: Size.mebibytes(1792),
      counts: ['APPROVAL_NOT_AS_SIGNED'],
    }),
  } as const;
}
