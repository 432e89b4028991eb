import type { Columns } from './columns.ts';
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
  columns: Columns,
  drafts: readonly Draft[],
  nominals: readonly Nominal[],
  paragraph: readonly number[],
  model: PronounModel = fitted,
  teach?: (decision: Decision) => Somebody | null | undefined,
): Resolved[] {
  const quoted = quotedTokens(columns);
  const mentions = mentionsByToken(columns, drafts, nominals);
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
    const sentence = columns.sentence[token]!;
    const oblique = columns.first[sentence]! < token && prepositions.has(columns.lower[token - 1]!);
    const possessor = form === 'pronoun' ? isPossessive(columns, token) : isOwner(columns, last);
    const subject = spoken !== sentence && !oblique && !possessor;
    spoken = sentence;
    const acts = !possessor && isVerb(columns, last + 1);
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

  for (let i = 0; i < columns.count; i++) {
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
    const word = columns.lower[i]!;
    if (relative.has(word)) {
      const somebody = antecedentOf(columns, i, recent);
      if (somebody?.draft) resolved.push({ token: i, draft: somebody.draft, probability: 0.95 });
      if (somebody) remember(somebody, i, i, 'pronoun', false);
      continue;
    }
    const gender = third[word];
    if (!gender) continue;
    const question: Question = {
      token: i,
      sentence: columns.sentence[i]!,
      gender,
      kind: kindOf(columns, i),
      quoted: quoted[i] === 1,
      speaker: quoted[i] === 1 ? speakerToken(columns, i, quoted) : -1,
      before: before?.gender === gender ? before : null,
      candidates: 0,
    };
    const found = candidatesAt(columns, question, recent, mentions, people);
    if (found.length === 0) continue;
    const candidates = found.map((one) => ({
      somebody: one.somebody,
      values: valuesOf({ ...question, candidates: found.length }, one, columns, paragraph),
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
  columns: Columns,
  drafts: readonly Draft[],
  nominals: readonly Nominal[],
): Map<number, PersonMention> {
  const mentions = new Map<number, PersonMention>();
  for (const { first, head, noun, gender, draft, definite, possessed, predicate } of nominals) {
    if (predicate && !draft) continue;
    // "his" of "his lawyer" is a mention of its own.
    const owned = first < head && (columns.lower[first]! in third || relative.has(columns.lower[first]!));
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

function kindOf(columns: Columns, i: number): Question['kind'] {
  const word = columns.lower[i]!;
  if (word === 'he' || word === 'she') return 'subject';
  if (word.endsWith('self')) return 'reflexive';
  return isPossessive(columns, i) ? 'possessive' : 'object';
}

/** "his", "hers", "whose", and "her" before a noun; "her" alone is an object. */
function isPossessive(columns: Columns, i: number): boolean {
  const word = columns.lower[i]!;
  if (word === 'his' || word === 'hers' || word === 'whose') return true;
  if (word !== 'her' || columns.sentence[i + 1] !== columns.sentence[i]) return false;
  const next = columns.lower[i + 1] ?? '';
  if (!/^[\p{L}\d“"‘$]/u.test(next)) return false;
  return (
    !prepositions.has(next) &&
    !isClauseWord(next) &&
    !/^(?:an?|the|she|he|i|we|they|it|is|was|this|that|not|out|up|down|off|back|away|again|there|here|”)$/.test(next)
  );
}

const isOwner = (columns: Columns, last: number): boolean =>
  columns.sentence[last + 1] === columns.sentence[last] && /^['’]s?$/.test(columns.lower[last + 1] ?? '');

const auxiliaries = new Set(
  'is was are were has had have will would did does do could can may might should must also never says said told'.split(
    ' ',
  ),
);

function isVerb(columns: Columns, i: number): boolean {
  if (i >= columns.count || columns.sentence[i] !== columns.sentence[i - 1]) return false;
  const word = columns.lower[i]!;
  return auxiliaries.has(word) || isSaying(word) || (word.length > 3 && word.endsWith('ed'));
}

/** Whom "who" goes on about: the person right before it; a comma, a dash, an age or a preposition between allowed. */
function antecedentOf(columns: Columns, i: number, recent: readonly Somebody[]): Somebody | null {
  const edge = columns.first[columns.sentence[i]!]!;
  let at = i - 1;
  if (at >= edge && prepositions.has(columns.lower[at]!)) at--;
  while (at >= edge && /^(?:[,(—–-]|--)$/.test(columns.text[at]!)) at--;
  if (at >= edge + 2 && /^\d{1,3}$/.test(columns.text[at]!) && columns.text[at - 1] === ',') at -= 2;
  for (let k = recent.length - 1; k >= 0; k--) {
    const seen = recent[k]!.seen.at(-1)!;
    if (seen.last === at && seen.form !== 'pronoun' && seen.token >= edge) return recent[k]!;
  }
  return null;
}

function candidatesAt(
  columns: Columns,
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
  const named = namedAhead(columns, question, mentions);
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
  columns: Columns,
  { token, sentence, gender, kind }: Question,
  mentions: ReadonlyMap<number, PersonMention>,
): { token: number; mention: PersonMention } | null {
  const first = columns.first[sentence]!;
  if (token - first > 4) return null;
  if (kind === 'subject' && !opening.has(columns.lower[first]!)) return null;
  const stop = Math.min(columns.first[sentence + 1]!, token + 25);
  for (let k = token + 1; k < stop; k++) {
    const mention = mentions.get(k);
    if (!mention?.draft) continue;
    if (mention.gender && mention.gender !== gender) return null;
    return columns.text.slice(token, k).includes(',') ? { token: k, mention } : null;
  }
  return null;
}

/** Tokens inside quotation marks; a quotation that nobody closes within 150 tokens ends with its sentence. */
function quotedTokens(columns: Columns): Uint8Array {
  const quoted = new Uint8Array(columns.count);
  for (let i = columns.count - 1, next = -1; i >= 0; i--) {
    if (/^(?:”|''|")$/.test(columns.text[i]!)) next = i;
    quoted[i] = next >= 0 && next - i < 150 ? 1 : 0;
  }
  let open = false;
  for (let i = 0; i < columns.count; i++) {
    const word = columns.text[i]!;
    if (word === '“' || word === '``') open = true;
    else if (word === '”' || word === "''") open = false;
    else if (word === '"') open = !open;
    if (open && i > 0 && columns.sentence[i] !== columns.sentence[i - 1] && quoted[i] === 0) open = false;
    quoted[i] = open ? 1 : 0;
  }
  return quoted;
}

/** The last token of the name that a verb of saying in the same sentence, outside the quotation, goes with; -1 for none. */
function speakerToken(columns: Columns, i: number, quoted: Uint8Array): number {
  const sentence = columns.sentence[i]!;
  const stop = columns.first[sentence + 1]!;
  const isCapital = (k: number) => k < stop && /^\p{Lu}\p{L}/u.test(columns.text[k]!);
  for (let k = columns.first[sentence]!; k < stop; k++) {
    if (quoted[k] || !isSaying(columns.lower[k]!)) continue;
    if (k > columns.first[sentence]! && isCapital(k - 1)) return k - 1;
    let last = k + 1;
    if (!isCapital(last)) continue;
    while (isCapital(last + 1)) last++;
    return last;
  }
  return -1;
}
