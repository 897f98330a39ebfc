import * as z from 'zod';
import { TextractFault } from './fault.ts';

const s3Object = z.object({
  Bucket: z.string().min(3).max(255),
  Name: z.string().min(1).max(1024),
  Version: z.string().min(1).max(1024).optional(),
});

const document = z
  .object({ Bytes: z.base64().min(1).optional(), S3Object: s3Object.optional() })
  .refine(({ Bytes, S3Object }) => (Bytes === undefined) !== (S3Object === undefined), {
    error: 'Give either Bytes or S3Object',
  });

/** What AnalyzeExpense and DetectDocumentText are asked with. */
export const documentRequest = z.object({ Document: document });

/** What StartExpenseAnalysis and StartDocumentTextDetection are asked with. */
export const startRequest = z.object({
  DocumentLocation: z.object({ S3Object: s3Object }),
  ClientRequestToken: z
    .string()
    .regex(/^[a-zA-Z0-9-_]{1,64}$/)
    .optional(),
  JobTag: z
    .string()
    .regex(/^[a-zA-Z0-9_.\-:]{1,64}$/)
    .optional(),
  NotificationChannel: z.object({ SNSTopicArn: z.string().min(20), RoleArn: z.string().min(20) }).optional(),
});

/** What GetExpenseAnalysis and GetDocumentTextDetection are asked with. */
export const getRequest = z.object({
  JobId: z.string().min(1).max(64),
  MaxResults: z.int().min(1).optional(),
  NextToken: z.string().min(1).max(255).optional(),
});

export type DocumentSource = z.infer<typeof document>;
export type ObjectLocation = z.infer<typeof s3Object>;
export type StartRequest = z.infer<typeof startRequest>;
export type GetRequest = z.infer<typeof getRequest>;

/** Checks a request's body; throws `InvalidParameterException` that names every bad field. */
export const parseRequest = <T>(schema: z.ZodType<T>, body: unknown): T => {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new TextractFault('InvalidParameterException', `Request has invalid parameters: ${problems.join('; ')}`);
};
