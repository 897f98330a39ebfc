/** Shows what is going on. `say` adds a short detail to the line of the step that is running. */
export interface Reporter {
  step<T>(title: string, work: (say: (detail: string) => void) => Promise<T>): Promise<T>;
  line(text: string): void;
}

/** Says nothing: for tests, which have their own reporter. */
export const silent: Reporter = {
  step: (_title, work) => work(() => undefined),
  line: () => undefined,
};

/** Where progress is written: a terminal, or anything that takes text. */
interface Screen {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`.padStart(8);

/** One line per finished step, with what it said last and the seconds it took; on a terminal also the running one. */
export function printReporter(out: Screen): Reporter {
  const draw = (text: string) => {
    if (out.isTTY) out.write(`\r\x1b[2K${text.slice(0, (out.columns ?? 80) - 1)}`);
  };
  const done = (mark: string, title: string, detail: string, from: number) => {
    draw('');
    out.write(`${mark} ${title.padEnd(44)} ${seconds(from)}${detail === '' ? '' : `  ${detail}`}\n`);
  };
  return {
    line: (text) => {
      draw('');
      out.write(`${text}\n`);
    },
    step: async (title, work) => {
      const from = performance.now();
      let detail = '';
      const show = () => draw(`… ${title} ${detail}`);
      show();
      try {
        const result = await work((text) => {
          detail = text;
          show();
        });
        done('✓', title, detail, from);
        return result;
      } catch (error) {
        done('✗', title, detail, from);
        throw error;
      }
    },
  };
}
