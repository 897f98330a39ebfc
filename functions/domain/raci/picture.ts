import type { Letter, RaciMatrix, RaciTask } from './matrix.ts';
import { RaciRole } from './role.ts';
import { Stage } from './steps.ts';

const row = 26;
const column = 46;
const margin = 16;
const titles = 430;
const header = 170;

const paper = '#ffffff';
const ink = '#1c2733';
const line = '#d5dce3';
const band = '#f2f5f8';
/** Told apart by shade and letter, so that no colour has to be seen. */
const shades: Readonly<Record<Letter, { readonly fill: string; readonly text: string }>> = {
  'A/R': { fill: '#123f6d', text: paper },
  A: { fill: '#2b6cb0', text: paper },
  R: { fill: '#9cc3e6', text: ink },
  C: { fill: '#e3edf6', text: ink },
  I: { fill: paper, text: ink },
};

/**
 * A picture of the matrix as SVG: tasks by stage, those of a region below, a column for each role that has a letter.
 * docs/handbook.md § Accountability
 */
export function raciPicture(matrix: RaciMatrix): string {
  const groups = groupsOf(matrix);
  const roles = RaciRole.options.filter((role) =>
    groups.some(({ tasks }) => tasks.some(({ assign }) => assign[role] !== undefined)),
  );
  const width = titles + roles.length * column + 2 * margin + 60;
  const heights = groups.map(({ tasks }) => (tasks.length + 1) * row);
  const tops = heights.map((_, index) => header + heights.slice(0, index).reduce((sum, each) => sum + each, 0));
  const bottom = header + heights.reduce((sum, each) => sum + each, 0);
  const legend = 'A accountable · R responsible · A/R both · C consulted · I informed';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${bottom + 48}" viewBox="0 0 ${width} ${bottom + 48}" font-family="system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif" font-size="13" role="img" aria-labelledby="raci-title">`,
    `<title id="raci-title">${inXml(`${matrix.name}: who answers for what`)}</title>`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    text(margin, 38, inXml(matrix.name), 'font-size="20" font-weight="600"'),
    ...roles.map((role, index) => columnHeader(role, left(index))),
    ...groups.flatMap((group, index) => drawGroup(group, roles, tops[index] ?? header, width)),
    text(margin, bottom + 30, legend, 'font-size="12"'),
    '</svg>',
    '',
  ].join('\n');
}

type Group = { readonly heading: string; readonly tasks: readonly RaciTask[] };

function groupsOf({ tasks, regional }: RaciMatrix): Group[] {
  const steps = tasks.filter(({ stage, step }) => stage === null && step !== undefined);
  const others = tasks.filter(({ stage, step }) => stage === null && step === undefined);
  const groups = [
    { heading: 'All along', tasks: others },
    ...Stage.options.map((stage) => ({ heading: capital(stage), tasks: tasks.filter((task) => task.stage === stage) })),
    { heading: 'Steps of requests and claims', tasks: steps },
    ...regional.map(({ region, tasks: own }) => ({ heading: `Otherwise in ${region}`, tasks: own })),
  ];
  return groups.filter(({ tasks: own }) => own.length > 0);
}

const left = (index: number): number => margin + titles + index * column;

const columnHeader = (role: RaciRole, x: number): string =>
  text(0, 0, nameOf(role), `transform="translate(${x + column / 2 + 4} ${header - 8}) rotate(-48)" font-size="12"`);

function drawGroup({ heading, tasks }: Group, roles: readonly RaciRole[], top: number, width: number): string[] {
  return [
    `<rect x="${margin}" y="${top}" width="${width - 2 * margin}" height="${row}" fill="${band}"/>`,
    text(margin + 8, top + 18, inXml(heading), 'font-weight="600"'),
    ...tasks.flatMap((task, index) => drawTask(task, roles, top + (index + 1) * row, width)),
  ];
}

function drawTask({ title, assign }: RaciTask, roles: readonly RaciRole[], top: number, width: number): string[] {
  const shown = title.length > 66 ? `${title.slice(0, 65)}…` : title;
  const bottom = top + row;
  return [
    text(margin + 8, top + 18, inXml(shown)),
    ...roles.flatMap((role, index) => {
      const letter = assign[role];
      return letter === undefined ? [] : cell(letter, left(index), top);
    }),
    `<line x1="${margin}" y1="${bottom}" x2="${width - margin}" y2="${bottom}" stroke="${line}"/>`,
  ];
}

function cell(letter: Letter, x: number, top: number): string[] {
  const { fill, text: colour } = shades[letter];
  const isKey = letter.includes('A');
  return [
    `<rect x="${x + 3}" y="${top + 3}" width="${column - 6}" height="${row - 6}" rx="4" fill="${fill}" stroke="${line}"/>`,
    `<text x="${x + column / 2}" y="${top + 18}" text-anchor="middle" fill="${colour}"${isKey ? ' font-weight="600"' : ''}>${letter}</text>`,
  ];
}

const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${x}" y="${y}" fill="${ink}"${more && ` ${more}`}>${words}</text>`;

const shortNames: Partial<Record<RaciRole, string>> = {
  'vp-alliances': 'VP alliances',
  'global-svp': 'Global SVP',
  cro: 'CRO',
  ceo: 'CEO',
};
const nameOf = (role: RaciRole): string => shortNames[role] ?? capital(role.replaceAll('-', ' '));

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What people wrote, as text and nothing else; control characters have no place in XML. */
const inXml = (words: string): string =>
  words.replace(/\p{Cc}/gu, ' ').replace(/[&<>"]/g, (letter) => entities[letter] ?? '');
