import { describe, expect, it } from 'vitest';
import { Definition } from '../../../scripts/state-diagram/definition.ts';
import { insertDiagram } from '../../../scripts/state-diagram/insert.ts';
import { mermaid } from '../../../scripts/state-diagram/mermaid.ts';

const drawn = (States: object) => mermaid(Definition.parse({ StartAt: 'AskApprover', States })).split('\n');
const unexpected = { ErrorEquals: ['States.ALL'], Next: 'NeedsAttention' };
const failing = { NeedsAttention: { Type: 'Fail' } };
const rejected = { Rejected: { Type: 'Succeed' } };

describe('mermaid', () => {
  it('names states in words and joins them', () => {
    const lines = drawn({ AskApprover: { Type: 'Task', Next: 'Rejected' }, ...rejected });
    expect(lines).toEqual([
      'stateDiagram-v2',
      '  state "Ask approver" as AskApprover',
      '  state Rejected',
      '  [*] --> AskApprover',
      '  AskApprover --> Rejected',
      '  Rejected --> [*]',
    ]);
  });

  it('labels each branch of a choice with the verdict it reads', () => {
    const Choices = [
      { Variable: '$.outcome', StringEquals: 'decline', Next: 'Rejected' },
      { Variable: '$.preApproved', BooleanEquals: true, Next: 'Rejected' },
    ];
    const lines = drawn({ AskApprover: { Type: 'Choice', Choices, Default: 'Rejected' }, ...rejected });
    expect(lines).toContain('  state AskApprover <<choice>>');
    expect(lines).toContain('  AskApprover --> Rejected : decline');
    expect(lines).toContain('  AskApprover --> Rejected : pre-approved');
    expect(lines).toContain('  AskApprover --> Rejected : otherwise');
  });

  it('shows what happens when nobody answers, and leaves out the failure that every step may end in', () => {
    const Catch = [{ ErrorEquals: ['States.Timeout'], Next: 'Rejected' }, unexpected];
    const lines = drawn({ AskApprover: { Type: 'Task', End: true, Catch }, ...rejected, ...failing });
    expect(lines).toContain('  AskApprover --> Rejected : no answer in time');
    expect(lines.join()).not.toContain('NeedsAttention');
  });

  it('shows a failure that is a branch of its own', () => {
    const Choices = [{ Variable: '$.notice', StringEquals: 'time-out', Next: 'NeedsAttention' }];
    const lines = drawn({ AskApprover: { Type: 'Choice', Choices, Default: 'AskApprover' }, ...failing });
    expect(lines).toContain('  AskApprover --> NeedsAttention : time-out');
    expect(lines).toContain('  NeedsAttention --> [*]');
  });

  it('draws the steps of a map inside it', () => {
    const ItemProcessor = { StartAt: 'Read', States: { Read: { Type: 'Task', End: true } } };
    const lines = drawn({ AskApprover: { Type: 'Map', ItemProcessor, End: true } });
    expect(lines).toContain('  state "Ask approver" as AskApprover {');
    expect(lines).toContain('    [*] --> Read');
    expect(lines).toContain('    Read --> [*]');
  });
});

describe('insertDiagram', () => {
  const document = 'above\n<!-- diagram:request -->\nold\n<!-- /diagram:request -->\nbelow\n';

  it('replaces what stands between the marks and nothing else', () => {
    const inserted = insertDiagram(document, 'request', 'new');
    expect(inserted).toBe('above\n<!-- diagram:request -->\n```mermaid\nnew\n```\n<!-- /diagram:request -->\nbelow\n');
    expect(insertDiagram(inserted, 'request', 'new')).toBe(inserted);
  });

  it('refuses a document without the marks', () => {
    expect(() => insertDiagram(document, 'claim', 'new')).toThrow('diagram:claim');
  });
});
