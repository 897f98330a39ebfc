import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { CallsPerSecond } from '../functions/extraction/environment.ts';

const origin = z
  .url({ protocol: /^https?$/, error: 'must be an origin such as https://partners.vendor.example' })
  .refine((url) => new URL(url).origin === url, 'must be an origin: scheme and host, no path');

const secretArn = z
  .string()
  .regex(
    /^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:\S+$/,
    'must be the ARN of a secret in Secrets Manager',
  );

const Endpoints = z.strictObject({
  textract: z.url().optional(),
  issuer: z
    .string()
    .refine((template) => template.includes('{userPoolId}'), 'must contain {userPoolId}')
    .optional(),
  api: z
    .string()
    .refine((template) => template.includes('{apiId}'), 'must contain {apiId}')
    .optional(),
});

/** Below the lowest quota that Amazon Textract gives an account by default: docs/decisions/reading-rate.md. */
const usualRate = 0.8;
const usualRates = Object.fromEntries(CallsPerSecond.keyof().options.map((operation) => [operation, usualRate]));
const TextractCallsPerSecond = CallsPerSecond.partial().transform((told) =>
  CallsPerSecond.parse({ ...usualRates, ...told }),
);

/** Everything a deployment is told; settings.sample.yaml explains each field. */
export const Settings = z.strictObject({
  stackPrefix: z
    .string()
    .regex(/^[A-Z][A-Za-z0-9]{1,19}$/, 'must start with a capital and have 2 to 20 letters and digits')
    .default('Fundgate'),
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be an AWS region such as eu-central-1'),
  issuer: z
    .strictObject({
      url: z.url({ protocol: /^https$/, error: 'must be an https address' }),
      audience: z.string().min(1),
      approvalClient: z.strictObject({ clientId: z.string().min(1), secretArn: secretArn.optional() }).optional(),
    })
    .optional(),
  senderAddress: z.email(),
  senderIdentity: z.enum(['address', 'domain', 'existing']).default('address'),
  digestHour: z.int().min(0).max(23).default(5),
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as USD'),
  fiscalYearStartMonth: z.int().min(1).max(12),
  alertAddress: z.email(),
  monthlyBudgetUsd: z.number().positive(),
  textractCallsPerSecond: TextractCallsPerSecond.prefault({}),
  raci: z.string().min(1).optional(),
  portalOrigins: z.array(origin).default([]),
  egressGateway: origin.optional(),
  retainData: z.boolean().default(true),
  endpoints: Endpoints.default({}),
});
export type Settings = z.infer<typeof Settings>;

const ownSettings = 'settings.yaml';
export const sampleSettings = 'settings.sample.yaml';

/** The file that a deployment reads when none is named: one's own if there is one, else the sample. */
export const defaultSettingsPath = (): string => (existsSync(ownSettings) ? ownSettings : sampleSettings);

/** @throws Error that names the file and lists every problem in it by field. */
export function readSettings(path: string): Settings {
  const parsed = Settings.safeParse(readYaml(path));
  if (parsed.success) return parsed.data;
  throw new Error([`${path} has problems:`, ...parsed.error.issues.flatMap(described)].join('\n  '));
}

function readYaml(path: string): unknown {
  if (!existsSync(path)) throw new Error(`${path}: there is no such settings file`);
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (thrown) {
    throw new Error(`${path} is not valid YAML: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  }
}

function described(issue: z.core.$ZodIssue): string[] {
  const at = issue.path.map(String).join('.') || 'the file';
  if (issue.code !== 'unrecognized_keys') return [`${at}: ${issue.message}`];
  return issue.keys.map((key) => `${[...issue.path.map(String), key].join('.')}: there is no such setting`);
}
