import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import {
  documentRequest,
  getRequest,
  parseRequest,
  startRequest,
} from '../../../../../local/textract/protocol/requests.ts';

const refused = expect.objectContaining({ name: 'InvalidParameterException' });
const S3Object = { Bucket: 'evidence', Name: 'claims/1/invoice.pdf' };

describe('a request', () => {
  it.each<[z.ZodType<unknown>, unknown]>([
    [documentRequest, { Document: { Bytes: 'JVBERi0=' } }],
    [documentRequest, { Document: { S3Object: { ...S3Object, Version: 'v1' } } }],
    [startRequest, { DocumentLocation: { S3Object }, ClientRequestToken: 'claim-7', JobTag: 'claim' }],
    [getRequest, { JobId: 'a1', MaxResults: 5 }],
  ])('is taken when it is whole (%#)', (schema, body) => expect(parseRequest(schema, body)).toEqual(body));

  it.each<[z.ZodType<unknown>, unknown]>([
    [documentRequest, {}],
    [documentRequest, { Document: {} }],
    [documentRequest, { Document: { Bytes: '' } }],
    [documentRequest, { Document: { Bytes: 'not base64!' } }],
    [documentRequest, { Document: { Bytes: 'JVBERi0=', S3Object } }],
    [startRequest, { DocumentLocation: {} }],
    [startRequest, { DocumentLocation: { S3Object }, ClientRequestToken: 'no blanks' }],
    [getRequest, { JobId: 'a1', MaxResults: 0 }],
  ])('is refused otherwise (%#)', (schema, body) => expect(() => parseRequest(schema, body)).toThrow(refused));

  it('is told every bad field at once', () => {
    expect(() => parseRequest(getRequest, { MaxResults: 0 })).toThrow(/JobId.*MaxResults/);
  });
});
