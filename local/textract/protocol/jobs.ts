import { randomUUID } from 'node:crypto';
import { TextractFault } from './fault.ts';
import type { GetRequest, StartRequest } from './requests.ts';

/** What a job found: its results in order, and how many pages the document has. */
export type Found<T> = { results: readonly T[]; pages: number };
type Job<T> = { id: string; request: string; outcome?: Found<T> | { failure: string } };

/** One kind of job, such as StartExpenseAnalysis: how it is done, who is told of its end, how results are handed out. */
export type Work<T> = {
  analyze: (request: StartRequest) => Promise<Found<T>>;
  ended: (request: StartRequest, id: string, status: 'SUCCEEDED' | 'FAILED') => Promise<void>;
  /** The most results that one answer holds. */
  mostResults: number;
  /** Results as the fields of an answer. */
  answer: (results: readonly T[]) => object;
};

type Ended = { DocumentMetadata: { Pages: number }; JobStatus: 'SUCCEEDED'; NextToken?: string };
type JobAnswer = { JobStatus: 'IN_PROGRESS' } | { JobStatus: 'FAILED'; StatusMessage: string } | Ended;

/** The asynchronous jobs of one kind of one endpoint. */
export type Jobs = {
  start: (request: StartRequest) => { JobId: string };
  get: (request: GetRequest) => JobAnswer;
};

const offsetOf = (token: string | undefined): number => {
  if (token === undefined) return 0;
  const text = Buffer.from(token, 'base64url').toString();
  if (!/^from:\d+$/.test(text)) throw new TextractFault('InvalidParameterException', 'NextToken is not valid');
  return Number(text.slice('from:'.length));
};

const tokenFor = (offset: number): string => Buffer.from(`from:${offset}`).toString('base64url');

const partOf = <T>({ results, pages }: Found<T>, request: GetRequest, work: Work<T>): Ended => {
  const from = offsetOf(request.NextToken);
  const to = from + Math.min(work.mostResults, request.MaxResults ?? work.mostResults);
  return {
    DocumentMetadata: { Pages: pages },
    JobStatus: 'SUCCEEDED',
    ...work.answer(results.slice(from, to)),
    ...(to < results.length ? { NextToken: tokenFor(to) } : {}),
  };
};

/**
 * Keeps asynchronous jobs. A repeated ClientRequestToken gives the same job; with another request it throws
 * `IdempotentParameterMismatchException`.
 */
export const createJobs = <T>(work: Work<T>): Jobs => {
  const jobs = new Map<string, Job<T>>();
  const byToken = new Map<string, Job<T>>();
  const run = async (job: Job<T>, request: StartRequest): Promise<void> => {
    try {
      job.outcome = await work.analyze(request);
    } catch (error) {
      job.outcome = { failure: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
    }
    await work.ended(request, job.id, 'failure' in job.outcome ? 'FAILED' : 'SUCCEEDED');
  };
  const start = (request: StartRequest): { JobId: string } => {
    const { ClientRequestToken: token, ...rest } = request;
    const text = JSON.stringify(rest);
    const known = token === undefined ? undefined : byToken.get(token);
    if (known !== undefined && known.request !== text) {
      throw new TextractFault('IdempotentParameterMismatchException', 'The token was used with another request');
    }
    if (known !== undefined) return { JobId: known.id };
    const job: Job<T> = { id: randomUUID().replaceAll('-', ''), request: text };
    jobs.set(job.id, job);
    if (token !== undefined) byToken.set(token, job);
    void run(job, request);
    return { JobId: job.id };
  };
  const get = (request: GetRequest): JobAnswer => {
    const job = jobs.get(request.JobId);
    if (job === undefined) throw new TextractFault('InvalidJobIdException', 'There is no such job');
    if (job.outcome === undefined) return { JobStatus: 'IN_PROGRESS' };
    if ('failure' in job.outcome) return { JobStatus: 'FAILED', StatusMessage: job.outcome.failure };
    return partOf(job.outcome, request, work);
  };
  return { start, get };
};
