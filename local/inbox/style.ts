export const style = `
:root { color-scheme: light; --ink: #1c2430; --soft: #5d6b7e; --line: #e2e7ee; --paper: #fff; --ground: #f4f6f9; --accent: #0b6b5d; }
* { box-sizing: border-box; }
body { margin: 0; height: 100vh; display: grid; grid-template: auto 1fr / 340px 1fr; background: var(--ground);
  color: var(--ink); font: 15px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
header { grid-column: 1 / 3; display: flex; align-items: baseline; gap: 12px; padding: 12px 20px; background: var(--accent); color: #fff; }
header h1 { margin: 0; font-size: 17px; font-weight: 650; }
header span { opacity: .85; font-size: 13px; }
header a { margin-left: auto; color: #fff; font-size: 13px; }
nav { overflow: auto; background: var(--paper); border-right: 1px solid var(--line); }
nav a { display: block; padding: 11px 16px 12px; border-bottom: 1px solid var(--line); color: inherit; text-decoration: none; }
nav a:hover { background: var(--ground); }
nav a[aria-current] { background: #e6f2f0; box-shadow: inset 3px 0 var(--accent); }
nav .to { display: flex; gap: 8px; color: var(--soft); font-size: 13px; }
nav .to span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
nav time { margin-left: auto; flex: none; font-variant-numeric: tabular-nums; }
nav b { display: block; font-weight: 600; }
nav p { margin: 2px 0 0; color: var(--soft); font-size: 13px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
main { display: flex; flex-direction: column; min-width: 0; padding: 18px 24px 24px; overflow: auto; }
main h2 { margin: 0 0 4px; font-size: 21px; }
main dl { display: grid; grid-template-columns: auto 1fr; gap: 1px 12px; margin: 0 0 12px; color: var(--soft); font-size: 13px; }
main dd { margin: 0; color: var(--ink); }
.views { display: flex; gap: 4px; margin-bottom: -1px; }
.views a { padding: 6px 14px; border: 1px solid var(--line); border-radius: 8px 8px 0 0; color: var(--soft); text-decoration: none; font-size: 13px; }
.views a[aria-current] { background: var(--paper); color: var(--ink); border-bottom-color: var(--paper); }
iframe, pre { flex: 1; width: 100%; min-height: 320px; margin: 0; border: 1px solid var(--line); border-radius: 0 8px 8px 8px; background: var(--paper); }
pre { padding: 18px; white-space: pre-wrap; overflow-wrap: anywhere; font: 13.5px/1.5 ui-monospace, SFMono-Regular, Menlo, monospace; }
.empty { margin: auto; color: var(--soft); text-align: center; }
@media (max-width: 700px) {
  body { display: block; height: auto; }
  header { flex-wrap: wrap; }
  header a { margin-left: 0; }
  nav { max-height: 40vh; border-right: 0; border-bottom: 1px solid var(--line); }
  main { overflow: visible; }
  iframe { min-height: 75vh; }
}
`;
