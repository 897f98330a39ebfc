import { describe, expect, it } from 'vitest';
import { createThrottle } from '../../../../../local/textract/protocol/throttle.ts';

const throttled = expect.objectContaining({ name: 'ProvisionedThroughputExceededException', status: 400 });

describe('a throttle', () => {
  it('lets everything pass unless told', () => {
    expect(() => createThrottle().pass('AnalyzeExpense')).not.toThrow();
  });

  it('refuses as many calls as were ordered', () => {
    const throttle = createThrottle();
    throttle.order({ throttleNext: 2 });
    expect(() => throttle.pass('AnalyzeExpense')).toThrow(throttled);
    expect(() => throttle.pass('DetectDocumentText')).toThrow(throttled);
    expect(() => throttle.pass('AnalyzeExpense')).not.toThrow();
  });

  it('refuses by number and operation', () => {
    const throttle = createThrottle((n, target) => (n === 2 && target === 'AnalyzeExpense' ? 'throttle' : undefined));
    expect(() => throttle.pass('AnalyzeExpense')).not.toThrow();
    expect(() => throttle.pass('AnalyzeExpense')).toThrow(throttled);
  });

  it.each([{}, { throttleNext: -1 }, { throttleNext: 1, more: true }, 'two'])('does not take the order %j', (order) => {
    expect(() => createThrottle().order(order)).toThrow(expect.objectContaining({ name: 'InvalidParameterException' }));
  });
});
