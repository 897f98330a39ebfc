import type { ExpenseDocument } from '@aws-sdk/client-textract';
import { describe, expect, it, vi } from 'vitest';
import { createJobs, type Work } from '../../../../../local/textract/protocol/jobs.ts';

const request = { DocumentLocation: { S3Object: { Bucket: 'evidence', Name: 'invoice.pdf' } } };
const found = (count: number) => ({
  results: Array.from({ length: count }, (_, index) => ({ ExpenseIndex: index + 1 })),
  pages: count,
});
const jobsOf = (work: Partial<Work<ExpenseDocument>>) =>
  createJobs<ExpenseDocument>({
    analyze: () => Promise.resolve(found(1)),
    ended: () => Promise.resolve(),
    mostResults: 20,
    answer: (documents) => ({ ExpenseDocuments: documents }),
    ...work,
  });
const documentsIn = (answer: object): ExpenseDocument[] =>
  'ExpenseDocuments' in answer ? (answer.ExpenseDocuments as ExpenseDocument[]) : [];
const nextIn = (answer: object) => ('NextToken' in answer ? { NextToken: String(answer.NextToken) } : {});

const finished = async (jobs: ReturnType<typeof createJobs>, JobId: string) =>
  vi.waitFor(() => {
    const result = jobs.get({ JobId });
    if (result.JobStatus === 'IN_PROGRESS') throw new Error('not yet');
    return result;
  });

describe('an asynchronous job', () => {
  it('is in progress, then done, and is told of once', async () => {
    const ended = vi.fn().mockResolvedValue(undefined);
    const jobs = jobsOf({ analyze: () => Promise.resolve(found(2)), ended });
    const { JobId } = jobs.start(request);
    expect(jobs.get({ JobId }).JobStatus).toBe('IN_PROGRESS');
    expect(await finished(jobs, JobId)).toMatchObject({ JobStatus: 'SUCCEEDED', DocumentMetadata: { Pages: 2 } });
    expect(ended).toHaveBeenCalledExactlyOnceWith(request, JobId, 'SUCCEEDED');
  });

  it('says why it failed', async () => {
    const ended = vi.fn().mockResolvedValue(undefined);
    const jobs = jobsOf({ analyze: () => Promise.reject(new Error('torn')), ended });
    const { JobId } = jobs.start(request);
    expect(await finished(jobs, JobId)).toMatchObject({ JobStatus: 'FAILED', StatusMessage: 'Error: torn' });
    expect(ended).toHaveBeenCalledExactlyOnceWith(request, JobId, 'FAILED');
  });

  it('gives its results in parts', async () => {
    const jobs = jobsOf({ analyze: () => Promise.resolve(found(45)) });
    const { JobId } = jobs.start(request);
    const first = await finished(jobs, JobId);
    expect(documentsIn(first)).toHaveLength(20);
    const second = jobs.get({ JobId, ...nextIn(first), MaxResults: 1000 });
    expect(documentsIn(second)[0]?.ExpenseIndex).toBe(21);
    const third = jobs.get({ JobId, ...nextIn(second) });
    expect(documentsIn(third)).toHaveLength(5);
    expect(third).not.toHaveProperty('NextToken');
    expect(() => jobs.get({ JobId, NextToken: 'made up' })).toThrow('NextToken');
  });
});

describe('the request token', () => {
  const start = () => jobsOf({});

  it('gives the same job for the same request', () => {
    const jobs = start();
    const token = { ClientRequestToken: 'claim-7' };
    expect(jobs.start({ ...request, ...token })).toEqual(jobs.start({ ...request, ...token }));
    expect(jobs.start(request)).not.toEqual(jobs.start(request));
  });

  it('is refused with another request', () => {
    const jobs = start();
    jobs.start({ ...request, ClientRequestToken: 'claim-7' });
    const other = { DocumentLocation: { S3Object: { Bucket: 'evidence', Name: 'other.pdf' } } };
    expect(() => jobs.start({ ...other, ClientRequestToken: 'claim-7' })).toThrow(
      expect.objectContaining({ name: 'IdempotentParameterMismatchException' }),
    );
  });

  it('does not help to see a job that is not there', () => {
    expect(() => start().get({ JobId: 'nobody' })).toThrow(expect.objectContaining({ name: 'InvalidJobIdException' }));
  });
});
