import { TextractClient } from '@aws-sdk/client-textract';

/** Calls are counted, so the SDK makes none on its own; patience is the workflow's, which costs nothing while it waits. */
export const textract = new TextractClient({ maxAttempts: 1 });
