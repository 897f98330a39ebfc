import type { Template } from 'aws-cdk-lib/assertions';

/** Templates are JSON of any shape. */
export type Json = ReturnType<typeof JSON.parse>;
export type Resource = { readonly id: string; readonly properties: Json; readonly whole: Json };

/** The resources of a type. */
export const resourcesOf = (template: Template, type: string): Resource[] =>
  Object.entries<Json>(template.findResources(type)).map(([id, whole]) => ({
    id,
    whole,
    properties: whole.Properties ?? {},
  }));

/** The only one of its type. */
export function theOnly(template: Template, type: string): Resource {
  const [only, ...others] = resourcesOf(template, type);
  if (!only || others.length > 0) throw new Error(`${others.length + (only ? 1 : 0)} resources are ${type}`);
  return only;
}

/** Deployed functions by the name of their bundle. */
export const functionsOf = (template: Template): Map<string, Resource> =>
  new Map(
    resourcesOf(template, 'AWS::Lambda::Function').map((fn) => [
      String(fn.properties.FunctionName).replace(/^fundgate-/, ''),
      fn,
    ]),
  );

export type Statement = {
  readonly Action: string | string[];
  readonly Resource: Json;
  readonly Effect: string;
  readonly Condition?: Json;
};
export const listed = <T>(value: T | readonly T[]): T[] => (Array.isArray(value) ? [...value] : [value as T]);

/** What a role is allowed, from its policies. */
export const allowedTo = (template: Template, roleId: string): Statement[] =>
  resourcesOf(template, 'AWS::IAM::Policy')
    .filter(({ properties }) => properties.Roles.some((role: Json) => role.Ref === roleId))
    .flatMap(({ properties }) => properties.PolicyDocument.Statement);

/** The role of a function, of a state machine, and so on. */
export const roleOf = ({ properties }: Resource): string => (properties.Role ?? properties.RoleArn)['Fn::GetAtt'][0];
