import { inject } from 'vitest';
import { raceAt } from './suite.ts';

for (const where of inject('endpoints')) raceAt(where, { requests: 500, items: 50, kills: 5 });
