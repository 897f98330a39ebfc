import { expect, test } from 'vitest';
import { raciPicture } from '../../../../functions/domain/raci/picture.ts';
import { presets } from '../../../../functions/domain/raci/presets/presets.ts';
import { problemsInEveryLook, sharedBrowser } from '../../../support/looks.ts';

const { page } = sharedBrowser();

test.each(Object.entries(presets))('the picture of the preset %s, opened by itself, has a name', async (_, matrix) => {
  const shown = await page();
  const picture = raciPicture(matrix);
  const opened = async (svg: string) => {
    await shown.goto(`data:image/svg+xml,${encodeURIComponent(svg)}`);
    return problemsInEveryLook(shown, 'picture');
  };
  expect(await opened(picture)).toEqual([]);
  const unnamed = picture.replace(/<title.*<\/title>/, '').replace(' aria-labelledby="raci-title"', '');
  expect(await opened(unnamed)).toContainEqual(expect.stringContaining('svg-img-alt'));
});
