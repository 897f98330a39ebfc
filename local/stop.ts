import { stopEnvironment } from './environment.ts';
import { wordsFor } from './failure.ts';
import { readOptions } from './options.ts';

try {
  const { dir } = readOptions(process.argv.slice(2));
  const ended = await stopEnvironment(dir);
  console.log(ended.length === 0 ? 'Nothing was running.' : `Ended: ${ended.join(', ')}. The data is kept.`);
} catch (error) {
  console.error(wordsFor(error));
  process.exitCode = 1;
}
