import { defaultSettingsPath } from '../../infra/settings.ts';

/** The settings file that a deployment with these arguments reads: `-c settings=path`, as the CDK takes it, the last one counting. */
export function settingsPathOf(argv: readonly string[]): string {
  const contexts = argv.flatMap((argument, index) => {
    if (argument === '-c' || argument === '--context') return argv[index + 1] ?? [];
    return argument.startsWith('--context=') ? argument.slice('--context='.length) : [];
  });
  const named = contexts.filter((context) => context.startsWith('settings=')).at(-1);
  return named === undefined ? defaultSettingsPath() : named.slice('settings='.length);
}
