import { createWorker, type Word as FoundWord, OEM, PSM, type Worker } from 'tesseract.js';
import { dataFolderOf, type Language } from './languages.ts';
import type { Picture } from './pdf.ts';

/** How print is laid out: a `sheet` of rows, as on an invoice, `scattered`, as on a web page or poster, or one `line`. */
export type Layout = 'sheet' | 'scattered' | 'line';

/** Reads pages in one language; gives the words line by line. */
export type Workers = {
  read: (picture: Picture, layout: Layout) => Promise<FoundWord[][]>;
  close: () => Promise<void>;
};

// A sheet is taken for one block, which keeps the single figures of a column that a finer analysis loses.
const segmentation: Readonly<Record<Layout, PSM>> = {
  sheet: PSM.SINGLE_BLOCK,
  scattered: PSM.SPARSE_TEXT,
  line: PSM.SINGLE_LINE,
};

const startWorker = (language: Language): Promise<Worker> =>
  createWorker(language, OEM.LSTM_ONLY, {
    langPath: dataFolderOf(language),
    cacheMethod: 'none',
    // Without a handler of ours a failing page would end the process; it fails its own call all the same.
    errorHandler: () => undefined,
  });

// The plainest picture format there is: a header and the pixels.
const portableGrey = ({ data, width, height }: Picture): Buffer =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]);

const recognise = async (worker: Worker, picture: Picture, layout: Layout): Promise<FoundWord[][]> => {
  await worker.setParameters({ tessedit_pageseg_mode: segmentation[layout], user_defined_dpi: '220' });
  const { data } = await worker.recognize(portableGrey(picture), {}, { blocks: true });
  const paragraphs = (data.blocks ?? []).flatMap((block) => block.paragraphs);
  return paragraphs.flatMap((paragraph) => paragraph.lines).map((line) => line.words);
};

// A worker with the end of its last page and the number of pages it still has before it.
type Desk = { worker: Promise<Worker>; idle: Promise<unknown>; pages: number };

/** Workers of one language: the first starts with the first page, further ones, up to `most`, when pages wait. */
export const createWorkers = (language: Language, most: number): Workers => {
  const desks: Desk[] = [];
  const deskForNext = (): Desk => {
    const least = [...desks].sort((a, b) => a.pages - b.pages)[0];
    if (least !== undefined && (least.pages === 0 || desks.length >= most)) return least;
    const desk = { worker: startWorker(language), idle: Promise.resolve(), pages: 0 };
    desks.push(desk);
    return desk;
  };
  const read = (picture: Picture, layout: Layout): Promise<FoundWord[][]> => {
    const desk = deskForNext();
    desk.pages += 1;
    const page = desk.idle.then(async () => recognise(await desk.worker, picture, layout));
    desk.idle = page.catch(() => undefined);
    return page.finally(() => {
      desk.pages -= 1;
    });
  };
  const close = async (): Promise<void> => {
    await Promise.all(desks.map((desk) => desk.idle));
    await Promise.allSettled(desks.map(async (desk) => (await desk.worker).terminate()));
  };
  return { read, close };
};
