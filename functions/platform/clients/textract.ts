import { TextractClient } from '@aws-sdk/client-textract';

/** The SDK tries once more on its own; patience with a busy service is the workflow's, which costs nothing while it waits. */
export const textract = new TextractClient({ maxAttempts: 2 });
