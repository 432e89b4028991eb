import type { Draft } from './clusters.ts';
import type { Columns } from './columns.ts';
import type { Nominal } from './nominals.ts';
import { bias, threshold, weights } from './pronoun-weights.ts';

/** A pronoun with the likeliest person it means. */
export interface Resolved {
  readonly token: number;
  readonly draft: Draft;
  readonly probability: number;
}

type Gender = 'female' | 'male';

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

/** Somebody who may be meant: a named person, or an unnamed one ("a woman") that keeps a wrong name off. */
interface Somebody {
  readonly draft: Draft | null;
  gender: Gender | null;
  /** Mentions so far. */
  readonly seen: Seen[];
}

interface Seen {
  readonly token: number;
  readonly last: number;
  readonly form: 'name' | 'nominal' | 'pronoun';
  /** First person spoken of in its sentence, not after a preposition, not a possessor. */
  readonly subject: boolean;
  readonly possessor: boolean;
  readonly quoted: boolean;
}

/** For training: what was seen at a pronoun. */
export interface Decision {
  readonly token: number;
  readonly candidates: readonly {
    readonly draft: Draft | null;
    readonly mention: number;
    readonly features: readonly number[];
  }[];
  readonly chosen: number;
}

const prepositions = new Set(
  'of in on at to by with from for against about over after before under into between among during without through toward towards via per despite including than as like'.split(
    ' ',
  ),
);
const saying = new Set(
  'said says told added testified wrote argued asked stated noted explained claimed replied tweeted insisted recalled'.split(
    ' ',
  ),
);
const clauseWords = new Set(
  'that if when while because although though after before since whether and but or so as until unless where which who whom'.split(
    ' ',
  ),
);

/** Ties he, she, his, her, who to the persons they mean, where that is likely enough; the rest is left alone. */
export function resolvePronouns(
  columns: Columns,
  drafts: readonly Draft[],
  nominals: readonly Nominal[],
  paragraph: readonly number[],
  observe?: (decision: Decision) => Draft | null | undefined,
): Resolved[] {
  const quoted = quotedTokens(columns);
  const events = mentionsByToken(drafts, nominals);
  const people = new Map<Draft | string, Somebody>();
  const recent: Somebody[] = [];
  const resolved: Resolved[] = [];
  let lastPronoun: { somebody: Somebody; token: number; gender: Gender } | null = null;
  let sentenceHasPerson = -1;

  const note = (
    key: Draft | string,
    draft: Draft | null,
    gender: Gender | null,
    seen: Omit<Seen, 'subject'>,
  ): Somebody => {
    let somebody = people.get(key);
    if (!somebody) {
      somebody = { draft, gender, seen: [] };
      people.set(key, somebody);
    }
    somebody.gender ??= gender;
    const sentence = columns.sentence[seen.token]!;
    const before = columns.lower[seen.token - 1] ?? '';
    const oblique = prepositions.has(before) && columns.first[sentence]! < seen.token;
    const subject = sentenceHasPerson !== sentence && !oblique && !seen.possessor;
    sentenceHasPerson = sentence;
    somebody.seen.push({ ...seen, subject });
    const at = recent.indexOf(somebody);
    if (at >= 0) recent.splice(at, 1);
    recent.push(somebody);
    if (recent.length > 24) recent.shift();
    return somebody;
  };

  for (let i = 0; i < columns.count; i++) {
    const event = events.get(i);
    if (event) {
      const possessor =
        /^['’]s?$/.test(columns.lower[event.last + 1] ?? '') &&
        columns.sentence[event.last + 1] === columns.sentence[i];
      note(event.key, event.draft, event.gender, {
        token: i,
        last: event.last,
        form: event.form,
        possessor,
        quoted: quoted[i] === 1,
      });
      i = event.last;
      continue;
    }
    const word = columns.lower[i]!;
    if (relative.has(word)) {
      const somebody = antecedentOf(columns, i, recent);
      if (somebody?.draft) resolved.push({ token: i, draft: somebody.draft, probability: 0.95 });
      if (somebody)
        somebody.seen.push({
          token: i,
          last: i,
          form: 'pronoun',
          subject: true,
          possessor: word === 'whose',
          quoted: quoted[i] === 1,
        });
      continue;
    }
    const gender = third[word];
    if (!gender) continue;
    const candidates = candidatesAt(columns, i, gender, word, recent, events, people, quoted, paragraph, lastPronoun);
    if (candidates.length === 0) continue;
    const scores = candidates.map((one) => one.features.reduce((sum, value, k) => sum + value * weights[k]!, 0));
    const top = Math.max(bias, ...scores);
    const total = Math.exp(bias - top) + scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
    let best = 0;
    for (let k = 1; k < scores.length; k++) if (scores[k]! > scores[best]!) best = k;
    const probability = Math.exp(scores[best]! - top) / total;
    let chosen: Somebody | null = scores[best]! > bias ? candidates[best]!.somebody : null;
    const told = observe?.({
      token: i,
      candidates: candidates.map(({ somebody, features }) => ({
        draft: somebody.draft,
        mention: somebody.seen[0]?.token ?? -1,
        features,
      })),
      chosen: best,
    });
    if (told !== undefined) chosen = candidates.find((one) => one.somebody.draft === told && told)?.somebody ?? null;
    if (chosen?.draft && probability >= threshold) resolved.push({ token: i, draft: chosen.draft, probability });
    if (chosen) {
      const key = chosen.draft ?? [...people].find(([, one]) => one === chosen)?.[0] ?? '';
      note(key, chosen.draft, gender, {
        token: i,
        last: i,
        form: 'pronoun',
        possessor: isPossessive(columns, i),
        quoted: quoted[i] === 1,
      });
      lastPronoun = { somebody: chosen, token: i, gender };
    }
  }
  return resolved;
}

interface MentionEvent {
  readonly key: Draft | string;
  readonly draft: Draft | null;
  readonly gender: Gender | null;
  readonly form: 'name' | 'nominal';
  readonly last: number;
}

function mentionsByToken(drafts: readonly Draft[], nominals: readonly Nominal[]): Map<number, MentionEvent> {
  const events = new Map<number, MentionEvent>();
  for (const { first, head, noun, gender, draft } of nominals)
    events.set(first, {
      key: draft ?? `noun ${noun}`,
      draft,
      gender: gender ?? draft?.gender ?? null,
      form: 'nominal',
      last: head,
    });
  for (const one of drafts)
    if (one.kind === 'person')
      for (const { token, lastToken } of one.names)
        events.set(token, { key: one, draft: one, gender: one.gender, form: 'name', last: lastToken });
  return events;
}

/** "his" and "her" before a noun; "her" alone may be an object. */
function isPossessive(columns: Columns, i: number): boolean {
  const word = columns.lower[i]!;
  if (word === 'his') return true;
  if (word !== 'her') return false;
  const next = columns.lower[i + 1] ?? '';
  return (
    /^[a-z]/.test(next) &&
    !prepositions.has(next) &&
    !clauseWords.has(next) &&
    !/^(?:a|an|the|she|he|i|we|they|it|is|was|this|that)$/.test(next)
  );
}

/** Whom "who" goes on about: the person right before it, a comma or a bracket between allowed. */
function antecedentOf(columns: Columns, i: number, recent: readonly Somebody[]): Somebody | null {
  const edge = columns.first[columns.sentence[i]!]!;
  let at = i - 1;
  if (at >= edge && prepositions.has(columns.lower[at]!)) at--;
  while (at >= edge && /^[,(—–-]$/.test(columns.text[at]!)) at--;
  if (at >= edge + 2 && /^\d{1,3}$/.test(columns.text[at]!) && columns.text[at - 1] === ',') at -= 2;
  if (at < edge) return null;
  for (let k = recent.length - 1; k >= 0; k--) {
    const seen = recent[k]!.seen.at(-1)!;
    if (seen.last === at && seen.form !== 'pronoun') return recent[k]!;
  }
  return null;
}

function candidatesAt(
  columns: Columns,
  i: number,
  gender: Gender,
  word: string,
  recent: readonly Somebody[],
  events: ReadonlyMap<number, MentionEvent>,
  people: ReadonlyMap<Draft | string, Somebody>,
  quoted: Uint8Array,
  paragraph: readonly number[],
  lastPronoun: { somebody: Somebody; token: number; gender: Gender } | null,
): { somebody: Somebody; features: number[] }[] {
  const sentence = columns.sentence[i]!;
  const found: { somebody: Somebody; features: number[] }[] = [];
  const possessive = isPossessive(columns, i);
  const subjectPronoun = word === 'he' || word === 'she';
  const reflexive = word === 'himself' || word === 'herself';
  const inQuote = quoted[i] === 1;
  const speaker = inQuote ? speakerToken(columns, i, quoted) : -1;
  let rank = 0;
  for (let k = recent.length - 1; k >= 0; k--) {
    const somebody = recent[k]!;
    if (somebody.gender && somebody.gender !== gender) continue;
    const last = somebody.seen.at(-1)!;
    const away = sentence - columns.sentence[last.token]!;
    if (away > 8) continue;
    const sameParagraph = paragraph[sentence] === paragraph[columns.sentence[last.token]!];
    const clauseMate = away === 0 && !boundaryBetween(columns, last.last + 1, i);
    const inLastThree = somebody.seen.filter((seen) => sentence - columns.sentence[seen.token]! <= 3).length;
    const previous = somebody.seen.filter((seen) => sentence - columns.sentence[seen.token]! === 1);
    const here = somebody.seen.filter((seen) => columns.sentence[seen.token] === sentence);
    const isSpeaker = speaker >= 0 && somebody.seen.some((seen) => seen.token <= speaker && speaker <= seen.last);
    found.push({
      somebody,
      features: [
        away === 0 ? 1 : 0,
        away === 1 ? 1 : 0,
        away === 2 ? 1 : 0,
        away === 3 ? 1 : 0,
        away > 3 ? away - 3 : 0,
        rank === 0 ? 1 : 0,
        rank === 1 ? 1 : 0,
        rank > 1 ? 1 : 0,
        somebody.gender === gender ? 1 : 0,
        last.form === 'pronoun' ? 1 : 0,
        last.form === 'nominal' ? 1 : 0,
        last.subject ? 1 : 0,
        last.possessor ? 1 : 0,
        Math.log(somebody.seen.length),
        Math.log(inLastThree + 1),
        here.some((seen) => seen.subject) ? 1 : 0,
        previous.some((seen) => seen.subject) ? 1 : 0,
        subjectPronoun && previous.some((seen) => seen.subject) && here.length === 0 ? 1 : 0,
        subjectPronoun && here.some((seen) => seen.subject) ? 1 : 0,
        lastPronoun?.somebody === somebody && lastPronoun.gender === gender ? 1 : 0,
        lastPronoun &&
        lastPronoun.somebody !== somebody &&
        lastPronoun.gender === gender &&
        sentence - columns.sentence[lastPronoun.token]! <= 1
          ? 1
          : 0,
        clauseMate && !possessive && !reflexive ? 1 : 0,
        clauseMate && possessive ? 1 : 0,
        clauseMate && reflexive ? 1 : 0,
        somebody.draft ? 0 : 1,
        sameParagraph ? 1 : 0,
        inQuote && !last.quoted ? 1 : 0,
        inQuote && last.quoted ? 1 : 0,
        !inQuote && last.quoted ? 1 : 0,
        isSpeaker ? 1 : 0,
        possessive && here.length > 0 ? 1 : 0,
        0,
      ],
    });
    rank++;
  }
  // "In his ruling, Judge Oak said": the first person named after, before anybody else in the sentence.
  const opening = columns.first[sentence]!;
  if (i - opening <= 4 && !found.some((one) => columns.sentence[one.somebody.seen.at(-1)!.token] === sentence)) {
    const stop = columns.first[sentence + 1]!;
    for (let k = i + 1; k < stop && k < i + 25; k++) {
      const event = events.get(k);
      if (!event?.draft) continue;
      if (event.gender && event.gender !== gender) break;
      if (
        !columns.text.slice(i, k).includes(',') ||
        (subjectPronoun &&
          !/^(?:after|when|while|as|before|if|although|though|since|because|once|until)$/.test(columns.lower[opening]!))
      )
        break;
      const known = people.get(event.key);
      const already = known && found.find((one) => one.somebody === known);
      if (already) already.features[31] = 1;
      else {
        const features: number[] = new Array(weights.length).fill(0);
        features[31] = 1;
        features[8] = event.gender === gender ? 1 : 0;
        found.push({
          somebody: known ?? {
            draft: event.draft,
            gender: event.gender,
            seen: [{ token: k, last: event.last, form: 'name', subject: true, possessor: false, quoted: false }],
          },
          features,
        });
      }
      break;
    }
  }
  return found;
}

/** Whether a clause ends between two tokens: a comma, a conjunction, "that", a quotation mark, a verb of saying. */
function boundaryBetween(columns: Columns, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const word = columns.lower[k]!;
    if (/^[,;:"“”—–]$/.test(word) || clauseWords.has(word) || saying.has(word)) return true;
  }
  return false;
}

function quotedTokens(columns: Columns): Uint8Array {
  const quoted = new Uint8Array(columns.count);
  let open = false;
  for (let i = 0; i < columns.count; i++) {
    const word = columns.text[i]!;
    if (word === '“' || word === '``') open = true;
    else if (word === '”' || word === "''") open = false;
    else if (word === '"') open = !open;
    // A quotation that nobody closed ends with its third sentence.
    if (open && i > 0 && columns.sentence[i] !== columns.sentence[i - 1] && !closes(columns, i)) open = false;
    quoted[i] = open ? 1 : 0;
  }
  return quoted;
}

function closes(columns: Columns, from: number): boolean {
  for (let k = from; k < columns.count && k < from + 150; k++) if (/^(?:”|''|")$/.test(columns.text[k]!)) return true;
  return false;
}

/** The token of the name that a verb of saying in the same sentence, outside the quotation, goes with. */
function speakerToken(columns: Columns, i: number, quoted: Uint8Array): number {
  const sentence = columns.sentence[i]!;
  for (let k = columns.first[sentence]!; k < columns.first[sentence + 1]!; k++) {
    if (quoted[k] || !saying.has(columns.lower[k]!)) continue;
    const before = columns.text[k - 1] ?? '';
    if (/^\p{Lu}\p{L}+/u.test(before) && k - 1 >= columns.first[sentence]!) return k - 1;
    const after = columns.text[k + 1] ?? '';
    if (/^\p{Lu}\p{L}+/u.test(after)) {
      let last = k + 1;
      while (/^\p{Lu}\p{L}+/u.test(columns.text[last + 1] ?? '')) last++;
      return last;
    }
  }
  return -1;
}
