import { createServer } from 'node:net';
import { Failure } from '../failure.ts';
import { quietly } from './run.ts';

/** Whether a program can listen there now. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** Who listens, in words taken from `lsof -F pc` ("p123\ncnode") or `ss -ltnpH` (`users:(("node",pid=123,fd=4))`). */
export function holderIn(text: string): string | undefined {
  const lsof = /^p(\d+)\nc(.+)$/m.exec(text);
  if (lsof) return `${lsof[2]} (process ${lsof[1]})`;
  const ss = /\(\("([^"]+)",pid=(\d+)/.exec(text);
  return ss ? `${ss[1]} (process ${ss[2]})` : undefined;
}

async function holderOf(port: number): Promise<string> {
  const lsof = await quietly('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc']);
  const named = holderIn(lsof.output);
  if (named !== undefined) return named;
  const ss = await quietly('ss', ['-ltnpH', `sport = :${port}`]);
  return holderIn(ss.output) ?? 'another program';
}

/**
 * Makes sure that the ports can be had.
 * @throws Failure naming who has the port and how to choose another.
 */
export async function needFree(wanted: Readonly<Record<string, number>>): Promise<void> {
  for (const [purpose, port] of Object.entries(wanted)) {
    if (await isFree(port)) continue;
    throw new Failure(
      `Port ${port}, wanted for ${purpose}, is taken by ${await holderOf(port)}.`,
      'Choose other ports with --port N (four in a row, for example: npm start -- --port 4900), or end that program.',
    );
  }
}
