import { type EventKindName, traitsOf } from '../../../field/kinds/index.ts';

/** Number words up to twenty and the tens, for terms and jurors. */
const words: Readonly<Record<string, number>> = {
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
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
};
const number = String.raw`(\d{1,4}(?:\.\d)?|${Object.keys(words).join('|')})`;
const term = new RegExp(String.raw`\b${number}[- ](year|month|day)s?\b`, 'i');
/** "30 to 60 years", "30 years to 60 years": a span of terms is no term. */
const span = new RegExp(String.raw`\b${number}(?: (?:year|month|day)s?)? to ${number}[- ](?:year|month|day)s?\b`, 'i');
const people = new RegExp(
  String.raw`\b${number}[- ](?:person|member|woman|man)\b|\b${number} (?:jurors|counts|charges|felon(?:y|ies)|plaintiffs|defendants)\b`,
  'i',
);

/** The length of a sentence, or the number of jurors, counts or plaintiffs, as the words near the trigger give it. */
export function countOf(kind: EventKindName, sentence: string): { value: number; unit: string } | null {
  const read = (digits: string) => words[digits.toLowerCase()] ?? Number(digits);
  const { counts } = traitsOf(kind);
  if (counts === 'term') {
    const hit = span.test(sentence) ? null : term.exec(sentence);
    return hit && { value: read(hit[1]!), unit: hit[2]!.toLowerCase() };
  }
  if (counts === undefined) return null;
  const hit = people.exec(sentence);
  return (
    hit && {
      value: read((hit[1] ?? hit[2])!),
      unit: /juror|person|member|woman|man/i.test(hit[0])
        ? 'juror'
        : /plaintiff|defendant/i.test(hit[0])
          ? 'party'
          : 'count',
    }
  );
}
