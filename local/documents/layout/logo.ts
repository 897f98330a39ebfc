import type { Sheet } from '../pdf.ts';
import type { Stationery } from './style.ts';

/** A supplier's mark: a wordless figure, `size` points high, so that the name beside it is what has to be read. */
export const drawLogo = (sheet: Sheet, x: number, y: number, size: number, style: Stationery): void => {
  switch (style.mark) {
    case 'square':
      sheet.roundedRect(x, y, size, size, size / 6).fill(style.accent);
      sheet.circle(x + size / 2, y + size / 2, size / 5).fill('#ffffff');
      return;
    case 'circle':
      sheet.circle(x + size / 2, y + size / 2, size / 2).fill(style.accent);
      sheet.rect(x + size * 0.28, y + size * 0.44, size * 0.44, size * 0.12).fill('#ffffff');
      return;
    case 'bars':
      for (const [index, height] of [0.5, 0.75, 1].entries()) {
        sheet
          .rect(x + (index * size) / 3, y + size * (1 - height), size / 4, size * height)
          .fillOpacity(0.5 + index * 0.25)
          .fill(style.accent);
      }
      sheet.fillOpacity(1);
  }
};
