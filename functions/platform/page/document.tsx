import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import type { Language } from '../../domain/identity/role.ts';
import { style } from './style.ts';

const otherLanguages: Record<Language, { readonly language: Language; readonly name: string }> = {
  en: { language: 'de', name: 'Deutsch' },
  de: { language: 'en', name: 'English' },
};

/** A whole page as text, with a plain link to the same page in the other language; whatever stands in `children` is escaped. */
export function renderPage(language: Language, title: string, children: ComponentChildren): string {
  const other = otherLanguages[language];
  const page = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Fundgate`}</title>
        <style>{style}</style>
      </head>
      <body>
        <div class="page">
          <header class="top">
            <p class="brand">Fundgate</p>
            <a class="language" href={`?lang=${other.language}`} lang={other.language} hreflang={other.language}>
              {other.name}
            </a>
          </header>
          <main>{children}</main>
        </div>
      </body>
    </html>
  );
  return `<!doctype html>${render(page)}`;
}

/** A page that only says something: decided, gone, refused. */
export const renderMessage = (language: Language, heading: string, sentences: readonly string[]): string =>
  renderPage(
    language,
    heading,
    <div class="message">
      <h1>{heading}</h1>
      {sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </div>,
  );
