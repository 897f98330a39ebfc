import type { RaciMatrix, RaciModel } from '../matrix.ts';
import { enterprise } from './enterprise.ts';
import { growth } from './growth.ts';
import { startup } from './startup.ts';

/** A matrix to start from for each size of team; none has a finding. docs/handbook.md § Accountability */
export const presets: Readonly<Record<RaciModel, RaciMatrix>> = { startup, growth, enterprise };
