import { randomUUID } from 'node:crypto';
import type { ExpenseDocument, GetExpenseAnalysisResponse } from '@aws-sdk/client-textract';
import { TextractFault } from './fault.ts';
import type { GetRequest, StartRequest } from './requests.ts';

type Outcome = { documents: ExpenseDocument[] } | { failure: string };
type Job = { id: string; request: string; outcome?: Outcome };

/** The asynchronous jobs of one endpoint. */
export type Jobs = {
  start: (request: StartRequest) => { JobId: string };
  get: (request: GetRequest) => GetExpenseAnalysisResponse;
};

const mostResults = 20;

const offsetOf = (token: string | undefined): number => {
  if (token === undefined) return 0;
  const text = Buffer.from(token, 'base64url').toString();
  if (!/^from:\d+$/.test(text)) throw new TextractFault('InvalidParameterException', 'NextToken is not valid');
  return Number(text.slice('from:'.length));
};

const tokenFor = (offset: number): string => Buffer.from(`from:${offset}`).toString('base64url');

const pageOf = (documents: readonly ExpenseDocument[], request: GetRequest): GetExpenseAnalysisResponse => {
  const from = offsetOf(request.NextToken);
  const to = from + Math.min(mostResults, request.MaxResults ?? mostResults);
  return {
    DocumentMetadata: { Pages: documents.length },
    JobStatus: 'SUCCEEDED',
    AnalyzeExpenseModelVersion: '1.0',
    ExpenseDocuments: documents.slice(from, to),
    ...(to < documents.length ? { NextToken: tokenFor(to) } : {}),
  };
};

/**
 * Keeps asynchronous jobs. `analyze` does one job's work and `ended` is told its outcome. A repeated ClientRequestToken
 * gives the same job; with another request it throws `IdempotentParameterMismatchException`.
 */
export const createJobs = (
  analyze: (request: StartRequest) => Promise<ExpenseDocument[]>,
  ended: (request: StartRequest, id: string, status: 'SUCCEEDED' | 'FAILED') => Promise<void>,
): Jobs => {
  const jobs = new Map<string, Job>();
  const byToken = new Map<string, Job>();
  const run = async (job: Job, request: StartRequest): Promise<void> => {
    try {
      job.outcome = { documents: await analyze(request) };
    } catch (error) {
      job.outcome = { failure: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
    }
    await ended(request, job.id, 'failure' in job.outcome ? 'FAILED' : 'SUCCEEDED');
  };
  const start = (request: StartRequest): { JobId: string } => {
    const { ClientRequestToken: token, ...rest } = request;
    const text = JSON.stringify(rest);
    const known = token === undefined ? undefined : byToken.get(token);
    if (known !== undefined && known.request !== text) {
      throw new TextractFault('IdempotentParameterMismatchException', 'The token was used with another request');
    }
    if (known !== undefined) return { JobId: known.id };
    const job: Job = { id: randomUUID().replaceAll('-', ''), request: text };
    jobs.set(job.id, job);
    if (token !== undefined) byToken.set(token, job);
    void run(job, request);
    return { JobId: job.id };
  };
  const get = (request: GetRequest): GetExpenseAnalysisResponse => {
    const job = jobs.get(request.JobId);
    if (job === undefined) throw new TextractFault('InvalidJobIdException', 'There is no such job');
    if (job.outcome === undefined) return { JobStatus: 'IN_PROGRESS', AnalyzeExpenseModelVersion: '1.0' };
    if ('failure' in job.outcome) {
      return { JobStatus: 'FAILED', StatusMessage: job.outcome.failure, AnalyzeExpenseModelVersion: '1.0' };
    }
    return pageOf(job.outcome.documents, request);
  };
  return { start, get };
};
