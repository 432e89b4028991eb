import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseFile } from '../src/casefile/schema.ts';

/** A copy of the sources in which a kind of event is added, as a developer would: its record, and its place in the list. */
let copy: string;
const root = join(import.meta.dirname, '..');
const run = promisify(execFile);

const record = `import { eventKind } from './kind.ts';

export const mediation = eventKind({
  name: 'mediation',
  label: 'Mediation',
  family: 'heard',
  recurrence: 'step',
  wordings: { 'goes to mediation': '([go]|[return]) to mediation' },
  finds: ['The parties [went to mediation] in May.', 'Oak [returned to mediation].'],
  skips: ['She teaches mediation.'],
});
`;

const story = `title: Ferry designer and owner before a mediator
publisher: The Beacon
published: 2025-03-07

Ann Oak sued Birch Ferries Ltd in Harlow County Court on January 6, 2025, alleging breach of contract.
Ann Oak went to mediation on March 3, 2025. A jury trial is set for May 12, 2025.
`;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'add-a-kind-'));
  for (const part of ['src', 'test', 'tools', 'bin', 'schema', 'package.json', 'tsconfig.json', 'vitest.config.ts'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const list = join(copy, 'src/field/kinds/index.ts');
  writeFileSync(join(copy, 'src/field/kinds/mediation.ts'), record);
  writeFileSync(
    list,
    readFileSync(list, 'utf8')
      .replace('import { mistrial }', "import { mediation } from './mediation.ts';\nimport { mistrial }")
      .replace('\n  settlement,\n', '\n  mediation,\n  settlement,\n'),
  );
  mkdirSync(join(copy, 'pile'));
  writeFileSync(join(copy, 'pile/story.txt'), story);
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const casetrail = async (...given: string[]) =>
  (await run(process.execPath, [join(copy, 'bin/casetrail.js'), ...given], { cwd: copy })).stdout;

test('a kind is added by one file and its place in the list', { timeout: 120_000 }, async () => {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const types = Promise.all(
    ['tsconfig.json', 'src/web/tsconfig.json'].map((project) =>
      run(process.execPath, [compiler, '--noEmit', '-p', join(copy, project)], { cwd: copy }).then(
        () => '',
        ({ stdout }: { readonly stdout: string }) => stdout,
      ),
    ),
  );

  const { matters } = JSON.parse(await casetrail('build', 'pile', '--json')) as CaseFile;
  const entry = matters.flatMap(({ events }) => events).find(({ kind }) => (kind as string) === 'mediation');
  expect(entry).toMatchObject({ date: '2025-03-03', status: 'occurred' });
  expect(entry?.summary).toBe('Ann Oak went to mediation on March 3, 2025');
  // The model gives what it knows of the other kinds as before.
  expect(matters.flatMap(({ events }) => events.map(({ kind }) => kind))).toEqual(
    expect.arrayContaining(['filing', 'trial']),
  );

  const [csv, markdown] = await Promise.all(
    ['csv', 'markdown'].map((format) => casetrail('export', 'pile', '--as', format)),
  );
  expect(csv).toMatch(/03\/03\/2025,"Ann Oak went to mediation on March 3, 2025",.*,2025-03-03,.*,mediation,/);
  expect(markdown).toContain('Ann Oak went to mediation on March 3, 2025');

  writeFileSync(
    join(copy, 'page.ts'),
    `import { components } from './src/http/schemas.ts';
import { kindChoices } from './src/web/deciding/choices.ts';
import { familyOfKind } from './src/web/model/kind-families.ts';
console.log(JSON.stringify({ choices: kindChoices, family: familyOfKind('mediation'), api: components.eventKind }));`,
  );
  const page = JSON.parse((await run(process.execPath, [join(copy, 'page.ts')], { cwd: copy })).stdout);
  expect(page.choices).toContainEqual({ value: 'mediation', label: 'Mediation' });
  expect(page.family).toBe('heard');
  expect(page.api.enum).toContain('mediation');

  expect(await types).toEqual(['', '']);
});

test('the tests of kinds and wordings hold for it', { timeout: 120_000 }, async () => {
  const tests = ['src/field', 'src/reading/english/events/wordings'];
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const told = join(copy, 'tests.json');
  const options = ['--project', 'unit', '--reporter=json', `--outputFile=${told}`];
  // It ends with a failure where a test fails, which the report tells.
  await run(process.execPath, [vitest, 'run', ...options, ...tests], { cwd: copy }).catch(() => {});
  const { testResults } = JSON.parse(readFileSync(told, 'utf8')) as TestReport;
  const failures = testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message === '' ? [] : [`${name}: ${message}`]),
    ...assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  ]);
  expect(failures).toEqual([]);
  const names = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ fullName }) => fullName));
  expect(names.filter((name) => name.startsWith('mediation ')).length).toBeGreaterThan(4);
});

/** What vitest tells of a run as JSON, as far as it is looked at. */
interface TestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}
