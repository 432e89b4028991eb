import type { Sentence } from '../../../language/sentence.ts';
import type { Sum } from '../../sum.ts';
import { exactnessOf, isEach } from './around.ts';
import { type Amount, amountForms } from './forms.ts';
import { onOneLine } from './line.ts';

/** Characters looked at on either side of a sum for "nearly", "each" and the like. */
const reach = 64;

/** The sums of money in the sentences, in order. */
export function findSums(text: string, sentences: readonly Sentence[]): Sum[] {
  return sentences.flatMap((sentence) => {
    const written = text.slice(sentence.start, sentence.end);
    if (!/[$£€¥₹₽₩₪\d]|dollar|dlr|pound|euro|yen|cent|ruble|rouble/i.test(written)) return [];
    const { words, origin } = onOneLine(written);
    return sumsOf(words).map((sum) => ({
      ...sum,
      start: sentence.start + origin(sum.start),
      end: sentence.start + origin(sum.end - 1) + 1,
    }));
  });
}

// The order: single amounts; two of them joined to a range; what the words around add.
function sumsOf(sentence: string): Sum[] {
  return joinRanges(sentence, amountsOf(sentence)).map(({ start, end, value, upTo, currency, rule }) => {
    const before = sentence.slice(Math.max(0, start - reach), start);
    const after = sentence.slice(end, end + reach);
    return {
      start,
      end,
      value,
      upTo,
      currency,
      exactness: exactnessOf(before, after),
      each: isEach(before, after),
      rule,
    };
  });
}

function amountsOf(sentence: string): Amount[] {
  const found: Amount[] = [];
  for (const form of amountForms) {
    if (!form.hint.test(sentence)) continue;
    for (const match of sentence.matchAll(form.pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const read = form.read(match.groups ?? {}, {
        written: match[0],
        before: sentence.slice(Math.max(0, start - reach), start),
        after: sentence.slice(end, end + reach),
      });
      if (!read) continue;
      const { from = 0, to = match[0].length, ...amount } = read;
      if (found.some((one) => start + from < one.end && one.start < start + to)) continue;
      found.push({ start: start + from, end: start + to, ...amount, rule: form.name });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const rangeJoint = /^(?: to | ?[-–—] ?|-to-)$/;
const change =
  /\b(?:rais|ros|ris|increas|gr[eo]w|went|up|jump|climb|soar|chang|mov|doubl|tripl|boost)\w{0,6}\b[^.;]{0,40}\bfrom $/i;

/** "$3m to $5m", "between $3m and $5m", "from $3m to $5m" unless something rose from one to the other. */
function joinRanges(sentence: string, amounts: readonly Amount[]): Amount[] {
  const joined: Amount[] = [];
  for (const amount of amounts) {
    const last = joined.at(-1);
    if (last && last.upTo === null && amount.upTo === null && last.currency === amount.currency) {
      const between = sentence.slice(last.end, amount.start);
      const before = sentence.slice(Math.max(0, last.start - reach), last.start);
      const paired = rangeJoint.test(between)
        ? !change.test(before)
        : between === ' and ' && /\bbetween $/i.test(before);
      // "$3 to $5 million": the second's scale is meant for both.
      const borrows = last.factor === 1 && last.value < amount.value / amount.factor;
      const low = borrows ? last.value * amount.factor : last.value;
      if (paired && amount.value > low) {
        joined[joined.length - 1] = { ...last, value: low, end: amount.end, upTo: amount.value };
        continue;
      }
    }
    joined.push(amount);
  }
  return joined;
}
