import { monthNames } from '../../../src/words/calendar.ts';
import type { GoldWord } from './conllu.ts';

const CURLY: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['"', ['“', '”']],
  ['``', ['“', '“']],
  ["''", ['”', '”']],
]);

/**
 * A training sentence as another newsroom would print it, some of the time: typographic quotation marks and apostrophes, a long
 * dash for two hyphens, all capitals, headline capitals, no full stop at the end; and two turns of legal news
 * that the treebanks lack: the day before the verb ("Hart on Friday asked") and the caption ("Hart v. Marlow", of `names`).
 */
export function altered(
  words: readonly GoldWord[],
  names: readonly string[],
  random: () => number,
): readonly GoldWord[] {
  const dice = random();
  if (dice < 0.02) return words.map((word) => ({ ...word, form: word.form.toUpperCase() }));
  if (dice < 0.04) {
    return words.map((word) =>
      word.form.length > 3 || /^(?:NN|VB|JJ|PRP)/.test(word.xpos)
        ? { ...word, form: word.form.slice(0, 1).toUpperCase() + word.form.slice(1) }
        : word,
    );
  }
  let changed = words;
  if (dice < 0.3) changed = typographic(words);
  else if (dice < 0.34) {
    const last = words.at(-1);
    if (last?.form === '.' && words.length > 3 && !words.some((word) => word.head === words.length))
      changed = words.slice(0, -1);
  }
  const turn = random();
  if (turn < 0.1) return withDay(changed, random);
  if (turn < 0.14) return withCaption(changed, names, random);
  return changed;
}

function typographic(words: readonly GoldWord[]): readonly GoldWord[] {
  let open = false;
  return words.map((word) => {
    const pair = CURLY.get(word.form);
    if (pair) {
      open = !open;
      return { ...word, form: pair[open ? 0 : 1] };
    }
    if (word.form === '--') return { ...word, form: '—' };
    return word.form.includes("'") ? { ...word, form: word.form.replace("'", '’') } : word;
  });
}

const pick = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)] as T;

/** The words with others put in before position `at` (from 0); heads of the new words count in the finished sentence. */
function inserted(words: readonly GoldWord[], at: number, added: readonly GoldWord[]): GoldWord[] {
  const moved = words.map((word) => (word.head > at ? { ...word, head: word.head + added.length } : word));
  return [...moved.slice(0, at), ...added, ...moved.slice(at)];
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function word(form: string, upos: string, xpos: string, head: number, deprel: string): GoldWord {
  return { form, lemma: '_', upos, xpos, feats: '_', head, deprel };
}

/** Puts "on Friday", "Friday" or "in March" between a subject and its past verb. */
function withDay(words: readonly GoldWord[], random: () => number): readonly GoldWord[] {
  const verbs: number[] = [];
  words.forEach(({ xpos }, i) => {
    const subject = words.findIndex(({ head, deprel }) => head === i + 1 && /^nsubj/.test(deprel));
    if (!/^VBD$/.test(xpos) || i === 0 || subject < 0 || subject >= i) return;
    // the subject's words must end right before the verb
    if (/^(?:PRP|WDT|WP|EX|DT)$/.test((words[subject] as GoldWord).xpos)) return;
    let above = i - 1;
    for (let steps = 0; steps < 20 && above !== subject && above >= 0 && above !== i; steps++)
      above = (words[above] as GoldWord).head - 1;
    if (above === subject && (words[i - 1] as GoldWord).deprel !== 'punct') verbs.push(i);
  });
  if (verbs.length === 0) return words;
  const verb = pick(verbs, random);
  const kind = random();
  if (kind < 0.3) return inserted(words, verb, [word(pick(DAYS, random), 'PROPN', 'NNP', verb + 2, 'obl:unmarked')]);
  const [preposition, name] =
    kind < 0.8 ? (['on', pick(DAYS, random)] as const) : (['in', pick(monthNames, random)] as const);
  return inserted(words, verb, [
    word(preposition, 'ADP', 'IN', verb + 2, 'case'),
    word(name, 'PROPN', 'NNP', verb + 3, 'obl'),
  ]);
}

/** Turns a one-word name into a caption of a case. */
function withCaption(words: readonly GoldWord[], names: readonly string[], random: () => number): readonly GoldWord[] {
  const places: number[] = [];
  words.forEach(({ xpos, deprel }, i) => {
    if (xpos !== 'NNP' || !/^(?:nsubj|obj|obl|nmod|conj|appos|root)/.test(deprel)) return;
    if (!words.some(({ head, deprel: other }) => head === i + 1 && other !== 'case' && other !== 'punct'))
      places.push(i);
  });
  if (places.length === 0) return words;
  const place = pick(places, random);
  return inserted(words, place + 1, [
    word(random() < 0.8 ? 'v.' : pick(['vs.', 'v'], random), 'ADP', 'IN', place + 3, 'case'),
    word(pick(names, random), 'PROPN', 'NNP', place + 1, 'nmod'),
  ]);
}
