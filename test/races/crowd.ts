/** Runs all jobs, so many of them at once, each begun when another has ended; answers in the order of the jobs. */
export async function inCrowd<T>(jobs: readonly (() => Promise<T>)[], atOnce = 20): Promise<T[]> {
  const answers: T[] = [];
  const waiting = jobs.entries();
  const worker = async () => {
    for (const [n, job] of waiting) answers[n] = await job();
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return answers;
}

/** Everything twice: of every two the one meets its twin at once, the other long after it was answered. */
export function eachTwice<T>(all: readonly T[]): T[] {
  const late = all.filter((_, n) => n % 2 === 1);
  return [...all.flatMap((each, n) => (n % 2 === 0 ? [each, each] : [each])), ...late];
}
