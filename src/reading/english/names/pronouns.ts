import type { Draft } from './entity-draft.ts';
import type { Nominal } from './nominals.ts';
import {
  type Candidate,
  type Gender,
  isClauseWord,
  isSaying,
  type Question,
  type Seen,
  type Somebody,
  valuesOf,
} from './pronoun-features.ts';
import * as fitted from './pronoun-weights.ts';
import type { TokenRow } from './token-row.ts';

/** A pronoun with the likeliest person it means. */
export interface Resolved {
  readonly token: number;
  readonly draft: Draft;
  readonly probability: number;
}

/** Weights of the features, for all pronouns and what each kind adds; the score of nobody; the least probability of an answer. */
export interface PronounModel {
  readonly weights: readonly number[];
  readonly kinds: Readonly<Record<Question['kind'], readonly number[]>>;
  readonly bias: number;
  readonly threshold: number;
}

/** What was seen at a pronoun, for fitting the weights. */
export interface Decision {
  readonly token: number;
  readonly kind: Question['kind'];
  readonly candidates: readonly { readonly somebody: Somebody; readonly values: readonly number[] }[];
}

const third: Readonly<Record<string, Gender>> = {
  he: 'male',
  him: 'male',
  his: 'male',
  himself: 'male',
  she: 'female',
  her: 'female',
  hers: 'female',
  herself: 'female',
};
const relative = new Set(['who', 'whose', 'whom']);
const prepositions = new Set(
  'of in on at to by with from for against about over after before under into between among during without through toward towards via per despite including than as like'.split(
    ' ',
  ),
);
/** Persons and sentences that are remembered: more would only slow. */
const memory = { persons: 24, sentences: 20 } as const;

/**
 * Ties he, she, his, her, who to the persons they mean, where that is likely enough; the rest is left alone. One walk from
 * left to right; a pronoun that was understood is a mention like others for the next. `teach` may tell whom a pronoun meant.
 */
export function resolvePronouns(
  row: TokenRow,
  drafts: readonly Draft[],
  nominals: readonly Nominal[],
  paragraph: readonly number[],
  model: PronounModel = fitted,
  teach?: (decision: Decision) => Somebody | null | undefined,
): Resolved[] {
  const quoted = quotedTokens(row);
  const mentions = mentionsByToken(row, drafts, nominals);
  const people = new Map<Draft | string, Somebody>();
  const recent: Somebody[] = [];
  const resolved: Resolved[] = [];
  let before: (Question['before'] & { gender: Gender }) | null = null;
  let spoken = -1;

  const remember = (
    somebody: Somebody,
    token: number,
    last: number,
    form: Seen['form'],
    possessed: boolean,
    sure = 1,
  ): void => {
    const sentence = row.at(token).sentence;
    const oblique = row.first(sentence) < token && prepositions.has(row.at(token - 1).lower);
    const possessor = form === 'pronoun' ? isPossessive(row, token) : isOwner(row, last);
    const subject = spoken !== sentence && !oblique && !possessor;
    spoken = sentence;
    const acts = !possessor && isVerb(row, last + 1);
    somebody.seen.push({
      token,
      last,
      sentence,
      form,
      subject,
      acts,
      possessor,
      oblique,
      quoted: quoted[token] === 1,
      possessed,
      sure,
    });
    if (somebody.seen.length > 60) somebody.seen.shift();
    const at = recent.indexOf(somebody);
    if (at >= 0) recent.splice(at, 1);
    recent.push(somebody);
    if (recent.length > memory.persons) recent.shift();
  };

  for (let i = 0; i < row.count; i++) {
    const mention = mentions.get(i);
    if (mention) {
      let somebody = people.get(mention.key);
      // "a man" after another man is somebody new; "the man" is the last one.
      if (!somebody || mention.fresh) {
        somebody = { draft: mention.draft, gender: mention.gender, seen: [] };
        people.set(mention.key, somebody);
      }
      somebody.gender ??= mention.gender;
      remember(somebody, i, mention.last, mention.form, mention.possessed);
      i = mention.last;
      continue;
    }
    const word = row.at(i).lower;
    if (relative.has(word)) {
      const somebody = antecedentOf(row, i, recent);
      if (somebody?.draft) resolved.push({ token: i, draft: somebody.draft, probability: 0.95 });
      if (somebody) remember(somebody, i, i, 'pronoun', false);
      continue;
    }
    const gender = third[word];
    if (!gender) continue;
    const question: Question = {
      token: i,
      sentence: row.at(i).sentence,
      gender,
      kind: kindOf(row, i),
      quoted: quoted[i] === 1,
      speaker: quoted[i] === 1 ? speakerToken(row, i, quoted) : -1,
      before: before?.gender === gender ? before : null,
      candidates: 0,
    };
    const found = candidatesAt(row, question, recent, mentions, people);
    if (found.length === 0) continue;
    const candidates = found.map((one) => ({
      somebody: one.somebody,
      values: valuesOf({ ...question, candidates: found.length }, one, row, paragraph),
    }));
    const { best, probability, nobody } = likeliest(candidates, question.kind, model);
    let chosen = nobody ? null : candidates[best]!.somebody;
    const taught = teach?.({ token: i, kind: question.kind, candidates });
    if (taught !== undefined) chosen = taught;
    // A chain of pronouns is no surer than its links.
    const sure = Math.min(probability, support(candidates[best]!.somebody, question.sentence));
    if (!nobody && sure >= model.threshold && candidates[best]!.somebody.draft)
      resolved.push({ token: i, draft: candidates[best]!.somebody.draft!, probability: sure });
    if (!chosen) continue;
    if (chosen.seen.at(-1)!.token > i) chosen.seen.pop();
    remember(chosen, i, i, 'pronoun', false, sure);
    before = { somebody: chosen, token: i, gender };
  }
  return resolved;
}

/** How sure the ground is on which a pronoun stands: the last mention by name near by, else the surest of the last pronouns. */
function support(somebody: Somebody, sentence: number): number {
  const last = somebody.seen.at(-1)!;
  if (last.form !== 'pronoun') return 1;
  let sure = last.sure;
  for (let k = somebody.seen.length - 2; k >= 0; k--) {
    const seen = somebody.seen[k]!;
    if (sentence - seen.sentence > 1) break;
    sure = Math.max(sure, seen.form === 'pronoun' ? seen.sure : 1);
  }
  return sure;
}

/** The candidate with the highest score, its probability, and whether "none of them" is likelier. */
function likeliest(
  candidates: Decision['candidates'],
  kind: Question['kind'],
  { weights, kinds, bias }: PronounModel,
): { best: number; probability: number; nobody: boolean } {
  const more = kinds[kind];
  const scores = candidates.map(({ values }) => {
    let score = 0;
    for (let k = 0; k < values.length; k++) if (values[k] !== 0) score += values[k]! * (weights[k]! + more[k]!);
    return score;
  });
  const top = Math.max(bias, ...scores);
  const total = Math.exp(bias - top) + scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  let best = 0;
  for (let k = 1; k < scores.length; k++) if (scores[k]! > scores[best]!) best = k;
  return { best, probability: Math.exp(scores[best]! - top) / total, nobody: scores[best]! <= bias };
}

interface PersonMention {
  readonly key: Draft | string;
  readonly draft: Draft | null;
  readonly gender: Gender | null;
  readonly form: 'name' | 'nominal';
  readonly last: number;
  readonly fresh: boolean;
  readonly possessed: boolean;
}

function mentionsByToken(
  row: TokenRow,
  drafts: readonly Draft[],
  nominals: readonly Nominal[],
): Map<number, PersonMention> {
  const mentions = new Map<number, PersonMention>();
  for (const { first, head, noun, gender, draft, definite, possessed, predicate } of nominals) {
    if (predicate && !draft) continue;
    // "his" of "his lawyer" is a mention of its own.
    const owned = first < head && (row.at(first).lower in third || relative.has(row.at(first).lower));
    mentions.set(owned ? first + 1 : first, {
      key: draft ?? `noun ${noun}`,
      draft,
      gender: gender ?? draft?.gender ?? null,
      form: 'nominal',
      last: head,
      fresh: !draft && !definite,
      possessed,
    });
  }
  for (const one of drafts)
    if (one.kind === 'person')
      for (const { token, lastToken } of one.names)
        mentions.set(token, {
          key: one,
          draft: one,
          gender: one.gender,
          form: 'name',
          last: lastToken,
          fresh: false,
          possessed: false,
        });
  return mentions;
}

function kindOf(row: TokenRow, i: number): Question['kind'] {
  const word = row.at(i).lower;
  if (word === 'he' || word === 'she') return 'subject';
  if (word.endsWith('self')) return 'reflexive';
  return isPossessive(row, i) ? 'possessive' : 'object';
}

/** "his", "hers", "whose", and "her" before a noun; "her" alone is an object. */
function isPossessive(row: TokenRow, i: number): boolean {
  const word = row.at(i).lower;
  if (word === 'his' || word === 'hers' || word === 'whose') return true;
  if (word !== 'her' || row.at(i + 1).sentence !== row.at(i).sentence) return false;
  const next = row.at(i + 1).lower;
  if (!/^[\p{L}\d“"‘$]/u.test(next)) return false;
  return (
    !prepositions.has(next) &&
    !isClauseWord(next) &&
    !/^(?:an?|the|she|he|i|we|they|it|is|was|this|that|not|out|up|down|off|back|away|again|there|here|”)$/.test(next)
  );
}

const isOwner = (row: TokenRow, last: number): boolean =>
  row.at(last + 1).sentence === row.at(last).sentence && /^['’]s?$/.test(row.at(last + 1).lower);

const auxiliaries = new Set(
  'is was are were has had have will would did does do could can may might should must also never says said told'.split(
    ' ',
  ),
);

function isVerb(row: TokenRow, i: number): boolean {
  if (i >= row.count || row.at(i).sentence !== row.at(i - 1).sentence) return false;
  const word = row.at(i).lower;
  return auxiliaries.has(word) || isSaying(word) || (word.length > 3 && word.endsWith('ed'));
}

/** Whom "who" goes on about: the person right before it; a comma, a dash, an age or a preposition between allowed. */
function antecedentOf(row: TokenRow, i: number, recent: readonly Somebody[]): Somebody | null {
  const edge = row.first(row.at(i).sentence);
  let at = i - 1;
  if (at >= edge && prepositions.has(row.at(at).lower)) at--;
  while (at >= edge && /^(?:[,(—–-]|--)$/.test(row.at(at).text)) at--;
  if (at >= edge + 2 && /^\d{1,3}$/.test(row.at(at).text) && row.at(at - 1).text === ',') at -= 2;
  for (let k = recent.length - 1; k >= 0; k--) {
    const seen = recent[k]!.seen.at(-1)!;
    if (seen.last === at && seen.form !== 'pronoun' && seen.token >= edge) return recent[k]!;
  }
  return null;
}

function candidatesAt(
  row: TokenRow,
  question: Question,
  recent: readonly Somebody[],
  mentions: ReadonlyMap<number, PersonMention>,
  people: ReadonlyMap<Draft | string, Somebody>,
): Candidate[] {
  const found: Candidate[] = [];
  const { sentence, gender } = question;
  for (let k = recent.length - 1; k >= 0; k--) {
    const somebody = recent[k]!;
    if (somebody.gender && somebody.gender !== gender) continue;
    if (sentence - somebody.seen.at(-1)!.sentence > memory.sentences) continue;
    found.push({ somebody, rank: found.length, ahead: false });
  }
  const named = namedAhead(row, question, mentions);
  if (named && !found.some(({ somebody }) => somebody.seen.at(-1)!.sentence === sentence)) {
    const known = people.get(named.mention.key);
    const at = found.findIndex(({ somebody }) => somebody === known);
    if (at >= 0) found[at] = { ...found[at]!, ahead: true };
    else {
      const seen: Seen = {
        token: named.token,
        last: named.mention.last,
        sentence,
        form: 'name',
        subject: true,
        acts: false,
        possessor: false,
        oblique: false,
        quoted: false,
        possessed: false,
        sure: 1,
      };
      found.push({
        somebody: known ?? { draft: named.mention.draft, gender: named.mention.gender, seen: [seen] },
        rank: found.length,
        ahead: true,
      });
    }
  }
  return found;
}

const opening = new Set('after when while as before if although though since because once until'.split(' '));

/** "In his ruling, Judge Oak said", "When she sued, Oak": the first person named after the phrase that opens the sentence. */
function namedAhead(
  row: TokenRow,
  { token, sentence, gender, kind }: Question,
  mentions: ReadonlyMap<number, PersonMention>,
): { token: number; mention: PersonMention } | null {
  const first = row.first(sentence);
  if (token - first > 4) return null;
  if (kind === 'subject' && !opening.has(row.at(first).lower)) return null;
  const stop = Math.min(row.first(sentence + 1), token + 25);
  for (let k = token + 1; k < stop; k++) {
    const mention = mentions.get(k);
    if (!mention?.draft) continue;
    if (mention.gender && mention.gender !== gender) return null;
    return row.slice(token, k).some(({ text }) => text === ',') ? { token: k, mention } : null;
  }
  return null;
}

/** Tokens inside quotation marks; a quotation that nobody closes within 150 tokens ends with its sentence. */
function quotedTokens(row: TokenRow): Uint8Array {
  const quoted = new Uint8Array(row.count);
  for (let i = row.count - 1, next = -1; i >= 0; i--) {
    if (/^(?:”|''|")$/.test(row.at(i).text)) next = i;
    quoted[i] = next >= 0 && next - i < 150 ? 1 : 0;
  }
  let open = false;
  for (let i = 0; i < row.count; i++) {
    const word = row.at(i).text;
    if (word === '“' || word === '``') open = true;
    else if (word === '”' || word === "''") open = false;
    else if (word === '"') open = !open;
    if (open && i > 0 && row.at(i).sentence !== row.at(i - 1).sentence && quoted[i] === 0) open = false;
    quoted[i] = open ? 1 : 0;
  }
  return quoted;
}

/** The last token of the name that a verb of saying in the same sentence, outside the quotation, goes with; -1 for none. */
function speakerToken(row: TokenRow, i: number, quoted: Uint8Array): number {
  const sentence = row.at(i).sentence;
  const stop = row.first(sentence + 1);
  const isCapital = (k: number) => k < stop && /^\p{Lu}\p{L}/u.test(row.at(k).text);
  for (let k = row.first(sentence); k < stop; k++) {
    if (quoted[k] || !isSaying(row.at(k).lower)) continue;
    if (k > row.first(sentence) && isCapital(k - 1)) return k - 1;
    let last = k + 1;
    if (!isCapital(last)) continue;
    while (isCapital(last + 1)) last++;
    return last;
  }
  return -1;
}
