import type { Reading } from '../reading/reading.ts';
import type { WrittenName } from '../reading/written-name.ts';

/** A name of some documents as it is compared; one that none of them writes is compared as it stands. */
export type WrittenNames = (name: string) => WrittenName;

export function writtenNamesOf(readings: readonly Pick<Reading, 'names'>[]): WrittenNames {
  const known = new Map(readings.flatMap(({ names }) => names.map((one) => [one.name, one] as const)));
  return (name) => known.get(name) ?? asItStands(name);
}

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
