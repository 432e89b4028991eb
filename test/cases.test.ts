import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CaseFile } from '../src/casefile/schema.ts';
import { main } from '../src/cli/main.ts';
import { recorded } from './effects.ts';
import { expectationsIn } from './expected-lines.ts';

const cases = new URL('cases/', import.meta.url).pathname;
const folders = readdirSync(cases, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

async function casetrail(...argv: readonly string[]): Promise<string> {
  const { effects, output } = recorded();
  await main(argv, effects);
  return output();
}

describe.each(folders)('%s', async (name) => {
  const folder = join(cases, name, 'documents');
  const built = join(cases, name, 'built.txt');
  const caseFile = JSON.parse(await casetrail('build', folder, '--json')) as CaseFile;
  const expectations = expectationsIn(readFileSync(join(cases, name, 'expected.txt'), 'utf8'));
  const wrong = expectations.filter(({ unmet, notYet }) => (unmet(caseFile) === null) === notYet);
  if (wrong.length === 0) rmSync(built, { force: true });
  else writeFileSync(built, await casetrail('build', folder));

  test.each(expectations)('$line', ({ unmet, notYet }) => {
    const instead = unmet(caseFile);
    if (notYet) expect(instead, 'it is found now: take "not-yet" away').not.toBeNull();
    else expect(instead).toBeNull();
  });
});

test('a line that says nothing the file could answer is refused', () => {
  expect(() => expectationsIn('2024-03-08 filing; colour red')).toThrow('colour');
  expect(() => expectationsIn('2024-03-08')).toThrow('a date and a kind');
  expect(() => expectationsIn('any filing; who')).toThrow('has no value');
});
