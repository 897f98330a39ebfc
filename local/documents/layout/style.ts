import { pick, randomFrom } from '../random.ts';

/** How a supplier's stationery looks. */
export type Stationery = {
  accent: string;
  font: string;
  bold: string;
  table: 'filled' | 'ruled';
  mark: 'square' | 'circle' | 'bars';
};

/** A4 portrait in points, with the margins letters use. */
export const page = { width: 595.28, height: 841.89, left: 56, right: 539 } as const;

/** The stationery that belongs to a seed. */
export const stationeryFrom = (seed: number): Stationery => {
  const roll = randomFrom(seed);
  const accent = pick(['#1f4e79', '#2f6f4f', '#7a3b2e', '#3d3a6b', '#333f48'], roll());
  const [font, bold] = pick(
    [
      ['Helvetica', 'Helvetica-Bold'],
      ['Times-Roman', 'Times-Bold'],
      ['Helvetica', 'Helvetica-Bold'],
    ],
    roll(),
  );
  return {
    accent,
    font: font ?? 'Helvetica',
    bold: bold ?? 'Helvetica-Bold',
    table: pick(['filled', 'ruled'], roll()),
    mark: pick(['square', 'circle', 'bars'], roll()),
  };
};
