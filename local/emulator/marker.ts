import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { Failure } from '../failure.ts';

/** How the emulator of an environment was started. */
const Marker = z.object({ runsIn: z.enum(['venv', 'docker']), port: z.int() });
type Marker = z.infer<typeof Marker>;

const pathIn = (root: string): string => join(root, 'started.json');

export const writeMarker = (root: string, marker: Marker): Promise<void> =>
  writeFile(pathIn(root), JSON.stringify(marker));

/**
 * Reads it for an emulator that runs.
 * @throws Failure when it was started on another port than is wanted now.
 */
export async function readMarker(root: string, port: number): Promise<Marker> {
  const marker = Marker.parse(JSON.parse(await readFile(pathIn(root), 'utf8')));
  if (marker.port === port) return marker;
  throw new Failure(
    `The local environment already runs on port ${marker.port}.`,
    `Use it with --port ${marker.port}, or end it first: npm stop`,
  );
}
