import { moneySigns } from './money.ts';

/** A sum as it was written: its currency (ISO 4217) only where the words give one. */
export interface WrittenMoney {
  readonly value: number;
  readonly currency: string | null;
}

/** Currencies by their sign in small letters. */
const signs: ReadonlyMap<string, string> = new Map([
  ...Object.entries(moneySigns).map(([currency, sign]) => [sign.toLowerCase(), currency] as const),
  ['us$', 'USD'],
]);
const scales: { readonly [word: string]: number } = {
  '': 1,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  trillion: 1e12,
};

/** Longer than any sum, in code units. */
const longest = 40;

/** Forms: `3200000`, `3,200,000.50`, `$3.2 million`, `£400k`, `EUR 12 bn`, `1.2m USD`. */
const form =
  /^((?:us|a|c|nz)?\$|[£€¥₹]|[a-z]{3}(?= ?\d))? ?((?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.\d{1,6})?) ?(k|thousand|mn|mln|million|m|bn|billion|b|trillion)?(?: ([a-z]{3}))?$/;

/** Reads a sum as a person writes it, and all that `moneyWords` writes of sums above zero. `null` for nothing; `undefined` for words that are no sum. */
export function writtenMoney(written: string): WrittenMoney | null | undefined {
  const plain = written
    .slice(0, 4 * longest)
    .replace(/\s/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .toLowerCase();
  if (plain === '') return null;
  const found = plain.length > longest ? null : form.exec(plain);
  if (found === null) return undefined;
  const [, before, number = '', scale = '', after] = found;
  const value = Number(number.replaceAll(',', '')) * (scales[scale] ?? 1);
  const code = before === undefined ? after : (signs.get(before) ?? before);
  // Cents are the finest; the product of a decimal fraction can be off by less.
  return { value: Math.round(value * 100) / 100, currency: code?.toUpperCase() ?? null };
}
