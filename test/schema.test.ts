import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { schemaDocument } from '../src/casefile/json-schema.ts';
import { CaseFile } from '../src/casefile/schema.ts';
import { main } from '../src/cli/main.ts';
import { harbour } from '../src/linking/reading.fixture.ts';
import { Desk } from '../src/workbench/decide.fixture.ts';
import { recorded } from './effects.ts';

const schema = schemaDocument(CaseFile);

test('schema/casefile.schema.json is the one of the source: `npm run schema` writes it', () => {
  const written = readFileSync(new URL('../schema/casefile.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(written)).toEqual(schema);
});

describe('the case file of the sample pile', () => {
  let caseFile: unknown;
  beforeAll(async () => {
    const { effects, output } = recorded();
    await main(['build', new URL('../samples/harbour-light', import.meta.url).pathname, '--json'], effects);
    caseFile = JSON.parse(output());
  });

  test('is valid', () => {
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
    validate(caseFile);
    expect(validate.errors).toBeNull();
  });

  test('has no key that the schema does not tell of', () => {
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(closed(schema) as object);
    validate(caseFile);
    expect(validate.errors).toBeNull();
  });

  test('a case file with a wrong kind, a lost text or a day that is none is refused', () => {
    const validate = new Ajv2020().compile(schema);
    const spoilt = [
      { ...(caseFile as object), version: 2 },
      { ...(caseFile as object), matters: null },
      JSON.parse(JSON.stringify(caseFile).replace('"kind":"filing"', '"kind":"suing"')),
      JSON.parse(JSON.stringify(caseFile).replace(/"published":"[\d-]+"/, '"published":"yesterday"')),
    ];
    expect(spoilt.map((one) => validate(one))).toEqual([false, false, false, false]);
  });
});

test('a matter that was decided on is valid too', () => {
  const desk = new Desk(harbour);
  const { id } = desk.entry('award');
  const verdict = desk.entry('verdict');
  desk.decide({ act: 'settle', entry: verdict.id, field: 'date', value: '2031-11-18' });
  desk.decide({ act: 'split', entry: verdict.id, reports: [1] });
  desk.decide({ act: 'correct', entry: id, field: 'amount', value: null });
  desk.decide({ act: 'comment', entry: id, text: 'See the order.' });
  desk.decide({ act: 'mark', entry: id, mark: 'key', set: true });
  desk.decide({ act: 'tag', entry: id, tag: 'quantum', set: true });
  desk.decide({ act: 'move', entry: id, proceeding: null });
  desk.decide({ act: 'reject', entry: desk.entry('hearing').id });
  desk.decide({
    act: 'add',
    selected: { document: 'a2', start: 0, end: 6 },
    kind: 'jury',
    date: null,
    status: 'occurred',
    proceeding: null,
    summary: 'Jury sits',
  });
  const ajv = new Ajv2020({ allErrors: true, strict: false }).addSchema(closed(schema) as object, 'case-file');
  const validate = ajv.getSchema('case-file#/$defs/matter')!;
  for (const matter of desk.caseFile.matters) {
    validate(matter);
    expect(validate.errors).toBeNull();
  }
  expect(desk.oak.rejected).toHaveLength(1);
});

/** The schema with every object closed to further keys. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, closed(inner)]));
  return copy.type === 'object' && copy.properties ? { ...copy, additionalProperties: false } : copy;
}
