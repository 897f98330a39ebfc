import sharp from 'sharp';
import { renderPage } from '../textract/reader/pdf.ts';
import { makePdf, type Sheet, write } from './pdf.ts';
import { pick, randomFrom } from './random.ts';
import type { SceneSpec } from './spec.ts';

const frame = { width: 960, height: 640 } as const;

const drawPeople = (sheet: Sheet, roll: () => number): void => {
  for (let person = 0; person < 4 + roll() * 5; person += 1) {
    const [x, size] = [40 + roll() * (frame.width - 80), 60 + roll() * 70];
    const colour = pick(['#46342b', '#21405c', '#5b2f45', '#37503a', '#6b6256', '#1c1c22'], roll());
    sheet.ellipse(x, frame.height - size * 0.6, size * 0.42, size * 0.9).fill(colour);
    sheet.circle(x, frame.height - size * 1.7, size * 0.26).fill(pick(['#d8b08c', '#8d5b3f', '#f0cfb0'], roll()));
  }
};

/** A photo of a stand, a poster or a room with a banner on it. A JPEG; every seed gives a picture of its own. */
export const drawScene = async ({ banner, seed }: SceneSpec): Promise<Buffer> => {
  const roll = randomFrom(seed);
  const pdf = await makePdf('2025-01-01', { size: [frame.width, frame.height], margin: 0 }, (sheet) => {
    sheet
      .rect(0, 0, frame.width, frame.height)
      .fill(pick(['#d9d4c8', '#bfc9d1', '#cdbfae', '#9fb0a4', '#e3ddd9'], roll()));
    sheet.rect(0, 420 + roll() * 80, frame.width, 300).fill(pick(['#7a6c5d', '#59616b', '#8f8578'], roll()));
    for (let wall = 0; wall < 6; wall += 1) {
      const shade = pick(['#34495e', '#a04a3c', '#e0b040', '#3f7a5a', '#f2f2ee', '#6a5a8a'], roll());
      sheet.rect(roll() * 860, roll() * 380, 60 + roll() * 200, 60 + roll() * 240).fill(shade);
    }
    const [left, top] = [40 + roll() * 200, 40 + roll() * 160];
    sheet.rect(left, top, 560, 110).fill('#fbfbf8');
    write(sheet, banner, left + 280, top + 38, { font: 'Helvetica-Bold', size: 34, color: '#1d2a3a', align: 'center' });
    drawPeople(sheet, roll);
  });
  const { data, width, height } = await renderPage(pdf, 0, 1.6, 'colour');
  return sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .blur(0.7)
    .modulate({ brightness: 0.9 + roll() * 0.2 })
    .jpeg({ quality: 72 })
    .toBuffer();
};
