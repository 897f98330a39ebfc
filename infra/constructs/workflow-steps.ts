import { Duration, Size } from 'aws-cdk-lib';
import { AskEnvironment, PlanNoticeEnvironment } from '../../functions/approval/environment.ts';
import { ClaimStepEnvironment, VisitLinksEnvironment } from '../../functions/claim/environment.ts';
import {
  CollectReadingEnvironment,
  CompareTextLayerEnvironment,
  ExtractionEnvironment,
  StartReadingEnvironment,
} from '../../functions/extraction/environment.ts';
import { LeverStepEnvironment, LeverSummaryEnvironment } from '../../functions/lever/environment.ts';
import { ReimbursementEnvironment } from '../../functions/reimbursement/environment.ts';
import { RequestEnvironment } from '../../functions/request/environment.ts';
import { AwaitEnvironment } from '../../functions/workflow/environment.ts';
import { allow, answerTasksOf, bindEvidence, bindKey, bindTable, endWaitsOf, plain } from './binding.ts';
import { type House, stepping } from './house.ts';
import { HouseFunction } from './house-function.ts';
import { senderOf } from './mail-feedback.ts';
import type { ReadingNotices } from './reading-notices.ts';

/** Steps of the request workflow only. */
export function requestSteps(house: House) {
  const { stack } = house;
  const props = {
    environment: RequestEnvironment,
    variables: {
      TABLE_NAME: bindTable(house.table, 'write'),
      FISCAL_YEAR_START_MONTH: plain(house.settings.fiscalYearStartMonth),
    },
  };
  return {
    'request-triage': new HouseFunction(stack, 'request-triage', stepping(house), props),
    'request-apply-decision': new HouseFunction(stack, 'request-apply-decision', stepping(house), props),
    'request-advance': new HouseFunction(stack, 'request-advance', stepping(house), props),
  };
}

/** Steps that wait for people and facts, in both the request and the claim workflow. */
export function waitingSteps(house: House) {
  const { stack, settings, key, workflows } = house;
  const TABLE_NAME = bindTable(house.table, 'write');
  const allows = [answerTasksOf(workflows.request, workflows.claim)];
  return {
    'approval-plan-notice': new HouseFunction(stack, 'approval-plan-notice', stepping(house), {
      environment: PlanNoticeEnvironment,
      variables: { TABLE_NAME },
    }),
    'approval-ask': new HouseFunction(stack, 'approval-ask', stepping(house), {
      environment: AskEnvironment,
      variables: {
        TABLE_NAME,
        KEY_ID: bindKey(key, ['Encrypt', 'Decrypt'], ['link', 'approval-token', 'approval-signature']),
        ...senderOf(house),
        BASE_URL: plain(house.baseUrl),
        FISCAL_YEAR_START_MONTH: plain(settings.fiscalYearStartMonth),
      },
      allows: [...allows, endWaitsOf(workflows.request, workflows.claim)],
      counts: ['APPROVAL_NOT_AS_SIGNED'],
    }),
    'workflow-await': new HouseFunction(stack, 'workflow-await', stepping(house), {
      environment: AwaitEnvironment,
      variables: { TABLE_NAME, KEY_ID: bindKey(key, ['Encrypt'], ['wait-token']) },
      allows,
    }),
  };
}

/** Steps of the claim workflow only. */
export function claimSteps(house: House, notices: ReadingNotices) {
  const { stack } = house;
  const { egressGateway } = house.settings;
  const TABLE_NAME = bindTable(house.table, 'write');
  const props = { environment: ClaimStepEnvironment, variables: { TABLE_NAME } };
  return {
    'claim-begin-extraction': new HouseFunction(stack, 'claim-begin-extraction', stepping(house), props),
    ...readingSteps(house, notices),
    'claim-record-unreadable': new HouseFunction(stack, 'claim-record-unreadable', stepping(house), props),
    'claim-visit-links': new HouseFunction(stack, 'claim-visit-links', stepping(house), {
      environment: VisitLinksEnvironment,
      variables: { TABLE_NAME, ...(egressGateway && { EGRESS_GATEWAY: plain(egressGateway) }) },
    }),
    'claim-audit': new HouseFunction(stack, 'claim-audit', stepping(house), props),
    'claim-apply-decision': new HouseFunction(stack, 'claim-apply-decision', stepping(house), props),
    'reimbursement-instruct-payment': new HouseFunction(stack, 'reimbursement-instruct-payment', stepping(house), {
      environment: ReimbursementEnvironment,
      variables: { TABLE_NAME },
    }),
  };
}

/** Steps that have documents read. Textract knows no resources: what may be read is limited by the evidence that a step may read. */
function readingSteps(house: House, notices: ReadingNotices) {
  const { stack, key, workflows } = house;
  const { textract } = house.settings.endpoints;
  const CALLS_PER_SECOND = plain(JSON.stringify(house.settings.textractCallsPerSecond));
  const extras: Record<string, string> = textract ? { AWS_ENDPOINT_URL_TEXTRACT: textract } : {};
  const TABLE_NAME = bindTable(house.table, 'write');
  const EVIDENCE_BUCKET = bindEvidence(house.evidence, 'read');
  const results = ['textract:GetExpenseAnalysis', 'textract:GetDocumentTextDetection'];
  const jobs = ['textract:StartExpenseAnalysis', 'textract:StartDocumentTextDetection'];
  return {
    'extraction-extract-document': new HouseFunction(stack, 'extraction-extract-document', stepping(house), {
      environment: ExtractionEnvironment,
      variables: { TABLE_NAME, EVIDENCE_BUCKET, CALLS_PER_SECOND },
      allows: [allow(['textract:AnalyzeExpense', 'textract:DetectDocumentText'], ['*'])],
      // Pictures are drawn, and drawing takes the processor, which comes with the memory.
      memory: Size.mebibytes(1792),
      extras,
    }),
    'extraction-start-reading': new HouseFunction(stack, 'extraction-start-reading', stepping(house), {
      environment: StartReadingEnvironment,
      variables: {
        TABLE_NAME,
        EVIDENCE_BUCKET,
        CALLS_PER_SECOND,
        KEY_ID: bindKey(key, ['Encrypt'], ['reading-token']),
        ...notices.variables,
      },
      allows: [allow([...jobs, ...results], ['*']), answerTasksOf(workflows.claim)],
      extras,
    }),
    'extraction-collect-reading': new HouseFunction(stack, 'extraction-collect-reading', stepping(house), {
      environment: CollectReadingEnvironment,
      variables: { TABLE_NAME, CALLS_PER_SECOND },
      // An answer of many parts takes many calls, each in its turn.
      timeout: Duration.minutes(5),
      allows: [allow(results, ['*'])],
      extras,
    }),
    'extraction-compare-text-layer': new HouseFunction(stack, 'extraction-compare-text-layer', stepping(house), {
      environment: CompareTextLayerEnvironment,
      variables: { TABLE_NAME, EVIDENCE_BUCKET },
      memory: Size.mebibytes(1024),
    }),
  };
}

/** Steps of the lever audit. A shard of 100,000 partners takes minutes. */
export function leverAuditSteps(house: House) {
  const { stack, settings } = house;
  const variables = {
    TABLE_NAME: bindTable(house.table, 'write'),
    FISCAL_YEAR_START_MONTH: plain(settings.fiscalYearStartMonth),
  };
  const shard = {
    environment: LeverStepEnvironment,
    variables,
    memory: Size.mebibytes(1024),
    timeout: Duration.minutes(14),
  };
  return {
    'lever-measure-shard': new HouseFunction(stack, 'lever-measure-shard', stepping(house), shard),
    'lever-assess-shard': new HouseFunction(stack, 'lever-assess-shard', stepping(house), shard),
    'lever-summarise': new HouseFunction(stack, 'lever-summarise', stepping(house), {
      environment: LeverSummaryEnvironment,
      variables: { ...variables, ...senderOf(house) },
      timeout: Duration.minutes(5),
    }),
  };
}
