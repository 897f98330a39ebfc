import type * as z from 'zod';

/**
 * Reads a function's environment once, at start, and fails loudly naming every missing or malformed variable.
 * The same schema types the CDK prop, so that a forgotten variable fails the compiler.
 */
export function readEnvironment<S extends z.ZodObject>(schema: S, source: NodeJS.ProcessEnv = process.env): z.infer<S> {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new Error(`environment: ${problems}`);
}
