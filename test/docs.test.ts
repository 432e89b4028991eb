import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { verbs } from '../src/cli/verbs/index.ts';

const manual = readFileSync(new URL('../docs/cli.md', import.meta.url), 'utf8');

test.each(verbs.map((verb) => [verb.name, verb] as const))('docs/cli.md tells of %s and its options', (name, verb) => {
  expect(manual).toContain(`## casetrail ${name} ${verb.usage}`);
  for (const [option, { value }] of Object.entries(verb.options)) {
    expect(manual).toContain(`\`--${option}${value ? ` ${value}` : ''}\``);
  }
});
