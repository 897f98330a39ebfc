import { describe, expect, it, vi } from 'vitest';
import { createJobs } from '../../../../../local/textract/protocol/jobs.ts';

const request = { DocumentLocation: { S3Object: { Bucket: 'evidence', Name: 'invoice.pdf' } } };
const pages = (count: number) => Array.from({ length: count }, (_, index) => ({ ExpenseIndex: index + 1 }));

const finished = async (jobs: ReturnType<typeof createJobs>, JobId: string) =>
  vi.waitFor(() => {
    const result = jobs.get({ JobId });
    if (result.JobStatus === 'IN_PROGRESS') throw new Error('not yet');
    return result;
  });

describe('an asynchronous job', () => {
  it('is in progress, then done, and is told of once', async () => {
    const ended = vi.fn().mockResolvedValue(undefined);
    const jobs = createJobs(() => Promise.resolve(pages(2)), ended);
    const { JobId } = jobs.start(request);
    expect(jobs.get({ JobId }).JobStatus).toBe('IN_PROGRESS');
    expect(await finished(jobs, JobId)).toMatchObject({ JobStatus: 'SUCCEEDED', DocumentMetadata: { Pages: 2 } });
    expect(ended).toHaveBeenCalledExactlyOnceWith(request, JobId, 'SUCCEEDED');
  });

  it('says why it failed', async () => {
    const ended = vi.fn().mockResolvedValue(undefined);
    const jobs = createJobs(() => Promise.reject(new Error('torn')), ended);
    const { JobId } = jobs.start(request);
    expect(await finished(jobs, JobId)).toMatchObject({ JobStatus: 'FAILED', StatusMessage: 'Error: torn' });
    expect(ended).toHaveBeenCalledExactlyOnceWith(request, JobId, 'FAILED');
  });

  it('gives its results in parts', async () => {
    const jobs = createJobs(
      () => Promise.resolve(pages(45)),
      () => Promise.resolve(),
    );
    const { JobId } = jobs.start(request);
    const first = await finished(jobs, JobId);
    expect(first.ExpenseDocuments).toHaveLength(20);
    const second = jobs.get({ JobId, ...(first.NextToken && { NextToken: first.NextToken }), MaxResults: 1000 });
    expect(second.ExpenseDocuments?.[0]?.ExpenseIndex).toBe(21);
    const third = jobs.get({ JobId, ...(second.NextToken && { NextToken: second.NextToken }) });
    expect(third.ExpenseDocuments).toHaveLength(5);
    expect(third.NextToken).toBeUndefined();
    expect(() => jobs.get({ JobId, NextToken: 'made up' })).toThrow('NextToken');
  });
});

describe('the request token', () => {
  const start = () =>
    createJobs(
      () => Promise.resolve(pages(1)),
      () => Promise.resolve(),
    );

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
