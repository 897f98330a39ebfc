import { eventBridge } from '../../platform/clients/eventbridge.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { workerHandler } from '../../platform/middleware/worker.ts';
import { PublishEnvironment } from '../environment.ts';
import { BatchReply, publish, StreamBatch } from '../publish.ts';

const environment = readEnvironment(PublishEnvironment);

export const handler = workerHandler({ name: 'WORKFLOW_PUBLISH', input: StreamBatch, output: BatchReply }, (batch) =>
  publish(batch, { client: eventBridge, busName: environment.BUS_NAME }),
);
