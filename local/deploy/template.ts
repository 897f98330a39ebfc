import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { Failure } from '../failure.ts';

const Properties = z.record(z.string(), z.unknown());
const Resource = z.looseObject({
  Type: z.string(),
  Properties: Properties.optional(),
  DependsOn: z.union([z.string(), z.array(z.string())]).optional(),
});
const Template = z.looseObject({
  Resources: z.record(z.string(), Resource).default({}),
  Outputs: z.record(z.string(), z.unknown()).optional(),
});
type Template = z.infer<typeof Template>;

export type Refusal = (type: string, properties: Readonly<Record<string, unknown>>) => boolean;

/** Every name that a part of a template refers to. */
export function referred(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(referred);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    if (key === 'Ref' && typeof value === 'string') return [value];
    if (key === 'Fn::GetAtt') return [String(Array.isArray(value) ? value[0] : String(value).split('.')[0])];
    const inText = key === 'Fn::Sub' ? [...JSON.stringify(value).matchAll(/\$\{([A-Za-z0-9]+)/g)] : [];
    return [...inText.map((match) => String(match[1])), ...referred(value)];
  });
}

const withoutNames = <T>(parts: Record<string, T>, isGone: (name: string, part: T) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(parts).filter(([name, part]) => !isGone(name, part)));

/**
 * The template without the resources an endpoint refuses, and without the outputs and orderings that name them.
 * @throws Failure when a resource that stays needs one that goes.
 */
export function withoutRefused(source: unknown, isRefused: Refusal): Template {
  const template = Template.parse(source);
  const stays = withoutNames(template.Resources, (_, { Type, Properties: given }) => isRefused(Type, given ?? {}));
  const gone = new Set(Object.keys(template.Resources).filter((name) => !(name in stays)));
  if (gone.size === 0) return template;
  const refersToGone = (part: unknown) => referred(part).some((name) => gone.has(name));
  for (const [name, { DependsOn, ...resource }] of Object.entries(stays)) {
    if (refersToGone(resource)) {
      throw new Failure(`${name} needs a resource that this endpoint does not know.`, [...gone].join(', '));
    }
    const order = [DependsOn ?? []].flat().filter((other) => !gone.has(other));
    stays[name] = { ...resource, ...(order.length > 0 && { DependsOn: order }) };
  }
  const outputs = template.Outputs && { Outputs: withoutNames(template.Outputs, (_, output) => refersToGone(output)) };
  return { ...template, Resources: stays, ...outputs };
}

/** Does so in every template of a synthesised app. */
export async function adaptAssembly(assembly: string, isRefused: Refusal): Promise<void> {
  for await (const file of glob('**/*.template.json', { cwd: assembly })) {
    const path = join(assembly, file);
    const template: unknown = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, JSON.stringify(withoutRefused(template, isRefused)));
  }
}
