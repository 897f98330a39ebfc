import { copyFileSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSync, type Metafile } from 'esbuild';
import { functionNames } from './function-names.ts';

const handlers = /^functions\/([^/]+)\/handlers\/([^/]+)\.tsx?$/;

/** Entry file by function name: `functions/request/handlers/api.ts` is `request-api`. */
function handlerFiles(root: string): Map<string, string> {
  const files = globSync('functions/*/handlers/*.{ts,tsx}', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  const named = files.flatMap((file) => {
    const [, room, name] = handlers.exec(file) ?? [];
    return room && name ? [[`${room}-${name}`, file] as const] : [];
  });
  return new Map(named.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const renderer = 'node_modules/@hyzyla/pdfium/dist';

/** The renderer looks for its WebAssembly beside the code it was bundled into. */
function copyRenderer(root: string, { outputs }: Metafile): void {
  for (const [file, { inputs }] of Object.entries(outputs)) {
    const draws = Object.keys(inputs).some((input) => input.startsWith(renderer));
    if (draws) copyFileSync(join(root, renderer, 'pdfium.wasm'), join(root, dirname(file), 'pdfium.wasm'));
  }
}

/** Some packages are still CommonJS inside and ask for Node's own modules when they are first used. */
const requireForCommonJs = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`;

/** @throws Error naming every function without a handler and every handler that is no function's. */
function requireHandlers(present: readonly string[]): void {
  const deployed: readonly string[] = functionNames;
  const problems = [
    ...deployed.filter((name) => !present.includes(name)).map((name) => `${name} has no handler`),
    ...present.filter((name) => !deployed.includes(name)).map((name) => `${name} is deployed nowhere`),
  ];
  if (problems.length > 0) throw new Error(`functions and handlers do not match: ${problems.join('; ')}`);
}

/**
 * Bundles every handler into `<outDir>/<room>-<name>/index.mjs` in one call, SDK included, and keeps what went into
 * each at `<outDir>/metafile.json`. @throws Error when handlers and deployed functions do not match
 */
export function bundleHandlers(root: string, outDir: string): void {
  const entries = handlerFiles(root);
  requireHandlers([...entries.keys()]);
  mkdirSync(outDir, { recursive: true });
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: Object.fromEntries([...entries].map(([name, file]) => [`${name}/index`, file])),
    outdir: outDir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    banner: { js: requireForCommonJs },
    metafile: true,
    logLevel: 'warning',
  });
  writeFileSync(join(outDir, 'metafile.json'), JSON.stringify(metafile));
  copyRenderer(root, metafile);
}
