import type { Span } from '../../../../document/document.ts';
import type { PartyRole } from '../../../../field/values.ts';
import {
  type Analysis,
  isNegated,
  isPassive,
  modalOf,
  objectOf,
  reportedBy,
  subjectOf,
  tenseOf,
  type Word,
} from '../../../../language/index.ts';
import type { Entity } from '../../../entity.ts';
import type { Quotation } from '../../../quotation.ts';
import type { TriggerHit } from '../triggers.ts';

/** Rows of the table that all clues share: a clue's row is its hash. */
export const clueRows = 1 << 15;

/** What a candidate word shows of the event that it may carry. */
export interface Clues {
  /** Rows of the clues that hold for every word of the sentence, one list for all of them. */
  readonly shared: readonly number[];
  /** Rows of the clues that the word itself shows, without order. */
  readonly rows: readonly number[];
  /** Words whose meaning counts, by slot: the word itself, what it hangs from, its subject, its object, a further dependent; `null` where there is none. */
  readonly words: readonly (string | null)[];
}

/** Slots of `Clues.words`. */
export const wordSlots = 6;

/** What a sentence and its place in the document give to all its words. */
export interface Surroundings {
  readonly analysis: Analysis;
  /** Number of the sentence in its document, of how many. */
  readonly place: number;
  readonly of: number;
  readonly heading: boolean;
  /** Share of the document's sentences that hold words of the courts, 0 to 9. */
  readonly legal: number;
  /** Who stands where in the sentence, and as what. */
  readonly cast: readonly (Span & { readonly part: string })[];
  readonly quoted: readonly (Span & { readonly part: string })[];
  readonly times: readonly Span[];
  readonly sums: readonly Span[];
  readonly hits: readonly TriggerHit[];
  /** Kinds of the wordings found in the sentence before. */
  readonly before: readonly string[];
}

const partByRole: Readonly<Record<PartyRole, string>> = {
  plaintiff: 'plaintiff',
  appellant: 'plaintiff',
  defendant: 'defendant',
  appellee: 'defendant',
  judge: 'judge',
  counsel: 'counsel',
  prosecutor: 'prosecutor',
  witness: 'witness',
  victim: 'witness',
  juror: 'jury',
  intervenor: 'plaintiff',
  government: 'government',
  regulator: 'government',
  other: '',
};

/** What somebody is in the case as far as the document says: an office or side, else the sort of actor. */
export function partOf(entity: Entity): string {
  if (entity.kind === 'court' || entity.kind === 'jury') return entity.kind;
  for (const { role } of entity.designations) if (partByRole[role] !== '') return partByRole[role];
  return entity.kind;
}

const partByNoun: readonly (readonly [string, RegExp])[] = [
  ['judge', /^(?:judge|justice|magistrate|panel|tribunal|arbitrator|chancellor)$/],
  ['court', /^(?:court|bench|supreme|circuit)$/],
  ['jury', /^(?:jury|juror|panelist|foreman|forewoman)$/],
  ['prosecutor', /^(?:prosecutor|prosecution|attorney general|da|doj|indictment)$/],
  ['counsel', /^(?:lawyer|attorney|counsel|barrister|solicitor|defen[cs]e)$/],
  ['witness', /^(?:witness|expert|detective|victim)$/],
  ['plaintiff', /^(?:plaintiff|claimant|petitioner|appellant|accuser|complainant)$/],
  ['defendant', /^(?:defendant|respondent|suspect|accused)$/],
  ['police', /^(?:police|officer|investigator|authority|agent|fbi|sheriff|deputy)$/],
  ['paper', /^(?:suit|lawsuit|complaint|filing|motion|brief|petition|document|affidavit|record|report|statement)$/],
  ['person', /^(?:he|she|man|woman|they|who|i|we)$/],
  ['government', /^(?:government|agency|department|ministry|state|administration|congress|regulator|official)$/],
  ['organization', /^(?:company|firm|bank|corporation|group|team|network|union|league|board)$/],
];

/** FNV-1a over a template's number and its words. */
function row(template: number, a: string, b = ''): number {
  let value = Math.imul(2166136261 ^ template, 16777619);
  for (let at = 0; at < a.length; at++) value = Math.imul(value ^ a.charCodeAt(at), 16777619);
  if (b !== '') {
    value = Math.imul(value ^ 0x1f, 16777619);
    for (let at = 0; at < b.length; at++) value = Math.imul(value ^ b.charCodeAt(at), 16777619);
  }
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  value ^= value >>> 13;
  return (value >>> 0) & (clueRows - 1);
}

const contentful = new Set(['NOUN', 'VERB', 'ADJ', 'PROPN', 'ADV']);

/** The lemma as a clue: names and numbers say only that they are such, or a small set of data would be learnt by its names. */
function sign(word: Word | undefined): string {
  if (word === undefined) return '-';
  if (word.upos === 'PROPN') return 'NAME';
  if (word.upos === 'NUM' || /\d/.test(word.text)) return 'NUM';
  return word.lemma.toLowerCase();
}

const inside = (word: Word, spans: readonly Span[]) =>
  spans.find((one) => one.start <= word.start && word.end <= one.end);

/** The clues of the candidates of one sentence. */
export function cluesOf(surroundings: Surroundings, candidates: readonly Word[]): Clues[] {
  const { analysis, place, of, heading, legal, cast, quoted, times, sums, hits, before } = surroundings;
  const { words, tree, sentence } = analysis;
  const part = (word: Word | undefined): string => {
    if (word === undefined) return '-';
    const one = inside(word, cast) as (Span & { part: string }) | undefined;
    if (one) return one.part;
    const lemma = word.lemma.toLowerCase();
    for (const [name, nouns] of partByNoun) if (nouns.test(lemma)) return name;
    return word.upos === 'PROPN' ? 'name' : word.upos === 'PRON' ? 'person' : 'thing';
  };
  const signs = words.map(sign);
  const shared: number[] = [];
  const put = (template: number, a: string, b = '') => shared.push(row(template, a, b));
  put(1, 'bias');
  put(2, place === 0 ? '0' : place < 3 ? '1' : place < 7 ? '3' : place < 16 ? '7' : place < 40 ? '16' : '40');
  put(3, String(Math.floor((5 * place) / Math.max(1, of))));
  if (heading) put(4, 'heading');
  put(5, String(legal));
  put(6, String(Math.min(4, times.length)));
  put(7, String(Math.min(2, sums.length)));
  put(8, words.length < 8 ? 's' : words.length < 18 ? 'm' : words.length < 35 ? 'l' : 'x');
  for (const kind of new Set(before)) put(9, kind);
  for (const one of new Set(cast.map((each) => each.part))) put(10, one);
  const root = words[tree.root];
  if (root) {
    put(11, signs[root.index]!);
    put(12, part(subjectOf(analysis, root)), signs[root.index]!);
  }
  if (words[0]) put(13, signs[0]!);
  for (const one of new Set(hits.map((hit) => hit.kind))) put(14, one);
  for (const word of words) if (word.upos === 'NOUN' || word.upos === 'VERB') put(15, signs[word.index]!);

  return candidates.map((word): Clues => {
    const rows: number[] = [];
    const add = (template: number, a: string, b = '') => rows.push(row(template, a, b));
    const { index } = word;
    const own = signs[index]!;
    const head = tree.heads[index]! < 0 ? undefined : words[tree.heads[index]!]!;
    const relation = tree.relations[index]!;
    const verbal = word.upos !== 'NOUN';
    const subject = verbal ? subjectOf(analysis, word) : undefined;
    const object = verbal ? objectOf(analysis, word) : undefined;
    const passive = verbal && isPassive(analysis, word);
    const [subjectPart, objectPart] = [part(subject), part(object)];

    add(20, own);
    add(21, own, word.upos);
    add(22, word.xpos);
    add(23, relation);
    add(24, own, relation);
    add(25, head ? signs[head.index]! : 'ROOT');
    add(26, head ? signs[head.index]! : 'ROOT', relation);
    add(27, own, head ? signs[head.index]! : 'ROOT');
    add(28, own.slice(0, 5));
    add(29, own.slice(-4));
    add(30, word.text.toLowerCase());
    for (let step = -2; step <= 2; step++) {
      if (step === 0) continue;
      const near = words[index + step];
      add(40 + step, near ? signs[near.index]! : '#');
      if (Math.abs(step) === 1) add(44 + step, own, near ? signs[near.index]! : '#');
    }
    if (verbal) {
      add(50, passive ? 'passive' : 'active', own);
      const tense = tenseOf(analysis, word) ?? '-';
      const modal = modalOf(analysis, word) ?? '-';
      add(51, tense);
      add(52, tense, own);
      add(53, modal);
      add(54, modal, own);
      if (isNegated(analysis, word)) {
        add(55, 'not');
        add(56, own);
      }
      add(57, subjectPart);
      add(58, subjectPart, own);
      add(59, subject ? signs[subject.index]! : '-');
      add(60, subject ? signs[subject.index]! : '-', own);
      add(61, objectPart);
      add(62, objectPart, own);
      add(63, object ? signs[object.index]! : '-');
      add(64, object ? signs[object.index]! : '-', own);
      add(65, subjectPart, object ? signs[object.index]! : '-');
      add(66, subjectPart, objectPart);
    } else if (head) {
      const actor = part(subjectOf(analysis, head));
      add(67, actor);
      add(68, actor, own);
      add(69, actor, signs[head.index]!);
    }
    const cited = reportedBy(analysis, word);
    add(70, cited === undefined ? '-' : part(cited.speaker));
    if (cited) add(71, own, part(cited.speaker));
    if (cited?.verb) add(72, signs[cited.verb.index]!);
    const quotation = inside(word, quoted) as (Span & { part: string }) | undefined;
    if (quotation) {
      add(73, 'quoted');
      add(74, quotation.part);
      add(75, own, 'quoted');
    }
    let further: Word | undefined;
    for (const at of tree.dependents[index]!) {
      const dependent = words[at]!;
      const how = tree.relations[at]!;
      if (how === 'punct') continue;
      add(80, how);
      if (how === 'det' || how === 'case' || how === 'mark' || how === 'nmod:poss' || how === 'aux' || how === 'cop') {
        add(81, how, signs[at]!);
        add(82, own, signs[at]!);
        if (how === 'nmod:poss') add(83, own, part(dependent));
        if (how === 'nmod:poss') add(84, part(dependent));
        continue;
      }
      if (!contentful.has(dependent.upos) && dependent.upos !== 'PRON') continue;
      const preposition = tree.dependents[at]!.find((below) => tree.relations[below] === 'case');
      const link = preposition === undefined ? how : `${how}-${signs[preposition]!}`;
      add(85, link, own);
      add(86, link, signs[at]!);
      add(87, own, signs[at]!);
      add(88, link, part(dependent));
      if (preposition !== undefined) add(89, part(dependent), `${signs[preposition]!} ${own}`);
      if (how !== 'nsubj' && how !== 'nsubj:pass' && how !== 'obj' && dependent.upos !== 'PRON') further ??= dependent;
    }
    // Clause above the clause: what is told to have happened, and by which verb.
    const above = head && tree.heads[head.index]! >= 0 ? words[tree.heads[head.index]!] : undefined;
    if (above) add(90, signs[above.index]!, relation);
    for (const hit of hits) {
      const [start, end] = [sentence.start + hit.start, sentence.start + hit.end];
      if (word.start >= end || word.end <= start) continue;
      add(91, hit.kind);
      add(92, hit.kind, hit.trigger.name);
      add(93, hit.kind, own);
    }
    for (const time of times) {
      const away = time.start >= word.end ? time.start - word.end : word.start - time.end;
      if (away < 20) add(94, 'near');
      else if (away < 60) add(94, 'middle');
    }
    return {
      shared,
      rows,
      words: [
        word.text,
        head?.text ?? null,
        subject?.text ?? null,
        object?.text ?? null,
        further?.text ?? null,
        root && root !== word ? root.text : null,
      ],
    };
  });
}

/** Where a quotation stands and whose it is. */
export function quotedIn(
  sentence: Span,
  quotations: readonly Quotation[],
  parts: readonly string[],
): (Span & { part: string })[] {
  return quotations
    .filter((one) => one.start < sentence.end && one.end > sentence.start)
    .map((one) => ({
      start: one.start,
      end: one.end,
      part: one.speaker.entity === null ? '-' : (parts[one.speaker.entity] ?? '-'),
    }));
}
