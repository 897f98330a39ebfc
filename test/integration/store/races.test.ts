import { raceAt } from '../../races/suite.ts';
import { testEndpoint } from '../../support/table.ts';

/** A share of the races with every change; `npm run test:races` runs all of them, also at DynamoDB Local. */
raceAt({ name: 'the local endpoint', endpoint: testEndpoint() }, { requests: 100, items: 10, kills: 2 });
