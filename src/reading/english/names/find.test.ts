import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../language/index.ts';
import type { NameKind, NameSpan } from '../../../language/names/index.ts';
import type { Entity } from '../../entity.ts';
import { findEntities } from './find.ts';

const kinds: Readonly<Record<string, NameKind>> = {
  p: 'person',
  o: 'organization',
  g: 'government',
  c: 'court',
  l: 'place',
};

/** "[Ann Oak|p]" is a name of a person. */
function marked(written: string): { text: string; names: NameSpan[] } {
  const names: NameSpan[] = [];
  let text = '';
  for (const part of written.split(/(\[[^\]]+\|[pogcl]\])/)) {
    const name = /^\[(.+)\|([pogcl])\]$/.exec(part);
    if (name)
      names.push({
        start: text.length,
        end: text.length + name[1]!.length,
        kind: kinds[name[2]!]!,
        confidence: 0.9,
        rule: 'given',
      });
    text += name?.[1] ?? part;
  }
  return { text, names };
}

const read = (written: string) => {
  const { text, names } = marked(written);
  return { text, entities: findEntities({ text }, sentencesOf(text), names).entities };
};

/** "Ann Oak: Ann Oak, Oak, she": an entity with all its mentions. */
const told = (text: string, one: Entity) =>
  `${one.name}: ${one.mentions.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')).join(', ')}`;

describe('prose', () => {
  const fixtures = readFileSync(new URL('./entities.fixtures.txt', import.meta.url), 'utf8');
  for (const fixture of fixtures.split(/^# /m).slice(1)) {
    const [heading = '', ...rest] = fixture.split('\n');
    const [prose = '', expected = ''] = rest.join('\n').split('\n==>\n');
    test(heading, () => {
      const { text, entities } = read(prose.trim());
      expect(entities.map((one) => told(text, one))).toEqual(expected.trim().split('\n'));
    });
  }
});

test('a ship is a thing wherever the document names it, who lends a boat is not', () => {
  const { entities } = read(
    'The ferry [Harbour Light|o] left. The [Harbour Light|o] was new. A boat [Umbra Ferries|o] had lent her was not.',
  );
  expect(entities.map(({ name, kind }) => [name, kind])).toEqual([
    ['Harbour Light', 'work'],
    ['Umbra Ferries', 'organization'],
  ]);
});

test('the letters of a law are the law, those of a body the body', () => {
  const text =
    'The Restore Our Lakes Act (ROLA) was cited. He said ROLA bound Umbra Foods Inc. and the National Oak Agency (NOA).';
  const { entities } = findEntities(
    { text },
    sentencesOf(text),
    [
      ...[...text.matchAll(/ROLA/g)].map(({ index }) => span(index, 4, 'organization')),
      span(text.indexOf('Restore'), 21, 'statute'),
      span(text.indexOf('National'), 19, 'government'),
      span(text.indexOf('NOA'), 3, 'person'),
    ].sort((a, b) => a.start - b.start),
  );
  expect(entities.map(({ name, kind }) => [name, kind])).toEqual([
    ['Restore Our Lakes Act', 'statute'],
    ['ROLA', 'statute'],
    ['National Oak Agency', 'government'],
  ]);
});

const span = (start: number, length: number, kind: NameKind): NameSpan => ({
  start,
  end: start + length,
  kind,
  confidence: 0.9,
  rule: 'given',
});

const pieces = fc.constantFrom(
  'Ann Oak',
  'Oak',
  'Ms ',
  'Judge ',
  'Acme Holdings Inc',
  'Acme',
  ' (AHI) ',
  'Department of Justice',
  'DOJ',
  ' the company ',
  ' she ',
  ' his ',
  ', who ',
  ' sued ',
  ', a lawyer for ',
  ' the jury ',
  '. ',
  '\n\n',
  ' v. ',
  '“',
  '”',
  ' the judge ',
);

test('any text: mentions lie inside, are words of the text, ids are places, the same again', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
      ),
      (text) => {
        const sentences = sentencesOf(text);
        const { entities } = findEntities({ text }, sentences);
        expect(findEntities({ text }, sentences).entities).toEqual(entities);
        entities.forEach((one, index) => {
          expect(one.id).toBe(index);
          expect(one.name).not.toBe('');
          expect(one.mentions.length).toBeGreaterThan(0);
          for (const { start, end } of one.mentions) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          }
          for (const { span, of } of one.designations) {
            expect(span.end).toBeLessThanOrEqual(text.length);
            if (of !== null) expect(entities[of]).toBeDefined();
          }
        });
      },
    ),
    { numRuns: 300 },
  );
});

test('work grows with the length, not faster', () => {
  const paragraph = 'Ms Oak sued Acme Holdings Inc. She said the company lied. John Marsh, a lawyer for Oak, said so. ';
  const seconds = (times: number) => {
    const text = `${paragraph.repeat(times)}\n\n`;
    const sentences = sentencesOf(text);
    const start = process.cpuUsage().user;
    findEntities({ text }, sentences);
    return process.cpuUsage().user - start;
  };
  seconds(100);
  const short = Math.max(seconds(200), 2000);
  expect(seconds(1600)).toBeLessThan(short * 8 * 12);
});
