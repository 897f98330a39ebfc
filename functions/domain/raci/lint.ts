import type { Person } from '../identity/role.ts';
import { accountabilityBloat } from './findings/accountability-bloat.ts';
import { corporateContent } from './findings/corporate-content.ts';
import { deadZones } from './findings/dead-zone.ts';
import type { Finding } from './findings/finding.ts';
import { heroicGeneralists } from './findings/heroic-generalist.ts';
import { relationshipAndRevenue } from './findings/relationship-and-revenue.ts';
import { roleCollisions } from './findings/role-collision.ts';
import { shadowRaci } from './findings/shadow-raci.ts';
import { unownedStages } from './findings/unowned-stage.ts';
import { wishes } from './findings/wish.ts';
import type { RaciMatrix } from './matrix.ts';

const checks: readonly ((matrix: RaciMatrix, people: readonly Person[]) => Finding[])[] = [
  deadZones,
  wishes,
  accountabilityBloat,
  roleCollisions,
  unownedStages,
  relationshipAndRevenue,
  corporateContent,
  shadowRaci,
  heroicGeneralists,
];

/**
 * Everything wrong with a matrix, breaches and smells, and with who sits in its seats where the people are known.
 * docs/handbook.md § Accountability
 */
export const lintRaci = (matrix: RaciMatrix, people: readonly Person[] = []): Finding[] =>
  checks.flatMap((check) => check(matrix, people));

export const isBreach = ({ severity }: Finding): boolean => severity === 'breach';
