import { expect, it } from 'vitest';
import { leverGate } from '../../../../../functions/domain/triage/gates/lever.ts';
import { snapshot, terms } from '../../examples.ts';

const judge = (gap: string | null, motion = terms.motion) => {
  const lever = gap === null ? undefined : { quarter: '2026Q3', gap, lever: 'as-stored' };
  return leverGate({ ...terms, motion }, { ...snapshot, partner: { ...snapshot.partner, lever } });
};

it('stops demand generation for a confidence gap', () => {
  expect(judge('confidence')).toMatchObject({
    verdict: 'fail',
    observed: 'confidence gap in 2026Q3',
    records: ['lever/2026Q3/northwind'],
  });
});

it('stops nothing else', () => {
  expect(judge('confidence', 'enablement').verdict).toBe('not-applicable');
  expect(judge('confidence', 'thought-leadership').verdict).toBe('not-applicable');
  expect(judge('strategic').verdict).toBe('pass');
  expect(judge('awareness').verdict).toBe('pass');
  expect(judge('none').verdict).toBe('pass');
});

it('has nothing to say before the first audit', () => {
  expect(judge(null)).toMatchObject({ verdict: 'not-applicable', observed: null, records: [] });
});
