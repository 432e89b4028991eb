import { type Found, longestFirst } from './found.ts';
import { COMMON, DEMONYM, FIRST_NAME, LARGE_PLACE, PLACE, SURNAME } from './lexicon.ts';
import { TITLES } from './rules/person.ts';
import type { NameKind } from './span.ts';
import { CAPITAL, FIRST, INITIAL, LINE, MARK, SHOUTED, UPPER, type Words } from './words.ts';

const titles = new Set(TITLES);
const isSuffix = (lower: string) => /^(?:[js]r\.?|i{2,3}|iv)$/.test(lower);
const COMPANY_ENDS =
  /^(?:inc|corp|co|cos|ltd|llc|llp|plc|l\.p|lp|ag|nv|sa|n\.v|s\.a|company|corporation|incorporated|group|holdings|industries|systems|technologies|partners|international|brothers|bros|stores|pharmaceuticals|laboratories|motors|airlines|&|,)\.?$/;

interface Voice {
  readonly kind: NameKind;
  readonly confidence: number;
}

/**
 * One sense for a form in a document. A surname seen once with a first name is a person everywhere; a company's short
 * form is the company; a form that most places call one thing is that everywhere; names in a headline all in capitals are
 * matched with the body.
 */
export function repeat(words: Words, found: readonly Found[]): Found[] {
  const known = shortForms(words, found);
  const fullNames = fullNamesOf(words, found);
  const settled = agreed(words, found, known).flatMap((one) => apart(words, one, fullNames));
  return joined(words, longestFirst(words, [...settled, ...elsewhere(words, settled, known)]));
}

/** What each short form stands for, from the full names of the document. Keys are words in lower case with blanks between. */
function shortForms(words: Words, found: readonly Found[]): Map<string, Voice> {
  const known = new Map<string, Voice>();
  const learn = (first: number, last: number, kind: NameKind, confidence: number) => {
    const form = words.lower.slice(first, last + 1).join(' ');
    const before = known.get(form);
    if (!before || before.confidence < confidence) known.set(form, { kind, confidence });
  };
  for (const one of found) {
    if (words.shape[one.first]! & SHOUTED && one.confidence < 0.9) continue;
    if (one.kind === 'person') {
      let last = one.last;
      while (last > one.first && (isSuffix(words.lower[last]!) || words.lower[last] === ',')) last--;
      if (words.text[last]!.length < 3 || words.shape[last]! & INITIAL) continue;
      if (last > one.first || one.rule.startsWith('titled-person')) learn(last, last, 'person', one.confidence);
    } else if (one.kind === 'organization' && one.last > one.first && one.confidence > 0.7) {
      let last = one.last;
      while (last > one.first && COMPANY_ENDS.test(words.lower[last]!)) last--;
      const bits = words.bits[one.first]!;
      const alone = last === one.first;
      if (last < one.last && (!alone || (words.text[last]!.length > 2 && !(bits & LARGE_PLACE))))
        learn(one.first, last, 'organization', one.confidence);
      // "Tallis Acquisition Corp" is "Tallis" later on, unless somebody bears that name.
      if (!alone && words.text[one.first]!.length > 3 && !(bits & (COMMON | FIRST_NAME | PLACE | DEMONYM)))
        learn(one.first, one.first, 'organization', 0.7);
    }
  }
  return known;
}

/** Names of one word take the kind that the document gives their form. */
function agreed(words: Words, found: readonly Found[], known: ReadonlyMap<string, Voice>): Found[] {
  const votes = new Map<string, Map<NameKind, number>>();
  for (const one of found) {
    if (one.first !== one.last) continue;
    const form = words.lower[one.first]!;
    const tally = votes.get(form) ?? new Map<NameKind, number>();
    tally.set(one.kind, (tally.get(one.kind) ?? 0) + one.confidence);
    votes.set(form, tally);
  }
  return found.map((one) => {
    if (one.kind === 'statute' || one.kind === 'court' || one.rule.startsWith('titled')) return one;
    const single = one.first === one.last;
    const form = single ? words.lower[one.first]! : words.lower.slice(one.first, one.last + 1).join(' ');
    const voice = known.get(form);
    // A full name found as such is not overruled by another's short form.
    if (!single && ((voice?.confidence ?? 0) <= one.confidence || !one.rule.startsWith('model'))) return one;
    if (voice && voice.kind !== one.kind && !(words.bits[one.first]! & LARGE_PLACE && one.kind === 'place')) {
      return { ...one, kind: voice.kind, confidence: Math.min(0.9, voice.confidence), rule: `${one.rule}+document` };
    }
    if (voice || !single) return one;
    const tally = votes.get(form)!;
    if (tally.size < 2) return one;
    let top: NameKind = one.kind;
    let most = 0;
    let total = 0;
    for (const [kind, weight] of tally) {
      total += weight;
      if (weight > most) {
        most = weight;
        top = kind;
      }
    }
    return top !== one.kind && most > 0.6 * total
      ? { ...one, kind: top, confidence: Math.min(one.confidence, most / total), rule: `${one.rule}+document` }
      : one;
  });
}

/** The known forms where no name was found yet. */
function elsewhere(words: Words, found: readonly Found[], known: ReadonlyMap<string, Voice>): Found[] {
  const used = new Uint8Array(words.count);
  const names = new Map<string, { readonly parts: readonly string[]; readonly voice: Voice }[]>();
  const seen = new Set<string>();
  for (const one of found) {
    used.fill(1, one.first, one.last + 1);
    if (one.confidence < 0.6 || one.kind === 'statute') continue;
    const parts = words.lower.slice(one.first, one.last + 1);
    const key = parts.join(' ');
    if (seen.has(key) || parts.length > 8) continue;
    seen.add(key);
    const entry = { parts, voice: { kind: one.kind, confidence: one.confidence } };
    const list = names.get(parts[0]!);
    if (list) list.push(entry);
    else names.set(parts[0]!, [entry]);
  }
  for (const [form, voice] of known) {
    const parts = form.split(' ');
    if (parts.length < 2 || seen.has(form)) continue;
    const list = names.get(parts[0]!);
    if (list) list.push({ parts, voice });
    else names.set(parts[0]!, [{ parts, voice }]);
  }
  const more: Found[] = [];
  for (let i = 0; i < words.count; i++) {
    if (used[i] || !(words.shape[i]! & CAPITAL)) continue;
    if (words.text[i - 1] === '<' && words.text[i + 1] === '>') continue;
    let best: Found | null = null;
    for (const { parts, voice } of names.get(words.lower[i]!) ?? []) {
      const last = i + parts.length - 1;
      if (last >= words.count || words.sentence[last] !== words.sentence[i]) continue;
      if (!parts.every((part, k) => words.lower[i + k] === part && !used[i + k])) continue;
      if (parts.length === 1 && !sayable(words, i, voice)) continue;
      if (!best || last > best.last)
        best = {
          first: i,
          last,
          kind: voice.kind,
          confidence: Math.min(0.9, voice.confidence),
          rule: 'repeated+document',
        };
    }
    const voice = known.get(words.lower[i]!);
    if (!best && voice && sayable(words, i, voice))
      best = {
        first: i,
        last: i,
        kind: voice.kind,
        confidence: Math.min(0.88, voice.confidence),
        rule: 'repeated+document',
      };
    if (best) {
      more.push(best);
      i = best.last;
    }
  }
  return more;
}

/** Whether a lone capitalized form is the name here: ordinary words at a sentence's start or in a headline are not. */
function sayable(words: Words, i: number, voice: Voice): boolean {
  const bits = words.bits[i]!;
  if (words.text[i]!.length < 2) return false;
  if (words.shape[i]! & (FIRST | SHOUTED) && bits & COMMON) return false;
  // Part of a longer capitalized stretch: another name that nobody knows.
  const after = words.sentence[i + 1] === words.sentence[i] && (words.shape[i + 1]! & CAPITAL) !== 0;
  if (
    after &&
    !(words.shape[i]! & SHOUTED) &&
    voice.kind === 'person' &&
    bits & (PLACE | FIRST_NAME) &&
    !(bits & SURNAME)
  )
    return false;
  return true;
}

/** A long run that begins with a full name known from elsewhere is two people ("Ann Webb John Hale", of captions). */
function apart(words: Words, one: Found, fullNames: ReadonlySet<string>): Found[] {
  if (one.kind !== 'person') return [one];
  for (const length of [3, 2]) {
    if (one.last - one.first + 1 - length < 2) continue;
    if (
      words.shape[one.first + length]! & MARK ||
      !fullNames.has(words.text.slice(one.first, one.first + length).join(' '))
    )
      continue;
    return [
      { ...one, last: one.first + length - 1 },
      { ...one, first: one.first + length },
    ];
  }
  return [one];
}

function fullNamesOf(words: Words, found: readonly Found[]): Set<string> {
  const names = new Set<string>();
  for (const { kind, first, last } of found) {
    if (kind === 'person' && last > first && last - first < 3) names.add(words.text.slice(first, last + 1).join(' '));
  }
  return names;
}

const isStray = (words: Words, i: number) => {
  const shape = words.shape[i]!;
  const bits = words.bits[i]!;
  if (!(shape & CAPITAL) || shape & SHOUTED || (shape & UPPER && !(shape & INITIAL))) return false;
  if (bits & DEMONYM || (bits & LARGE_PLACE && !(bits & FIRST_NAME))) return false;
  return !(bits & COMMON) || (bits & FIRST_NAME) !== 0 || (shape & INITIAL) !== 0;
};

/** Gives a lone surname the first names right before it that nobody took, and makes one of two halves of a name. */
function joined(words: Words, found: readonly Found[]): Found[] {
  const out: Found[] = [];
  for (const one of found) {
    const before = out.at(-1);
    if (one.kind !== 'person') {
      out.push(one);
      continue;
    }
    const adjacent = (i: number) =>
      i >= 0 &&
      words.sentence[i] === words.sentence[one.first] &&
      !(words.shape[i + 1]! & LINE && words.shape[i]! & FIRST);
    if (
      before &&
      before.kind === 'person' &&
      before.first === before.last &&
      before.last === one.first - 1 &&
      adjacent(before.last) &&
      one.first === one.last
    ) {
      out[out.length - 1] = { ...one, first: before.first };
      continue;
    }
    let first = one.first;
    if (one.first === one.last) {
      const floor = before ? before.last : -1;
      while (
        first - 1 > floor &&
        one.first - first < 2 &&
        adjacent(first - 1) &&
        isStray(words, first - 1) &&
        !titles.has(words.lower[first - 1]!)
      )
        first--;
    }
    out.push(first === one.first ? one : { ...one, first });
  }
  return out;
}
