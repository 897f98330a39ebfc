import { setTimeout as wait } from 'node:timers/promises';
import { isUp, startEnvironment, stopEnvironment } from './environment.ts';
import { wordsFor } from './failure.ts';
import { type Options, readOptions } from './options.ts';
import { play } from './play/play.ts';
import { printReporter } from './progress.ts';
import { summary, tokensOf } from './summary.ts';

/** Ends when the environment is ended from elsewhere, with `npm stop`. */
async function untilEnded(dir: string): Promise<void> {
  while (await isUp(dir)) await wait(1_000);
}

let isEnding = false;

/** Ctrl-C ends what this command started; a second one changes nothing, so that the state is stored whole. */
function endOnSignal(dir: string, exitCode: () => number): void {
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    process.stderr.write('\nEnding the local environment …\n');
    await stopEnvironment(dir);
    process.stderr.write('Ended. The data is kept, and npm start goes on from here.\n');
    process.exit(exitCode());
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

async function bringUpAndPlay({ dir, port, endpoint, json, exit }: Options): Promise<boolean> {
  const reporter = printReporter(json ? process.stderr : process.stdout);
  const outputs = await startEnvironment({ dir, port, reporter, ...(endpoint !== undefined && { endpoint }) });
  reporter.line('');
  const { ok } = await play(outputs, reporter);
  if (json) process.stdout.write(`${JSON.stringify(outputs, null, 2)}\n`);
  if (!json && !exit) reporter.line(tokensOf(outputs));
  if (!json && !exit) reporter.line(summary(outputs, dir));
  return ok;
}

/** An environment that another command started is used and left as it is. */
async function useRunning(options: Options): Promise<number> {
  return (await bringUpAndPlay(options)) ? 0 : 1;
}

async function start(options: Options): Promise<number> {
  let isWhole = false;
  endOnSignal(options.dir, () => (isWhole ? 0 : 130));
  try {
    const ok = await bringUpAndPlay(options);
    isWhole = true;
    if (!options.exit) {
      process.stderr.write(
        '\nCtrl-C ends it here, npm stop from anywhere. The data is kept; npm run reset removes it.\n',
      );
      await untilEnded(options.dir);
    }
    return ok ? 0 : 1;
  } finally {
    await stopEnvironment(options.dir);
  }
}

try {
  const options = readOptions(process.argv.slice(2));
  process.exitCode = (await isUp(options.dir)) ? await useRunning(options) : await start(options);
} catch (error) {
  if (!isEnding) console.error(`\n${wordsFor(error)}`);
  process.exitCode = 1;
}
