import { type Found, longestFirst } from './found.ts';
import { COMMON, FIRST_NAME, LARGE_PLACE, PLACE, SURNAME } from './lexicon.ts';
import type { NameKind } from './span.ts';
import { CAPITAL, FIRST, INITIAL, SHOUTED, type Words } from './words.ts';

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
  const settled = agreed(words, found, known);
  return longestFirst(words, [...settled, ...elsewhere(words, settled, known)]);
}

/** What each short form stands for, from the full names of the document. */
function shortForms(words: Words, found: readonly Found[]): Map<string, Voice> {
  const known = new Map<string, Voice>();
  const learn = (i: number, kind: NameKind, confidence: number) => {
    const form = words.lower[i]!;
    const before = known.get(form);
    if (!before || before.confidence < confidence) known.set(form, { kind, confidence });
  };
  for (const one of found) {
    if (words.shape[one.first]! & SHOUTED && one.confidence < 0.9) continue;
    if (one.kind === 'person') {
      let last = one.last;
      while (last > one.first && (isSuffix(words.lower[last]!) || words.lower[last] === ',')) last--;
      if (words.text[last]!.length < 3 || words.shape[last]! & INITIAL) continue;
      if (last > one.first || one.rule.startsWith('titled-person')) learn(last, 'person', one.confidence);
    } else if (one.kind === 'organization' && one.rule.startsWith('company')) {
      let last = one.last;
      while (last > one.first && COMPANY_ENDS.test(words.lower[last]!)) last--;
      if (last === one.first && words.text[last]!.length > 2 && !(words.bits[last]! & LARGE_PLACE))
        learn(last, 'organization', one.confidence);
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
    if (one.first !== one.last || one.kind === 'statute' || one.kind === 'court' || one.rule.startsWith('titled'))
      return one;
    const form = words.lower[one.first]!;
    const voice = known.get(form);
    if (voice && voice.kind !== one.kind && !(words.bits[one.first]! & LARGE_PLACE && one.kind === 'place')) {
      return { ...one, kind: voice.kind, confidence: Math.min(0.9, voice.confidence), rule: `${one.rule}+document` };
    }
    if (voice) return one;
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
