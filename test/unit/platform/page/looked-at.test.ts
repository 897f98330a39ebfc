import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const contentOf = (path: string) => readFileSync(path, 'utf8');
const sources = globSync('{functions,local,scripts}/**/*.{ts,tsx}');

/** Whatever writes a page or a picture that a browser shows, and the test that looks at it on every screen. */
const lookedAtIn: Readonly<Record<string, string>> = {
  'functions/approval/page/decision-page.tsx': 'test/unit/approval/accessible.test.ts',
  'functions/approval/page/messages.ts': 'test/unit/approval/accessible.test.ts',
  'functions/approval/sign-in/go-on.tsx': 'test/unit/approval/accessible.test.ts',
  'functions/domain/raci/picture.ts': 'test/unit/domain/raci/picture-accessible.test.ts',
  'functions/platform/mail/send.ts': 'test/unit/approval/mails.test.ts',
  'functions/platform/page/handler.ts': 'test/unit/approval/accessible.test.ts',
  'functions/trail/document/render.ts': 'test/unit/trail/document.test.ts',
  'local/inbox/page.ts': 'test/unit/local/inbox/accessible.test.ts',
  'scripts/operations/page.ts': 'test/unit/scripts/operations/page.test.ts',
};

/** The frames that the pages above stand in, and pages of the sample world that stand for other people's hosts. */
const frames = [
  'functions/platform/mail/letter-html.tsx',
  'functions/platform/page/document.tsx',
  'functions/platform/page/standalone.ts',
  'local/web/gateway.ts',
];

const writesForBrowsers =
  /platform\/page\/(document|standalone)|page\/document\.tsx'|mail\/letter-html|`<(!doctype html|svg xmlns)/;

test('nothing is written for a browser that no test looks at on every screen', () => {
  const writers = sources.filter((path) => !frames.includes(path) && writesForBrowsers.test(contentOf(path)));
  expect(writers).toContain('functions/approval/page/decision-page.tsx');
  const known = Object.keys(lookedAtIn);
  expect(writers.filter((path) => !known.includes(path))).toEqual([]);
  for (const where of Object.values(lookedAtIn)) expect(contentOf(where)).toMatch(/problems(Of|InEveryLook)\(/);
});

test('nor is a mail written', () => {
  const written = sources
    .filter((path) => path.startsWith('functions/'))
    .flatMap((path) => [...contentOf(path).matchAll(/export (?:const|function) (\w+Letter)\b[^;]*?\): Letter\b/g)])
    .map(([, name = '']) => name);
  expect(written).toContain('approvalLetter');
  const looked = ['approval/mails.test.ts', 'approval/mails.ts', 'notification/every-notice.ts']
    .map((path) => contentOf(`test/unit/${path}`))
    .join('');
  expect(written.filter((name) => !looked.includes(`${name}(`))).toEqual([]);
});
