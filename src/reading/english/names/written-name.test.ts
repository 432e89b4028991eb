import { describe, expect, it } from 'vitest';
import { writtenName } from './written-name.ts';

describe('a name as it is compared', () => {
  it.each([
    ['Harbour Light Inc.', 'harbour light'],
    ['The Harbour Light Company', 'harbour light'],
    ['DOJ', 'department of justice'],
    ['U.S. Justice Department', 'department of justice'],
    ['Elm & Sons', 'elm and sons'],
  ])('%s is the body %s', (name, body) => expect(writtenName(name).body).toBe(body));

  it.each([
    ['Dr. E. Ann Oak', ['e', 'ann'], 'oak', null, 'Oak'],
    ['Ben Oák Jr.', ['ben'], 'oak', 'jr', 'Ben Oák Jr.'],
    ['Oak', [], 'oak', null, 'Oak'],
  ])('%s is a person', (name, given, surname, generation, short) =>
    expect(writtenName(name)).toMatchObject({ given, surname, generation, short }),
  );

  it.each([
    ['Halden Court of Appeals', 'only'],
    ['U.S. Supreme Court', 'only'],
    ['Halden Supreme Court', 'also'],
    ['Elm County Circuit Court', 'also'],
    ['Elm County Court', null],
  ])('%s reviews: %s', (name, reviews) => expect(writtenName(name).reviews).toBe(reviews));

  it.each([
    ['Oak I', 'earlier'],
    ['Oak 1', 'earlier'],
    ['Oak II', 'later'],
    ['Oak trial', null],
  ])('%s by its number: %s', (name, rank) => expect(writtenName(name).rank).toBe(rank));
});
