import { Logger } from '@aws-lambda-powertools/logger';

/**
 * Structured logs with message codes (`REQUEST_SUBMIT_COMPLETED`), ids and verdicts. Never names, addresses, amounts of
 * money with a name beside it, tokens or text read from documents: docs/decisions/logging.md.
 */
export const logger = new Logger();
