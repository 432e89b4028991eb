import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Address, formatAddress, parseAddress, start, views } from './address.ts';
import { onlys } from './filters.ts';

describe('address', () => {
  test('an empty or unknown hash is the chronology', () => {
    for (const hash of ['', '#', '#/', '#/nowhere', '#/chronology?entry', '#/chronology?place=x:9']) {
      expect(parseAddress(hash)).toMatchObject({ view: 'chronology', document: null, place: null });
    }
  });

  test('reads and writes a deep link', () => {
    const hash = '#/documents/d%231?matter=M2&entry=E3&report=2&show=entry';
    const address = parseAddress(hash);
    expect(address).toEqual({
      ...start,
      view: 'documents',
      document: 'd#1',
      matter: 'M2',
      entry: 'E3',
      report: 1,
      show: 'entry',
    });
    expect(formatAddress(address)).toBe(hash);
  });

  test('every address comes back from its hash', () => {
    const day = fc.constantFrom('2021-03-02', '1999-12-31');
    const id = fc.string({ minLength: 1, unit: 'grapheme' });
    const addresses = fc.record({
      view: fc.constantFrom(...views),
      matter: fc.option(id),
      document: fc.option(id),
      entry: fc.constant('E1'),
      report: fc.nat(40),
      place: fc.option(fc.record({ document: id, start: fc.nat(9999), end: fc.nat(9999) })),
      show: fc.constantFrom('words', 'entry'),
      group: fc.constantFrom('proceeding', 'all'),
      words: fc.constantFrom('speaker', 'day'),
      order: fc.constantFrom('oldest', 'newest', 'check'),
      query: fc.string(),
      asOf: fc.option(day),
      knownBy: fc.option(day),
      filters: fc.record({
        proceeding: fc.uniqueArray(id),
        kind: fc.uniqueArray(id),
        party: fc.uniqueArray(id),
        source: fc.uniqueArray(id),
        status: fc.uniqueArray(id),
        tag: fc.uniqueArray(id),
        only: fc.subarray([...onlys]),
        below: fc.option(fc.integer({ min: 1, max: 100 })),
        text: fc.string(),
        from: fc.option(day),
        to: fc.option(day),
        of: fc.constantFrom('entries', 'passing', 'rejected'),
      }),
    });
    fc.assert(
      fc.property(addresses, (address) => {
        const written = {
          ...address,
          show: address.show as Address['show'],
          group: address.group as Address['group'],
          words: address.words as Address['words'],
          order: address.order as Address['order'],
          filters: address.filters as Address['filters'],
        };
        expect(parseAddress(formatAddress(written))).toEqual(written);
      }),
    );
  });

  test('no hash throws', () => {
    fc.assert(fc.property(fc.string(), (hash) => void parseAddress(hash)));
  });
});
