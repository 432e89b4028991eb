import type { Span } from '../../../document/document.ts';
import { currencyOfSign, currencyOfWord, signBefore, wordAfter } from './currency.ts';
import { numberValue, numberWords, numeral, scale, scaleValue, times } from './number.ts';

/** A number with a currency, before ranges, exactness and "each" are read around it. */
export interface Amount extends Span {
  readonly value: number;
  /** The second number, when one currency is written for two: "$3-5 million", "three to five mln dlrs". */
  readonly upTo: number | null;
  readonly currency: string;
  /** What the scale word multiplied by; 1 without one. */
  readonly factor: number;
  readonly rule: string;
}

/** One way of writing a sum, on one line with single spaces. Examples: the words, `==>`, what `findSums` finds in them. */
export interface AmountForm {
  readonly name: string;
  /** A sentence without a match of this is not searched further. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>, around: Around) => Read | null;
  readonly finds: readonly string[];
  readonly skips: readonly string[];
}

interface Around {
  /** The whole match. */
  readonly written: string;
  readonly before: string;
  readonly after: string;
}

/** `from`/`to`: the part of the match that is the sum, where a second number turned out not to belong. */
type Read = Pick<Amount, 'value' | 'upTo' | 'currency' | 'factor'> & { readonly from?: number; readonly to?: number };

/** Two numbers as a range; the second's scale is meant for both when the first has none and is the smaller numeral. */
function range(first: string, firstScale: string | undefined, second: string, secondScale: string | undefined) {
  const low = numberValue(first);
  const high = numberValue(second);
  if (low === null || high === null) return null;
  const value = times(low, scaleValue(firstScale ?? (low < high ? secondScale : undefined)));
  const upTo = times(high, scaleValue(secondScale));
  return upTo > value ? { value, upTo, factor: scaleValue(secondScale) } : null;
}

const betweenSign: AmountForm = {
  name: 'between-sign-first',
  hint: /\bbetween\b/i,
  pattern: new RegExp(
    String.raw`(?<=\bbetween )(?<sign>${signBefore}) ?(?<number>${numeral})(?<scale>${scale})? and (?<number2>${numeral})(?<scale2>${scale})`,
    'gi',
  ),
  read({ sign, number, scale: scale1, number2, scale2 }) {
    const currency = currencyOfSign(sign ?? '');
    const both = range(number ?? '', scale1, number2 ?? '', scale2);
    return currency && both ? { ...both, currency } : null;
  },
  finds: ['It is worth between $3 and 5 million. ==> $3 and 5 million = 3000000..5000000 USD'],
  skips: ['between Oakes and 5 million others'],
};

const signFirst: AmountForm = {
  name: 'sign-first',
  hint: /[$£€¥₹₽₩₪]|\b(?:USD|EUR|GBP|CAD|AUD|NZD|CHF|HKD|SGD|INR|JPY|CNY|ZAR|SFr|Rs)\b/,
  pattern: new RegExp(
    String.raw`(?<sign>${signBefore}) ?(?<number>${numeral})(?<scale>${scale})?(?<second>(?:-to-| to |[-–—])(?<number2>${numeral})(?<scale2>${scale})?(?![\w%$£€/-]))?(?<word> (?:(?:us|u\.s\.|australian|canadian) )?(?:dollars|dlrs|pounds|euros)\b)?`,
    'gi',
  ),
  read({ sign, number, scale: scale1, second, number2, scale2, word }, { written }) {
    const currency = currencyOfSign(sign ?? '');
    const value = numberValue(number ?? '');
    if (!currency || value === null) return null;
    if (second) {
      const both = range(number ?? '', scale1, number2 ?? '', scale2);
      if (both && (scale2 || !scale1)) return { ...both, currency };
    }
    const single = { value: times(value, scaleValue(scale1)), upTo: null, currency, factor: scaleValue(scale1) };
    if (!second) return single;
    return word ? null : { ...single, to: written.length - second.length };
  },
  finds: [
    'The jury awarded her $5m. ==> $5m = 5000000 USD',
    'A settlement of $4.98 million ==> $4.98 million = 4980000 USD',
    'a claim for $1.2MM ==> $1.2MM = 1200000 USD',
    'the $1.6-billion suit ==> $1.6-billion = 1600000000 USD',
    'a bond of US$250,000 and £3.5bn ==> US$250,000 = 250000 USD; £3.5bn = 3500000000 GBP',
    'a record €4.34 billion fine ==> €4.34 billion = 4340000000 EUR',
    'ordered to pay $1 in nominal damages ==> $1 = 1 USD',
    'paid C$12,500.50 ==> C$12,500.50 = 12500.5 CAD',
    'would lose $3 million dollars ==> $3 million dollars = 3000000 USD',
    'fined EUR 2 million ==> EUR 2 million = 2000000 EUR',
    'paid Rs 5 crore ==> Rs 5 crore = 50000000 INR',
    'a fine of $3-5 million ==> $3-5 million = 3000000..5000000 USD',
    'shares at $54.20 per share ==> $54.20 = 54.2 USD each',
    'a $5 million-a-year post ==> $5 million = 5000000 USD each',
    'a payment of $5m-10 days late ==> $5m = 5000000 USD',
  ],
  skips: ['It cost $$$ and a US$ sign', 'He wore a 5M cap and ran 10K', 'Section $ of the code'],
};

/** "7 million pounds of meat", "2,763 pounds": money only when something says so. */
function isWeight({ before, after }: Around): boolean {
  if (/^ ?(?:of|heavier|lighter|per square)\b/i.test(after))
    return !/^ ?of (?:debt|damages|compensation|costs)/i.test(after);
  const said =
    /\b(?:pay|paid|pays|paying|fined?|fines|owed?|worth|costs?|awarded|award|sum|damages|compensation|settle\w{0,6}|stole|claims?|claiming|bill|debts?)\b[^.;]{0,40}$/i;
  return !(said.test(before) || /^ ?(?:in (?:damages|compensation|costs|fines?|debt|tax)|fine|\()/i.test(after));
}

const wordLast: AmountForm = {
  name: 'word-last',
  hint: new RegExp(String.raw`\b${wordAfter}\b`, 'i'),
  pattern: new RegExp(
    String.raw`(?<![\w$£€.,-])(?:(?<number>${numeral}|${numberWords})(?<scale>${scale})?(?<joint> to |-to-|(?<=\d|m|bn|k|lion)[-–—]| or |(?<=\bbetween [\w.,]{1,20}) and ))?(?<number2>${numeral}|${numberWords})(?<scale2>${scale})?[ -](?<word>${wordAfter})\b`,
    'gi',
  ),
  read({ number, scale: scale1, joint, number2, scale2, word }, around) {
    const plain = (word ?? '').toLowerCase();
    const currency = currencyOfWord(plain);
    const last = numberValue(number2 ?? '');
    if (!currency || last === null) return null;
    if (/^an?$|quarter/i.test(number2 ?? '') && !scale2) return null;
    if (/^pounds?$/.test(plain) && isWeight(around)) return null;
    // "in 2014 dollars": of that year.
    if (/^(?:19|20)\d\d$/.test(number2 ?? '') && /\b(?:in|constant|of) $/i.test(around.before)) return null;
    // Words with another meaning want a scale or at least a numeral: "two marks", "one won".
    if (/^(?:marks?|won)$/.test(plain) && !scale2) return null;
    if (/^(?:rand|francs?|sterling|stg|bucks|quid|lire)$/.test(plain) && !scale2 && !/^\d/.test(number2 ?? ''))
      return null;
    const unit = /^c(?:en)?ts?$/.test(plain) ? 0.01 : 1;
    const both = number ? range(number, scale1, number2 ?? '', scale2) : null;
    if (both) return { value: times(both.value, unit), upTo: times(both.upTo, unit), currency, factor: both.factor };
    const factor = scaleValue(scale2);
    const single = { value: times(times(last, factor), unit), upTo: null, currency, factor };
    return number ? { ...single, from: `${number}${scale1 ?? ''}${joint ?? ''}`.length } : single;
  },
  finds: [
    'a profit of four mln dlrs ==> four mln dlrs = 4000000 USD',
    'repay 660 mln dlrs in debt ==> 660 mln dlrs = 660000000 USD',
    'a 2.44 billion dlr bid ==> 2.44 billion dlr = 2440000000 USD',
    'about 5 million dollars ==> 5 million dollars = 5000000 USD about',
    'a five-million-dollar verdict ==> five-million-dollar = 5000000 USD',
    'three quarters of a million dollars ==> three quarters of a million dollars = 750000 USD',
    'paid a quarter of a million pounds in damages ==> a quarter of a million pounds = 250000 GBP',
    'half a million dollars ==> half a million dollars = 500000 USD',
    'two and a half million dollars ==> two and a half million dollars = 2500000 USD',
    'three to five mln dlrs ==> three to five mln dlrs = 3000000..5000000 USD',
    'fined 40,000 roubles ==> 40,000 roubles = 40000 RUB',
    'ordered to pay 2 million pounds ==> 2 million pounds = 2000000 GBP',
    'a fine of 4.1 billion euros ==> 4.1 billion euros = 4100000000 EUR',
    '80 dlrs from 70 dlrs a share ==> 80 dlrs = 80 USD; 70 dlrs = 70 USD each',
    'damages of 10 million Australian dollars ==> 10 million Australian dollars = 10000000 AUD',
    'twenty-five thousand dollars ==> twenty-five thousand dollars = 25000 USD',
    'charged 50 cents ==> 50 cents = 0.5 USD',
  ],
  skips: [
    'more than 7 million pounds of meat were recalled',
    'The average rose to 3,690 pounds',
    'hundreds of millions of dollars',
    'every dollar counts, a dollar too',
    'no less in 2014 dollars',
    'She left two marks, and one won',
    'a multi-million dollar industry',
    'a quarter of a dollar bill was torn off',
  ],
};

/** In the order they are tried; of two that overlap the earlier form's stays. */
export const amountForms: readonly AmountForm[] = [betweenSign, signFirst, wordLast];
