import type { Reading } from '../reading/reading.ts';
import type { WrittenName } from '../reading/written-name.ts';

/** Names of some documents as they are compared, by name. */
export type WrittenNames = ReadonlyMap<string, WrittenName>;

export const writtenNamesOf = (readings: readonly Pick<Reading, 'names'>[]): WrittenNames =>
  new Map(readings.flatMap(({ names }) => names.map((one) => [one.name, one] as const)));

/** A name as it is compared; one that none of the documents writes, as it stands. */
export const writtenAs = (names: WrittenNames, name: string): WrittenName => names.get(name) ?? asItStands(name);

const asItStands = (name: string): WrittenName => ({
  name,
  folded: name,
  body: name,
  given: [],
  surname: name,
  generation: null,
  short: name,
  words: 1,
  capital: false,
  reviews: null,
  rank: null,
});
