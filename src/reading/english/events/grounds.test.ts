import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groundForms, groundsIn } from './grounds.ts';

const groundsOf = (sentence: string) =>
  groundsIn('ruling', sentence).map(({ start, end }) => sentence.slice(start, end));

describe('each form of ground finds and skips what it says', () => {
  for (const { name, form, finds, skips } of groundForms) {
    it(name, () => {
      expect(finds.length).toBeGreaterThan(0);
      expect(skips.length).toBeGreaterThan(0);
      for (const [sentence, ground] of finds) {
        expect(sentence.match(form), sentence).not.toBeNull();
        expect(
          groundsOf(sentence).some((one) => one.includes(ground)),
          `${sentence} ==> ${groundsOf(sentence)}`,
        ).toBe(true);
      }
      for (const sentence of skips) expect(sentence.match(form), sentence).toBeNull();
    });
  }
});

describe('grounds', () => {
  it('end with their clause', () =>
    expect(groundsOf('The judge ruled that Oak had waited too long, but left the second claim standing.')).toEqual([
      'Oak had waited too long',
    ]));

  it('are asked of rulings and positions, not of what happened', () =>
    expect(groundsIn('conduct', 'He left because of the noise.')).toEqual([]));

  it('lie inside any text, in order and apart', () => {
    const words = fc.constantFrom(
      'ruled that ',
      'because ',
      'citing ',
      'on legal grounds',
      ', but ',
      '. ',
      'with malice ',
      'x ',
      '”',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }), (parts) => {
        const sentence = parts.join('');
        let last = 0;
        for (const { start, end } of groundsIn('ruling', sentence)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(sentence.length);
          last = end;
        }
      }),
    );
  });
});
