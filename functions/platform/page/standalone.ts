import { type ComponentChildren, h } from 'preact';
import { render } from 'preact-render-to-string';

type Page = {
  readonly title: string;
  readonly style: string;
  /** What stands inside `<div class="page">`; whatever is in it is escaped. */
  readonly body: readonly ComponentChildren[];
};

/** An English page as one file, written without TSX so that a script can run it as it stands: no script, nothing from elsewhere. */
export function standalonePage({ title, style, body }: Page): string {
  const page = h(
    'html',
    { lang: 'en' },
    h(
      'head',
      null,
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', null, `${title} · Fundgate`),
      h('style', null, style),
    ),
    h('body', null, h('div', { class: 'page' }, ...body)),
  );
  return `<!doctype html>${render(page)}\n`;
}
