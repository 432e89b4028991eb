import { expect, test } from 'vitest';
import { isAcronymOf, isShortFormOf, organizationName, shortOfCompany } from './organization-name.ts';

test('ways of writing one name share a key', () => {
  const keys = (...names: string[]) => new Set(names.map((name) => organizationName(name).key)).size;
  expect(keys('Department of Justice', 'the Justice Department', 'U.S. Department of Justice', 'DOJ')).toBe(1);
  expect(keys('Acme Corp.', 'Acme Corporation', 'Acme', 'Acme, Inc.')).toBe(1);
  expect(keys('Oak & Sons Ltd', 'Oak and Sons')).toBe(1);
  expect(keys('Elm Cty. Sch. Dist. No. 3', 'Elm County School Dist. No. 3', 'Elm County School District No. 3')).toBe(
    1,
  );
  expect(keys('Elm School District No. 3', 'Elm School Dist. No. 5')).toBe(2);
  expect(keys('Elm Transit Auth.', 'Elm Transit Authority')).toBe(1);
  expect(keys('Nowhere Department of Justice', 'Department of Justice')).toBe(2);
});

test('acronyms', () => {
  expect(isAcronymOf('HLM', 'Harbour Light Media')).toBe(true);
  expect(isAcronymOf('DoJ', 'Department of Justice')).toBe(true);
  expect(isAcronymOf('NOA', 'National Oak Association')).toBe(true);
  expect(isAcronymOf('HLM', 'Harbour Light')).toBe(false);
  expect(isAcronymOf('Nola', 'National Oak and Lake Agency')).toBe(true);
  expect(isAcronymOf('Acme', 'Associated Cable Media')).toBe(false);
});

test('short forms', () => {
  const short = (one: string, other: string) => isShortFormOf(organizationName(one), organizationName(other));
  expect(short('Acme', 'Acme Holdings')).toBe(true);
  expect(short('Harbour Light', 'Harbour Light Media')).toBe(true);
  expect(short('Elm Cty. School Dist.', 'Elm County School District No. 3')).toBe(true);
  expect(short('Elm Cty. School Dist.', 'Elm County School Board')).toBe(false);
  expect(short('National', 'National Oak Association')).toBe(false);
  expect(short('Vermont', 'Vermont Oak and Mill Company')).toBe(false);
  expect(short('New Jersey', 'New Jersey Oak Company')).toBe(false);
  expect(short('ABC', 'ABC Players Foundation')).toBe(false);
  expect(short('TCX', 'TCX Bank')).toBe(true);
});

test('what a company is called for short', () => {
  expect(shortOfCompany('Acme Holdings Inc')).toBe('Acme');
  expect(shortOfCompany('Marsh & Oak')).toBe('Marsh');
  expect(shortOfCompany('A.H. Marsh Co')).toBe('Marsh');
  expect(shortOfCompany('Oak Foundation')).toBe(null);
  expect(shortOfCompany('National Holdings Inc')).toBe(null);
});
