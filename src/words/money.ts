import { numberWords } from './numbers.ts';

/** Signs of currencies (ISO 4217) as `moneyWords` writes them. */
export const moneySigns: { readonly [currency: string]: string } = {
  USD: '$',
  GBP: '£',
  EUR: '€',
  JPY: '¥',
  INR: '₹',
  AUD: 'A$',
  CAD: 'C$',
  NZD: 'NZ$',
};
const scales = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** A sum as a law report prints it: "$1.85 million", "£400,000", "CHF 12,500.50". */
export function moneyWords(amount: { readonly value: number; readonly currency: string }): string {
  const sign = Object.hasOwn(moneySigns, amount.currency) ? moneySigns[amount.currency]! : `${amount.currency} `;
  const below = amount.value < 0 ? '−' : '';
  const value = Math.abs(amount.value);
  for (const [scale, name] of scales) {
    const scaled = value / scale;
    // Only where no digit is lost: $1,234,567 stays written out.
    if (scaled >= 1 && Math.abs((Math.round(scaled * 1000) / 1000) * scale - value) < 0.005) {
      return `${below}${sign}${trimmed(scaled)} ${name}`;
    }
  }
  return `${below}${sign}${grouped(value)}`;
}

function trimmed(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** To the cent, cents only where there are any. */
function grouped(value: number): string {
  const [whole = '', cents] = (Math.round(value * 100) / 100).toString().split('.');
  return numberWords(whole) + (cents === undefined ? '' : `.${cents.padEnd(2, '0')}`);
}
