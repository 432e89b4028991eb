import { lemmaKeys, lemmaOf } from '../../../src/language/lemmas.ts';
import type { GoldWord } from './conllu.ts';
import { irregularVerbForms } from './irregular-verbs.ts';

/** The shortest edits that turn the form into the lemma, in the notation of `applyLemmaRule`; several when the capitals allow. */
function rulesFor(form: string, lemma: string): string[] {
  const bases = [
    ['l', form.toLowerCase()],
    ['k', form],
    ['c', form.slice(0, 1).toUpperCase() + form.slice(1).toLowerCase()],
  ] as const;
  const edits = bases.map(([mode, base]) => {
    let same = 0;
    while (same < base.length && same < lemma.length && base[same] === lemma[same]) same++;
    const added = lemma.slice(same);
    return { rule: `${mode}${base.length - same}:${added}`, cost: base.length - same + added.length };
  });
  const least = Math.min(...edits.map(({ cost }) => cost));
  return edits.filter(({ cost }) => cost === least).map(({ rule }) => rule);
}

// An ending decides only when three different words bear it and three in five agree; a rule that writes a long tail, such as
// "Sept." → "September", holds for whole words only.
const LEAST_TYPES = 3;
const LEAST_SHARE = 0.6;
const LONGEST_TAIL = 3;

/**
 * Rules for every tag, pruned: an ending is kept only where it says something else than the next shorter one. `known` tells
 * everyday words; with it regular past and -ing forms that no treebank holds get the stem that is a word.
 */
export function learnLemmaRules(words: Iterable<GoldWord>, known: readonly string[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  const types = new Set<string>();
  const vote = (key: string, rules: readonly string[]) => {
    const votes = counts.get(key) ?? new Map<string, number>();
    for (const rule of rules) votes.set(rule, (votes.get(rule) ?? 0) + 1);
    votes.set('', (votes.get('') ?? 0) + 1);
    counts.set(key, votes);
  };
  for (const { form, lemma, xpos } of words) {
    if (form.length > 40 || lemma === '_') continue;
    const rules = rulesFor(form, lemma);
    const [whole, ...endings] = lemmaKeys(form, xpos) as [string, ...string[]];
    vote(whole, rules);
    const type = `${whole} ${lemma}`;
    if (types.has(type)) continue;
    types.add(type);
    const short = rules.filter((rule) => rule.length - rule.indexOf(':') - 1 <= LONGEST_TAIL);
    for (const key of endings) vote(key, short);
  }
  const best = (key: string) => {
    const votes = counts.get(key) as Map<string, number>;
    let chosen = '';
    let top = 0;
    for (const [rule, count] of votes) {
      if (rule === '') continue;
      if (count > top || (count === top && 'lkc'.indexOf(rule.charAt(0)) < 'lkc'.indexOf(chosen.charAt(0))))
        [chosen, top] = [rule, count];
    }
    return { chosen, top, total: votes.get('') as number };
  };
  const kept = new Map<string, string>();
  const decided = (tag: string, form: string, shorterThan: number) => {
    for (let n = Math.min(shorterThan - 1, form.length); n >= 0; n--) {
      const rule = kept.get(`${tag} ${form.slice(form.length - n)}`);
      if (rule !== undefined) return rule;
    }
    return undefined;
  };
  // shorter endings first, whole words last, so that each is compared with what already decides
  const order = [...counts.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const isWhole = (key: string) => key.charAt(key.indexOf(' ') + 1) === '^';
  for (const key of order.filter((key) => !isWhole(key))) {
    const [tag, ending] = key.split(' ') as [string, string];
    const { chosen, top, total } = best(key);
    if (ending !== '' && (total < LEAST_TYPES || top < total * LEAST_SHARE)) continue;
    if (chosen !== '' && decided(tag, ending, ending.length) !== chosen) kept.set(key, chosen);
  }
  for (const key of order.filter(isWhole)) {
    const [tag, word] = key.split(' ') as [string, string];
    const { chosen } = best(key);
    if (chosen !== '' && decided(tag, word.slice(1), 8) !== chosen) kept.set(key, chosen);
  }
  const vocabulary = new Set(known);
  const stems = (form: string, ending: string): string | undefined => {
    const stem = form.slice(0, -ending.length);
    if (!form.endsWith(ending) || stem.length < 2 || !/[aeiouy]/.test(stem)) return undefined;
    const single = stem.slice(0, -1);
    const doubled = stem.at(-1) === single.at(-1);
    const withE = vocabulary.has(`${stem}e`);
    if (doubled) {
      if (/(?:ll|ss|zz|ff)$/.test(stem) && vocabulary.has(stem)) return stem;
      return vocabulary.has(single) ? single : vocabulary.has(stem) ? stem : withE ? `${stem}e` : undefined;
    }
    // "filed", "ruled": after one vowel and one consonant a bare stem would have doubled it
    if (withE && (!vocabulary.has(stem) || /^[^aeiou]*[aeiouy][^aeiouwxy]$/.test(stem))) return `${stem}e`;
    if (ending === 'ed' && stem.endsWith('i') && vocabulary.has(`${single}y`)) return `${single}y`;
    return vocabulary.has(stem) && !withE ? stem : undefined;
  };
  const extra = new Map<string, string>();
  for (const form of known) {
    for (const [tag, ending] of [
      ['VBD', 'ed'],
      ['VBN', 'ed'],
      ['VBG', 'ing'],
    ] as const) {
      if (form.length > 20 || counts.has(`${tag} ^${form}`)) continue;
      const lemma = stems(form, ending);
      if (lemma !== undefined && lemmaOf(kept, form, tag) !== lemma)
        extra.set(`${tag} ^${form}`, rulesFor(form, lemma)[0] as string);
    }
  }
  for (const form of known) {
    // "potatoes", "allows": the stem that is a word, where the rules give none
    if (!form.endsWith('s') || form.length < 4 || form.length > 20 || form.endsWith('ss')) continue;
    const stems = [
      form.slice(0, -1),
      ...(form.endsWith('ies') ? [`${form.slice(0, -3)}y`] : []),
      ...(form.endsWith('es') ? [form.slice(0, -2)] : []),
    ];
    for (const tag of ['NNS', 'VBZ']) {
      if (counts.has(`${tag} ^${form}`) || vocabulary.has(lemmaOf(kept, form, tag))) continue;
      const lemma = stems.find((stem) => vocabulary.has(stem));
      if (lemma !== undefined) extra.set(`${tag} ^${form}`, rulesFor(form, lemma)[0] as string);
    }
  }
  for (const { form, tag, base } of irregularVerbForms()) {
    if (!counts.has(`${tag} ^${form}`) && lemmaOf(kept, form, tag) !== base)
      extra.set(`${tag} ^${form}`, rulesFor(form, base)[0] as string);
  }
  for (const [key, rule] of extra) kept.set(key, rule);
  return kept;
}
