import { describe, expect, it } from 'vitest';
import { substitutionOf } from '../../infra/constructs/workflow.ts';
import { definitionFiles, definitionText } from './support/definitions.ts';
import { functionsOf, resourcesOf } from './support/resources.ts';
import { synthesised } from './support/synthesised.ts';

const { app } = synthesised();
const machines = new Map(
  resourcesOf(app, 'AWS::StepFunctions::StateMachine').map((machine) => [machine.properties.StateMachineName, machine]),
);
const deployed = [
  ['request.asl.json', 'fundgate-request'],
  ['claim.asl.json', 'fundgate-claim'],
  ['leverAudit.asl.json', 'fundgate-lever-audit'],
] as const;

describe('workflows', () => {
  it('are deployed, every one', () => {
    expect(deployed.map(([file]) => file).sort()).toEqual([...definitionFiles].sort());
    expect([...machines.keys()].sort()).toEqual(deployed.map(([, name]) => name).sort());
  });

  it.each(deployed)('%s is given every function that it names and no other', (file, name) => {
    const named = [...definitionText(file).matchAll(/\$\{(\w+)\}/g)].map(([, substitution]) => substitution);
    const given = machines.get(name)?.properties.DefinitionSubstitutions;
    expect(Object.keys(given).sort()).toEqual([...new Set(named)].sort());
  });

  it.each(deployed)('%s gets the function that bears the name', (_, name) => {
    const arns = new Map(
      [...functionsOf(app)].map(([fn, { id }]) => [substitutionOf(fn), { 'Fn::GetAtt': [id, 'Arn'] }]),
    );
    const given = Object.entries(machines.get(name)?.properties.DefinitionSubstitutions);
    for (const [substitution, arn] of given) expect(arn).toEqual(arns.get(substitution));
  });

  it.each(deployed)('%s logs failures without what it carries, and traces', (_, name) => {
    expect(machines.get(name)?.properties).toMatchObject({
      LoggingConfiguration: { Level: 'ERROR', IncludeExecutionData: false },
      TracingConfiguration: { Enabled: true },
    });
  });
});

describe('substitutionOf', () => {
  it('turns the name of a function into that of its substitution', () => {
    expect(substitutionOf('request-apply-decision')).toBe('RequestApplyDecision');
  });
});
