import { describe, expect, it } from 'vitest';
import { forumsIn } from './forums.ts';

describe('the forums that a sentence names', () => {
  it.each([
    ['The arbitrator heard Ann Oak.', ['arbitration']],
    ['Halden took Norland to the International Court of Justice.', ['international']],
    ['Ann Oak went to the employment tribunal.', ['administrative']],
    ['The FTC filed an administrative complaint.', ['administrative']],
    ['The FTC sued Harbour Light in federal court.', ['administrative', 'court']],
    ['A jury found Harbour Light liable.', ['court']],
    ['Ann Oak courted the press.', []],
  ])('%s', (words, forums) => expect(forumsIn(words)).toEqual(forums));
});
