/** What somebody typed as a sum: its value and, where the words give one, its currency (ISO 4217). */
export type TypedAmount =
  | { readonly value: number | null; readonly currency: string | null }
  | { readonly problem: string };

/** Currencies offered first; any other three letters are taken too. */
export const currencies = ['USD', 'GBP', 'EUR', 'CAD', 'AUD', 'NZD', 'INR', 'JPY', 'CHF'] as const;

const signs: { readonly [sign: string]: string } = {
  $: 'USD',
  us$: 'USD',
  '£': 'GBP',
  '€': 'EUR',
  '¥': 'JPY',
  '₹': 'INR',
};
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

/** Forms: `3200000`, `3,200,000.50`, `$3.2 million`, `£400k`, `EUR 12 bn`, `1.2m USD`. */
const form =
  /^(us\$|[$£€¥₹]|[a-z]{3}(?= ?\d))? ?((?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.\d{1,6})?) ?(k|thousand|mn|mln|million|m|bn|billion|b|trillion)?(?: ([a-z]{3}))?$/;

/** Reads a sum as a person types it. Nothing typed is no sum. */
export function typedAmount(typed: string): TypedAmount {
  const plain = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  if (plain === '') return { value: null, currency: null };
  const found = plain.length > 40 ? null : form.exec(plain);
  if (found === null) return { problem: 'Not a sum. Write 3200000, 3,200,000 or $3.2 million.' };
  const [, before, number = '', scale = '', after] = found;
  const value = Number(number.replaceAll(',', '')) * (scales[scale] ?? 1);
  // Cents are the finest; the product of a decimal fraction can be off by less.
  const rounded = Math.round(value * 100) / 100;
  const code = before === undefined ? after : (signs[before] ?? before);
  return { value: rounded, currency: code?.toUpperCase() ?? null };
}
