import { expect, test } from 'vitest';
import { personName, sameFullName } from './person-name.ts';

test('parts of a name', () => {
  expect(personName('E. Joan Oak')).toEqual({ given: ['e', 'joan'], surname: 'oak', suffix: null, nicknames: [] });
  expect(personName('William “Bud” Oak Jr.')).toEqual({
    given: ['william'],
    surname: 'oak',
    suffix: 'jr',
    nicknames: ['bud'],
  });
  expect(personName('Ann van der Oak').surname).toBe('van der oak');
  expect(personName('Della Oak')).toMatchObject({ given: ['della'], surname: 'oak' });
  expect(personName('Van Oak')).toMatchObject({ given: [], surname: 'van oak' });
  expect(personName('Oak')).toEqual({ given: [], surname: 'oak', suffix: null, nicknames: [] });
});

const pairs: readonly (readonly [string, string, boolean])[] = [
  ['E. Joan Oak', 'Joan Oak', true],
  ['E. Joan Oak', 'E. Oak', true],
  ['Bill Oak', 'William Oak', true],
  ['R. Oak', 'Robert Lee Oak', true],
  ['John A. Oak', 'John Oak', true],
  ['John A. Oak', 'John B. Oak', false],
  ['Ann Oak', 'John Oak', false],
  ['Ann Oak', 'Ann Marsh', false],
  ['John Oak Jr.', 'John Oak Sr.', false],
  ['Naoko Oak', 'Oak Naoko', true],
  ['Margaret “Maggie” Oak', 'Alan Oak', false],
  ['Richard “Alan” Oak', 'Alan Oak', true],
  ['Joaquín Robles Pardo', 'Joaquin Robles Pardo', true],
  ['Joaquín Robles Pardo', 'Tomás Robles Pardo', false],
  ['Joaquín Robles Pardo', 'Joaquín Robles', true],
  ['Peter Charles Oak', 'Pierre Charles Oak', true],
  ['Joaquín Robles Pardo', 'Joaquín “Beto” Robles', false],
  ['Jane Oak Marsh', 'Jane Alder Oak', false],
  ['Eva de Holt', 'Eva Holt', true],
];

for (const [one, other, same] of pairs)
  test(`${one} ${same ? 'is' : 'is not'} ${other}`, () => {
    expect(sameFullName(personName(one), personName(other))).toBe(same);
    expect(sameFullName(personName(other), personName(one))).toBe(same);
  });
