import * as z from 'zod';

/** The seats of the programme: docs/handbook.md § People. */
export const Role = z.enum([
  'partner-user',
  'partner-account-manager',
  'partner-marketing-manager',
  'regional-lead',
  'partner-operations',
  'head-of-partnerships',
  'finance',
  'cro',
]);
export type Role = z.infer<typeof Role>;

/** Who is asking: taken from the token's claims and from nowhere else. */
export const Principal = z.strictObject({
  userId: z.string().min(1),
  name: z.string(),
  email: z.string(),
  roles: z.array(Role).min(1),
  partnerId: z.string().optional(),
});
export type Principal = z.infer<typeof Principal>;

/** A named human in a seat; `regions` empty means every region. docs/handbook.md § Accountability. */
export const Person = z.strictObject({
  personId: z.string().min(1).max(64),
  name: z.string().min(1).max(120),
  email: z.email(),
  roles: z.array(Role).min(1),
  regions: z.array(z.string()),
  managerId: z.string().optional(),
});
export type Person = z.infer<typeof Person>;

/** Whom to write to about an item: kept on the item and never in its events or logs. */
export const Contact = z.strictObject({ name: z.string(), email: z.string() });
export type Contact = z.infer<typeof Contact>;
