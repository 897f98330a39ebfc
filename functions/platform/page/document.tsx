import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import { style } from './style.ts';

/** A whole page as text; whatever stands in `children` is escaped. */
export function renderPage(title: string, children: ComponentChildren): string {
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Fundgate`}</title>
        <style>{style}</style>
      </head>
      <body>
        <div class="page">
          <p class="brand">Fundgate</p>
          <main>{children}</main>
        </div>
      </body>
    </html>
  );
  return `<!doctype html>${render(page)}`;
}

/** A page that only says something: decided, gone, refused. */
export const renderMessage = (heading: string, sentences: readonly string[]): string =>
  renderPage(
    heading,
    <div class="message">
      <h1>{heading}</h1>
      {sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </div>,
  );
