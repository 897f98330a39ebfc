/** What a generated part of a document stands between. */
const marks = (name: string) => ({ open: `<!-- diagram:${name} -->`, close: `<!-- /diagram:${name} -->` });

/** The document with the diagram between its marks. @throws Error when the marks are missing or out of order. */
export function insertDiagram(document: string, name: string, diagram: string): string {
  const { open, close } = marks(name);
  const from = document.indexOf(open);
  const to = document.indexOf(close);
  if (from === -1 || to < from) throw new Error(`the document has no part between ${open} and ${close}`);
  const before = document.slice(0, from + open.length);
  return `${before}\n\`\`\`mermaid\n${diagram}\n\`\`\`\n${document.slice(to)}`;
}
