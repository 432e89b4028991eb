import { expect, test } from 'vitest';
import { growthOf } from '../tools/regular-expressions/ambiguity.ts';
import { bounded } from '../tools/regular-expressions/bounded.ts';
import { collected } from '../tools/regular-expressions/collect.ts';
import { plainer } from '../tools/regular-expressions/plainer.ts';
import { readVerdicts, spelled } from '../tools/regular-expressions/verdicts.ts';

const root = new URL('..', import.meta.url).pathname.replace(/\/$/, '');
const node = `${root}/node_modules/node/bin/node`;
const { found, unloaded } = collected(root, node);
const verdicts = readVerdicts();
const said = (one: (typeof found)[number]) => `${one.place} ${spelled(one)}`;

test('every regular expression has a verdict; where one has none: npm run prove:regex', () => {
  expect(found.filter((one) => !verdicts.has(spelled(one))).map(said)).toEqual([]);
});

test('every regular expression is linear, or sees only bounded text', () => {
  const allowed = (one: (typeof found)[number]) =>
    ['linear', 'safe', undefined].includes(verdicts.get(spelled(one))) ||
    bounded.some(({ file, begins }) => one.place.startsWith(`${file}:`) && spelled(one).startsWith(begins));
  expect(found.filter((one) => !allowed(one)).map(said)).toEqual([]);
});

test('every bounded one is still there', () => {
  const isThere = ({ file, begins }: (typeof bounded)[number]) =>
    found.some((one) => one.place.startsWith(`${file}:`) && spelled(one).startsWith(begins));
  expect(bounded.filter((one) => !isThere(one))).toEqual([]);
});

test('patterns are built when modules load, so that all can be seen', () => {
  expect(unloaded).toEqual([]);
});

test.each([
  ['\\w+,', '', 'polynomial'],
  ['\\b\\w+,', '', 'linear'],
  ['(?<!\\w)\\w+,', '', 'linear'],
  ['(a|a)*b', '', 'exponential'],
  ['(a*)*b', '', 'exponential'],
  ['(?:\\w+ ?)*x', '', 'exponential'],
  ['a(?:a*b)?', 'g', 'polynomial'],
  ['\\s+$', '', 'polynomial'],
  ['^\\s+$', '', 'linear'],
  ['^\\s*x', 'm', 'polynomial'],
  ['^[ \\t]*x', 'm', 'linear'],
  ['\\bfoo[^.]{0,60}bar', 'i', 'linear'],
  ['\\bfoo[^.]*bar', 'i', 'polynomial'],
  ['(?:\\w{1,50} ?){0,5}x', '', 'heavy'],
  ['(?:\\w{1,50} ){0,5}x', '', 'linear'],
  ['^a+a+$', '', 'polynomial'],
  ['(?:a+|b)*c', '', 'exponential'],
  ['(x)\\1', '', 'unknown'],
  ['(?=\\w+,)a', '', 'unknown'],
])('the growth of /%s/%s is %s', (source, flags, growth) => {
  expect(growthOf({ source, flags })).toBe(growth);
});

test.each([
  ['(?<![\\p{L}-])sued(?!\\w)', 'gu', '(?:^|[^A-Za-zÉéª-])sued(?:$|[^\\w])', true],
  ['(?<=\\d)th', '', '[\\d]th', true],
  ['a+(?=,)', '', 'a+[,]', true],
  ['(?:(?!the)\\w+ ){2}', 'u', '(?:(?:\\w+ ){2})\\uF8FE', false],
])('a lookaround of one character at the edge takes it, another is left out: /%s/%s', (source, flags, plain, exact) => {
  expect(plainer({ source, flags })).toMatchObject({ source: plain, exact });
});

test.each(['(a)\\1', '(?=.*b)a'])('what cannot be made plainer is refused: /%s/', (source) => {
  expect(() => plainer({ source, flags: '' })).toThrow();
});
