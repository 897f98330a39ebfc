import axe from 'axe-core';
import type { Page } from 'playwright-core';

const conformance = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] as const;

/** A mail or a picture stands in a program that brings landmarks and headings of its own. */
export type Kind = 'page' | 'mail' | 'picture';
const tags: Readonly<Record<Kind, readonly string[]>> = {
  page: [...conformance, 'best-practice'],
  mail: conformance,
  picture: conformance,
};

/**
 * What axe finds against WCAG 2.2 AA on a page as it stands, a line each: the rule, what it asks and where. It is
 * evaluated and not added as a script, since a page's own policy refuses scripts; the context must not have them off.
 */
export async function accessibilityProblems(page: Page, kind: Kind = 'page'): Promise<string[]> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe.source);
  const options = { resultTypes: ['violations'], runOnly: { type: 'tag', values: tags[kind] } };
  // All that was in order is a hundred times as much, and would have to come out of the browser.
  const { violations, passed } = await page.evaluate<Pick<axe.AxeResults, 'violations'> & { passed: string[] }>(
    `axe.run(document, ${JSON.stringify(options)})
      .then(({ violations, passes }) => ({ violations, passed: passes.map(({ id }) => id) }))`,
  );
  // Of text over a drawing axe cannot tell what is behind it.
  const wasLookedAt = kind === 'picture' || passed.includes('color-contrast');
  return [
    ...violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    ),
    ...(wasLookedAt ? [] : ['no text was found to look at']),
  ];
}
