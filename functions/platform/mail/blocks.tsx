import type { ComponentChildren } from 'preact';
import { assertNever } from '../../domain/errors.ts';
import { inertText } from './inert-text.ts';
import type { Block, Entry, Fact, Finding, Tone } from './letter.ts';
import { light, sans, serif } from './palette.ts';

const body = { font: `normal 15px/1.55 ${sans}`, color: light.ink } as const;

/** The table rows of one block. */
export function BlockRows({ block }: { block: Block }) {
  switch (block.kind) {
    case 'text':
      return (
        <Row top={8}>
          <p class="ink" style={{ margin: 0, ...body }}>
            {inertText(block.text)}
          </p>
        </Row>
      );
    case 'heading':
      return (
        <Row top={22}>
          <h2 class="ink" style={{ margin: 0, font: `normal 18px/1.3 ${serif}`, color: light.ink }}>
            {inertText(block.text)}
          </h2>
        </Row>
      );
    case 'facts':
      return (
        <Row top={14}>
          <Facts rows={block.rows} />
        </Row>
      );
    case 'findings':
      return (
        <Row top={6}>
          {block.rows.map((row) => (
            <FindingText row={row} />
          ))}
        </Row>
      );
    case 'entries':
      return block.entries.map((entry) => (
        <Row top={14}>
          <EntryRows entry={entry} />
        </Row>
      ));
    case 'list':
      return (
        <Row top={6}>
          <ul class="ink" style={{ margin: 0, padding: '0 0 0 20px', ...body }}>
            {block.items.map((item) => (
              <li style={{ padding: '3px 0' }}>{inertText(item)}</li>
            ))}
          </ul>
        </Row>
      );
    case 'action':
      return (
        <Row top={22}>
          <Button label={block.label} url={block.url} />
        </Row>
      );
    default:
      return assertNever(block);
  }
}

function Row({ top, children }: { top: number; children: ComponentChildren }) {
  return (
    <tr>
      <td class="gutter" style={{ padding: `${top}px 40px 8px` }}>
        {children}
      </td>
    </tr>
  );
}

function Facts({ rows }: { rows: readonly Fact[] }) {
  return (
    <table role="presentation" width="100%" cellPadding="0" cellSpacing="0">
      {rows.map(({ label, value, strong }) => (
        <tr>
          <td
            class="quiet rule fact-label"
            width="170"
            valign="top"
            style={{ ...body, ...line, width: '170px', color: light.quiet }}
          >
            {inertText(label)}
          </td>
          <td
            class="ink rule fact-value"
            valign="top"
            style={{ ...body, ...line, fontWeight: strong ? 'bold' : 'normal' }}
          >
            {inertText(value)}
          </td>
        </tr>
      ))}
    </table>
  );
}
const line = { padding: '7px 8px 7px 0', borderBottom: `1px solid ${light.line}` } as const;

const tones: Record<Tone, { mark: string; class: string; color: string }> = {
  good: { mark: '✓', class: 'accent', color: light.accent },
  look: { mark: '•', class: 'ink', color: light.ink },
  bad: { mark: '✕', class: 'brick', color: light.brick },
  quiet: { mark: '–', class: 'quiet', color: light.quiet },
};

function FindingText({ row }: { row: Finding }) {
  const tone = tones[row.tone];
  return (
    <p class="ink" style={{ margin: '0 0 10px', ...body }}>
      <strong>{inertText(row.name)}</strong>
      {'\u2002'}
      <span class={tone.class} style={{ color: tone.color, fontWeight: 'bold' }}>
        {tone.mark} {inertText(row.verdict)}
      </span>
      <br />
      <span class="quiet" lang={row.stored ? 'en' : undefined} style={{ color: light.quiet }}>
        {inertText(row.sentence)}
      </span>
    </p>
  );
}

function EntryRows({ entry: { name, verdict, tone, rows } }: { entry: Entry }) {
  const { mark, class: toned, color } = tones[tone];
  return (
    <div class="rule" style={{ borderTop: `1px solid ${light.line}`, paddingTop: '14px' }}>
      <p class="ink" style={{ margin: 0, ...body, fontWeight: 'bold' }}>
        {inertText(name)}
      </p>
      <p class={toned} style={{ margin: '0 0 6px', ...body, fontWeight: 'bold', color }}>
        {mark} {inertText(verdict)}
      </p>
      <table role="presentation" width="100%" cellPadding="0" cellSpacing="0">
        {rows.map(({ label, value }) => (
          <tr>
            <td
              class="quiet entry-label"
              width="120"
              valign="top"
              style={{ ...body, ...entryCell, width: '120px', color: light.quiet }}
            >
              {inertText(label)}
            </td>
            <td class="ink" valign="top" style={{ ...body, ...entryCell }}>
              {inertText(value)}
            </td>
          </tr>
        ))}
      </table>
    </div>
  );
}
const entryCell = { padding: '1px 8px 1px 0', fontSize: '14px' } as const;

function Button({ label, url }: { label: string; url: string }) {
  return (
    <table role="presentation" class="button-table" cellPadding="0" cellSpacing="0">
      <tr>
        <td class="button-cell" style={{ background: light.accent, borderRadius: '3px' }}>
          <a
            class="button"
            href={url}
            style={{
              display: 'inline-block',
              padding: '13px 26px',
              font: `bold 16px/1.2 ${sans}`,
              color: light.onAccent,
              textDecoration: 'none',
            }}
          >
            {inertText(label)}
          </a>
        </td>
      </tr>
    </table>
  );
}
