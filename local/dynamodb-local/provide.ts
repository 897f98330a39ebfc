import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../folders.ts';
import { quietly } from '../process/run.ts';

/** What is needed to start DynamoDB Local, or why it cannot be had here. */
export type Provided = { readonly library: string; readonly version: string } | { readonly missing: string };

const pom = join(import.meta.dirname, 'pom.xml');
const home = join(repository, '.local-dynamodb');
/** The first download takes a minute on a slow line. */
const patience = 600_000;

/** The version that the pom names, which is the only place that names it. */
function versionIn(text: string): string {
  const version = /<artifactId>DynamoDBLocal<\/artifactId>\s*<version>([^<]+)</.exec(text)?.[1];
  if (version === undefined) throw new Error(`${pom} names no version of DynamoDBLocal`);
  return version;
}

/**
 * The official DynamoDB Local with everything it needs: fetched once by Maven into a git-ignored folder. It needs Java 17,
 * and Maven the first time.
 */
export async function provideDynamoDbLocal(): Promise<Provided> {
  if ((await quietly('java', ['-version'])).code !== 0) return { missing: 'there is no java' };
  const version = versionIn(readFileSync(pom, 'utf8'));
  const library = join(home, version);
  if (existsSync(join(library, `DynamoDBLocal-${version}.jar`))) return { library, version };
  if ((await quietly('mvn', ['-version'])).code !== 0) {
    return { missing: 'there is java but no mvn, which fetches it the first time' };
  }
  const fetched = await fetchInto(library);
  return fetched === undefined ? { library, version } : { missing: `mvn could not fetch it: ${fetched}` };
}

/** Into a folder beside it first, so that a download that was broken off is never taken for a whole one. */
async function fetchInto(library: string): Promise<string | undefined> {
  const half = `${library}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${half}`, '-DincludeScope=runtime'];
  const { code, output } = await quietly('mvn', ['-q', '-B', '-f', pom, ...goal], patience);
  if (code !== 0) return output.split('\n').find((line) => line.includes('ERROR')) ?? `exit code ${code}`;
  renameSync(half, library);
  return undefined;
}
