import { expect, it } from 'vitest';
import { synthesised } from './support/synthesised.ts';

/** Hashes of what is uploaded change with every line of code and say nothing about the deployment. */
const blanked = (template: object) =>
  JSON.parse(JSON.stringify(template).replace(/[0-9a-f]{64}\.(zip|json)/g, 'HASH.$1'));

const { data, app } = synthesised();

it('the data stack is as it was', () => {
  expect(blanked(data.toJSON())).toMatchSnapshot();
});

it('the app stack is as it was', () => {
  expect(blanked(app.toJSON())).toMatchSnapshot();
});
