/** Numerals as written in sums: "1,250,000", "4.98", ".50", "1,00,000" (Indian grouping), "4.125.000" (continental). */
export const numeral = String.raw`(?:\d{1,3}(?:,\d{2,3}){1,5}(?:\.\d{1,4})?|\d{1,3}(?:\.\d{3}){2,5}(?!\d)|\d{1,12}(?:\.\d{1,6})?(?:[ -][1-7]\/[2-8](?!\d))?|\.\d{1,4})`;

const small: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const unit = 'one|two|three|four|five|six|seven|eight|nine';
const teen = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const ten = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';

/** Number words below a hundred, with halves and quarters: "four", "twenty-five", "two and a half", "half a", "three quarters of a", "a". */
export const numberWords = `(?:half[ -]an?|(?:(?:an?|one|three)[ -])quarters?[ -]of[ -]an?|(?:(?:${ten})(?:[ -](?:${unit}))?|${teen}|${unit})(?: and a half)?|an?)`;

const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  hundred: 1e2,
  thousand: 1e3,
  lakh: 1e5,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  mm: 1e6,
  mil: 1e6,
  million: 1e6,
  crore: 1e7,
  b: 1e9,
  bn: 1e9,
  bln: 1e9,
  billion: 1e9,
  tn: 1e12,
  trn: 1e12,
  trillion: 1e12,
};

/** Scale letters stand right at the numeral ("$5m"), scale words may stand apart ("$5 million", "$5-million", "four mln"). */
export const scale = String.raw`(?:(?:k|mm|mn|m|bn|b|trn|tn)\b|[ -]?(?:hundred thousand|hundred million|hundred|thousand|lakh|mln|mil(?:lion)?|mn|crore|bln|billion|bn|trillion|m)s?\b)`;

/** Value of a numeral or of number words (without scale); `null` if it is neither. */
export function numberValue(words: string): number | null {
  const clean = words.toLowerCase().trim();
  if (/^[\d.]/.test(clean)) {
    const fraction = /[ -]([1-7])\/([2-8])$/.exec(clean);
    const whole = fraction ? clean.slice(0, fraction.index) : clean;
    const dots = whole.split('.').length - 1;
    const value = Number(dots > 1 ? whole.replaceAll('.', '') : whole.replaceAll(',', ''));
    return Number.isFinite(value) ? value + (fraction ? Number(fraction[1]) / Number(fraction[2]) : 0) : null;
  }
  if (/^half/.test(clean)) return 0.5;
  const quarters = /^(an?|one|three)[ -]quarter/.exec(clean);
  if (quarters) return quarters[1] === 'three' ? 0.75 : 0.25;
  const half = clean.endsWith(' and a half');
  let value = half ? 0.5 : 0;
  for (const word of (half ? clean.slice(0, -11) : clean).split(/[ -]/)) {
    const number = small[word];
    if (number === undefined) return null;
    value += number;
  }
  return value;
}

/** What a scale multiplies by: "m" 1e6, "hundred thousand" 1e5; 1 for none. */
export function scaleValue(words: string | undefined): number {
  if (!words) return 1;
  return words
    .toLowerCase()
    .replace(/^[ -]/, '')
    .split(' ')
    .reduce((product, word) => product * (scales[word] ?? scales[word.replace(/s$/, '')] ?? 1), 1);
}

/** Rounds away what binary fractions add: 4.98 x 1e6 is 4,980,000. */
export function times(value: number, factor: number): number {
  return Number((value * factor).toPrecision(12));
}
