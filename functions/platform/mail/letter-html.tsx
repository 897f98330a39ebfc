import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import { BlockRows } from './blocks.tsx';
import { inertText } from './inert-text.ts';
import type { Letter } from './letter.ts';
import { dark, light, sans, serif } from './palette.ts';

/** Programs that know dark mode get it from here; the others keep the inline colours. */
const css = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 0; width: 100%; -webkit-text-size-adjust: 100%; }
td, p, h2, li { overflow-wrap: anywhere; }
.fact-label, .entry-label { overflow-wrap: normal; }
@media (max-width: 520px) {
  .entry-label { width: 96px !important; }
  .gutter { padding-left: 22px !important; padding-right: 22px !important; }
  .outer { padding: 0 0 24px !important; }
  .fact-label, .fact-value { display: block !important; width: auto !important; text-align: left !important; }
  .fact-label { padding-bottom: 0 !important; border-bottom: 0 !important; }
  .fact-value { padding-top: 2px !important; }
  .button-table { width: 100% !important; }
  .button { display: block !important; text-align: center !important; }
}
@media (prefers-color-scheme: dark) {
  .paper { background: ${dark.paper} !important; }
  .card { background: ${dark.card} !important; border-color: ${dark.line} !important; }
  .ink { color: ${dark.ink} !important; }
  .quiet { color: ${dark.quiet} !important; }
  .accent { color: ${dark.accent} !important; }
  .brick { color: ${dark.brick} !important; }
  .rule { border-color: ${dark.line} !important; }
  .button-cell { background: ${dark.accent} !important; }
  .button { color: ${dark.onAccent} !important; }
}
`;

/** The HTML part of a mail: tables for old programs, fluid to 600 px, light and dark. Text is escaped by Preact. */
export function renderHtml(letter: Letter): string {
  const page = (
    <html lang={letter.language ?? 'en'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{inertText(letter.subject)}</title>
        <style>{css}</style>
      </head>
      <body class="paper" style={{ margin: 0, background: light.paper }}>
        <Preview text={letter.preview} />
        <Frame footer={letter.footer}>
          <tr>
            <td class="gutter" style={{ padding: '4px 40px 8px' }}>
              <h1 class="ink" style={{ margin: 0, font: `normal 27px/1.25 ${serif}`, color: light.ink }}>
                {inertText(letter.heading)}
              </h1>
            </td>
          </tr>
          {letter.blocks.map((block) => (
            <BlockRows block={block} />
          ))}
        </Frame>
      </body>
    </html>
  );
  return `<!doctype html>${render(page)}`;
}

/** Shown by inboxes behind the subject and hidden in the mail itself. */
function Preview({ text }: { text: string }) {
  return (
    <div style={{ display: 'none', maxHeight: 0, overflow: 'hidden', opacity: 0, msoHide: 'all' }}>
      {inertText(text)}
    </div>
  );
}

function Frame({ footer, children }: { footer: string; children: ComponentChildren }) {
  return (
    <table role="presentation" width="100%" cellPadding="0" cellSpacing="0">
      <tr>
        <td class="outer" align="center" style={{ padding: '28px 12px 40px' }}>
          <table
            role="presentation"
            class="card"
            width="600"
            cellPadding="0"
            cellSpacing="0"
            style={{
              width: '100%',
              maxWidth: '600px',
              background: light.card,
              border: `1px solid ${light.line}`,
              borderCollapse: 'separate',
            }}
          >
            <tr>
              <td
                class="gutter accent"
                style={{ padding: '30px 40px 18px', font: `bold 16px/1 ${serif}`, color: light.accent }}
              >
                Fundgate
              </td>
            </tr>
            {children}
            <tr>
              <td class="gutter" style={{ padding: '14px 40px 30px' }}>
                <p
                  class="quiet rule"
                  style={{
                    margin: 0,
                    paddingTop: '16px',
                    borderTop: `1px solid ${light.line}`,
                    font: `normal 13px/1.5 ${sans}`,
                    color: light.quiet,
                  }}
                >
                  {inertText(footer)}
                </p>
              </td>
            </tr>
          </table>
        </td>
      </tr>
    </table>
  );
}
