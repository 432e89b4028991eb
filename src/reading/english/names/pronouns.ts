import type { Draft } from './entity-draft.ts';
import type { Nominal } from './nominals.ts';
import { memory, PeopleSoFar } from './people-so-far.ts';
import { mentionsByToken, type PersonMention } from './person-mentions.ts';
import {
  type Candidate,
  type Gender,
  isSaying,
  type Question,
  type Seen,
  type Somebody,
  valuesOf,
} from './pronoun-features.ts';
import * as fitted from './pronoun-weights.ts';
import { isPossessive, prepositions } from './pronoun-words.ts';
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

/** Tells whom a pronoun meant; `undefined` where it does not know. */
type Teacher = (decision: Decision) => Somebody | null | undefined;

const third: ReadonlyMap<string, Gender> = new Map([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'male'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'female'] as const),
]);
const relative = new Set(['who', 'whose', 'whom']);
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
  teach?: Teacher,
): Resolved[] {
  const mentions = mentionsByToken(row, drafts, nominals, isPronoun);
  const people = new PeopleSoFar(row);
  const resolved: Resolved[] = [];
  let before: (Question['before'] & { gender: Gender }) | null = null;
  for (let i = 0; i < row.count; i++) {
    const mention = mentions.get(i);
    if (mention) {
      people.meet(mention, i);
      i = mention.last;
      continue;
    }
    const word = row.at(i).lower;
    if (relative.has(word)) {
      const somebody = antecedentOf(row, i, people.recent);
      if (somebody?.draft) resolved.push({ token: i, draft: somebody.draft, probability: 0.95 });
      if (somebody) people.mean(somebody, i, 1);
      continue;
    }
    const gender = third.get(word);
    if (!gender) continue;
    const question = questionAt(people, i, gender, before?.gender === gender ? before : null);
    const answer = answered(people, question, mentions, paragraph, model, teach);
    if (!answer) continue;
    const { surest, chosen, sure } = answer;
    if (surest) resolved.push({ token: i, draft: surest, probability: sure });
    if (!chosen) continue;
    if ((chosen.seen.at(-1)?.token ?? -1) > i) chosen.seen.pop();
    people.mean(chosen, i, sure);
    before = { somebody: chosen, token: i, gender };
  }
  return resolved;
}

const isPronoun = (word: string): boolean => third.has(word) || relative.has(word);

const questionAt = (
  { row, quoted }: PeopleSoFar,
  token: number,
  gender: Gender,
  before: Question['before'],
): Question => ({
  token,
  sentence: row.at(token).sentence,
  gender,
  kind: kindOf(row, token),
  quoted: quoted[token] === 1,
  speaker: quoted[token] === 1 ? speakerToken(row, token, quoted) : -1,
  before,
  candidates: 0,
});

interface Answer {
  /** Whom the document names and the pronoun means, where that is sure enough to be told. */
  readonly surest: Draft | null;
  /** Whom it is taken to mean for the pronouns after it. */
  readonly chosen: Somebody | null;
  readonly sure: number;
}

/** Whom a pronoun means; `null` where there is nobody to choose from. */
function answered(
  people: PeopleSoFar,
  question: Question,
  mentions: ReadonlyMap<number, PersonMention>,
  paragraph: readonly number[],
  model: PronounModel,
  teach: Teacher | undefined,
): Answer | null {
  const { row, recent, met } = people;
  const { token, kind, sentence } = question;
  const found = candidatesAt(row, question, recent, mentions, met);
  const candidates = found.map((one) => ({
    somebody: one.somebody,
    values: valuesOf({ ...question, candidates: found.length }, one, row, paragraph),
  }));
  const { best, probability, nobody } = likeliest(candidates, kind, model);
  const top = candidates[best]?.somebody;
  if (!top) return null;
  const taught = teach?.({ token, kind, candidates });
  // A chain of pronouns is no surer than its links.
  const sure = Math.min(probability, support(top, sentence));
  const isSure = !nobody && sure >= model.threshold;
  return { surest: isSure ? top.draft : null, chosen: taught === undefined ? (nobody ? null : top) : taught, sure };
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

function kindOf(row: TokenRow, i: number): Question['kind'] {
  const word = row.at(i).lower;
  if (word === 'he' || word === 'she') return 'subject';
  if (word.endsWith('self')) return 'reflexive';
  return isPossessive(row, i) ? 'possessive' : 'object';
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
    if (isInOwnApposition(row, question, somebody) || isOwnSubject(row, question, somebody)) continue;
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

/** What somebody is to another: "Ann Oak, his lawyer". */
const relations = new Set(
  'lawyer attorney counsel solicitor barrister client wife husband widow brother sister son daughter mother father partner employer boss agent spokesman spokeswoman'.split(
    ' ',
  ),
);

/** "June Oak, his lawyer,": nobody is their own. */
function isInOwnApposition(row: TokenRow, { token, kind }: Question, somebody: Somebody): boolean {
  if (kind !== 'possessive' || somebody.seen.at(-1)!.last !== token - 2 || row.at(token - 1).text !== ',') return false;
  const stop = Math.min(row.count, token + 5);
  for (let k = token + 1; k < stop && row.at(k).text !== ','; k++) if (relations.has(row.at(k).lower)) return true;
  return false;
}

const joining = new Set('and or but that which who whom whose if when while as because to'.split(' '));

/** "Judge Oak will sentence her", "Oak told her": nobody is their own object, or it would be "herself". */
function isOwnSubject(row: TokenRow, { token, kind }: Question, somebody: Somebody): boolean {
  const seen = somebody.seen.at(-1)!;
  const between = row.slice(seen.last + 1, token);
  return (
    kind === 'object' &&
    seen.sentence === row.at(token).sentence &&
    seen.subject &&
    between.length > 0 &&
    between.length <= 4 &&
    between.every(({ lower }) => /^[a-z]/.test(lower) && !joining.has(lower) && !prepositions.has(lower))
  );
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
