import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { raciPicture } from '../../../../functions/domain/raci/picture.ts';
import { presets } from '../../../../functions/domain/raci/presets/presets.ts';

test.each(Object.values(presets))(
  'the picture of $name is XML with a title, every task and a column for each role used',
  (matrix) => {
    const picture = raciPicture(matrix);
    expect(XMLValidator.validate(picture)).toBe(true);
    expect(new XMLParser().parse(picture).svg.title).toBe(`${matrix.name}: who answers for what`);
    const letters = matrix.tasks.flatMap(({ assign }) => Object.values(assign));
    expect(picture.match(/text-anchor="middle"/g)).toHaveLength(letters.length);
  },
);

test('what people wrote is text in the picture and nothing else', () => {
  const [task] = presets.growth.tasks;
  if (task === undefined) throw new Error('growth has tasks');
  const name = '<script>alert("x")</script> & co\u0007';
  const picture = raciPicture({ ...presets.growth, name, tasks: [{ ...task, title: name }] });
  expect(XMLValidator.validate(picture)).toBe(true);
  expect(picture).not.toContain('<script');
});

test('a region has its own rows', () => {
  const tasks = presets.growth.tasks.slice(0, 1);
  expect(raciPicture({ ...presets.growth, regional: [{ region: 'emea', tasks }] })).toContain('Otherwise in emea');
});
