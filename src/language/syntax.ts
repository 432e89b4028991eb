import type { Span } from '../document/document.ts';
import type { Analysis } from './analysis.ts';
import type { Word } from './word.ts';

// Questions about a sentence, in the words of grammar, answered from its tree. Each takes the analysis and one of its words.

const SUBJECTS = new Set(['nsubj', 'nsubj:pass', 'nsubj:outer', 'csubj', 'csubj:pass', 'csubj:outer']);
const CLAUSES = new Set([
  'root',
  'ccomp',
  'xcomp',
  'advcl',
  'advcl:relcl',
  'acl',
  'acl:relcl',
  'csubj',
  'csubj:pass',
  'csubj:outer',
  'parataxis',
]);
const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'no', 'neither', 'nor', 'hardly', 'without']);

const base = (relation: string) => relation.split(':', 1)[0] as string;

function pick(analysis: Analysis, word: Word, wanted: (relation: string, dependent: Word) => boolean): Word[] {
  const { tree, words } = analysis;
  return (tree.dependents[word.index] ?? [])
    .map((index) => words[index] as Word)
    .filter((dependent) => wanted(tree.relations[dependent.index] as string, dependent));
}

/** The relation of a word to its head. */
export function relationOf(analysis: Analysis, word: Word): string {
  return analysis.tree.relations[word.index] ?? 'root';
}

/** The word's head, or undefined for the root. */
export function headOf(analysis: Analysis, word: Word): Word | undefined {
  const head = analysis.tree.heads[word.index] ?? -1;
  return head < 0 ? undefined : analysis.words[head];
}

/** Words that hang from `word` by one of the relations; `nsubj` stands for its subtypes too, `nsubj:pass` only for itself. */
export function dependentsOf(analysis: Analysis, word: Word, ...relations: string[]): Word[] {
  return pick(analysis, word, (relation) =>
    relations.some((wanted) => relation === wanted || (!wanted.includes(':') && base(relation) === wanted)),
  );
}

/** True for a clause in the passive voice: "was dismissed", "got sued", and a bare participle after a noun ("a suit filed in May"). */
export function isPassive(analysis: Analysis, verb: Word): boolean {
  if (dependentsOf(analysis, verb, 'aux:pass', 'nsubj:pass', 'csubj:pass', 'obl:agent').length > 0) return true;
  if (verb.xpos !== 'VBN' || dependentsOf(analysis, verb, 'aux').length > 0) return false;
  if (relationOf(analysis, verb) === 'conj') {
    const first = headOf(analysis, verb);
    return (
      first !== undefined &&
      first.xpos === 'VBN' &&
      ownSubject(analysis, verb) === undefined &&
      isPassive(analysis, first)
    );
  }
  return (
    ['acl', 'amod', 'advcl'].includes(relationOf(analysis, verb)) && dependentsOf(analysis, verb, 'obj').length === 0
  );
}

/** The subject written with this verb or predicate, not one it shares. */
function ownSubject(analysis: Analysis, verb: Word): Word | undefined {
  return pick(analysis, verb, (relation) => SUBJECTS.has(relation))[0];
}

/**
 * The grammatical subject of a verb or predicate. A verb joined by "and" shares the first one's; an infinitive after "agreed to"
 * or "was ordered to" takes the governing clause's subject or, after "ordered Acme to", its object; a participle after a noun
 * ("the company suing Reyes") takes the noun, and a relative pronoun stands for the noun it refers to.
 */
export function subjectOf(analysis: Analysis, verb: Word): Word | undefined {
  let current = verb;
  for (let steps = 0; steps < 8; steps++) {
    const own = ownSubject(analysis, current);
    if (own) return antecedent(analysis, current, own);
    const governor = headOf(analysis, current);
    const relation = relationOf(analysis, current);
    if (!governor) return undefined;
    if (relation === 'conj') current = joined(analysis, current, governor);
    else if (relation === 'xcomp') {
      const object = dependentsOf(analysis, governor, 'iobj')[0] ?? dependentsOf(analysis, governor, 'obj')[0];
      if (object && object.index < current.index && !isPassive(analysis, governor)) return object;
      current = governor;
    } else if (
      relation === 'advcl' &&
      current.xpos === 'VB' &&
      CONTROLLING.has(governor.lemma) &&
      !isPassive(analysis, governor)
    ) {
      // "asked the court to dismiss": whether the tree takes it for xcomp or advcl, the court is to dismiss
      const object = dependentsOf(analysis, governor, 'iobj', 'obj').filter(({ index }) => index < current.index)[0];
      if (object) return object;
      current = governor;
    } else if (relation === 'advcl' && current.xpos === 'VBG' && !marked(analysis, current)) current = governor;
    else if (relation === 'advcl' && current.xpos === 'VB') current = governor;
    else if (relation === 'acl' && (current.xpos === 'VBG' || current.xpos === 'VBN')) return governor;
    else return undefined;
  }
  return undefined;
}

/**
 * The verb that a verb is joined to by "and": a finite verb hung on an infinitive ("ordered Acme to pay and barred it") belongs to the
 * finite verb above, whatever the tree says.
 */
function joined(analysis: Analysis, verb: Word, first: Word): Word {
  if (!/^VB[DZP]$/.test(verb.xpos)) return first;
  let current = first;
  for (
    let steps = 0;
    steps < 8 &&
    current.xpos === 'VB' &&
    modalOf(analysis, current) === undefined &&
    relationOf(analysis, current) !== 'root';
    steps++
  ) {
    current = headOf(analysis, current) ?? current;
  }
  return current;
}

const marked = (analysis: Analysis, verb: Word) => dependentsOf(analysis, verb, 'mark').length > 0;

/** For "who", "which", "that" in a relative clause the noun the clause belongs to; otherwise the word itself. */
function antecedent(analysis: Analysis, verb: Word, word: Word): Word {
  if (!['WDT', 'WP'].includes(word.xpos)) return word;
  let clause: Word | undefined = verb;
  for (let steps = 0; clause && steps < 8; steps++) {
    const relation = relationOf(analysis, clause);
    if (relation === 'acl:relcl') return headOf(analysis, clause) ?? word;
    if (relation === 'root') return word;
    clause = headOf(analysis, clause);
  }
  return word;
}

/** The direct object of a verb in the active voice, with a relative pronoun resolved. */
export function objectOf(analysis: Analysis, verb: Word): Word | undefined {
  const found = dependentsOf(analysis, verb, 'obj')[0];
  return found ? antecedent(analysis, verb, found) : undefined;
}

/** The "by" phrase's noun of a passive clause: "by the judge" → "judge". */
export function agentOf(analysis: Analysis, verb: Word): Word | undefined {
  const marked = dependentsOf(analysis, verb, 'obl:agent')[0];
  if (marked) return marked;
  if (!isPassive(analysis, verb)) return undefined;
  return dependentsOf(analysis, verb, 'obl').find(
    (noun) =>
      dependentsOf(analysis, noun, 'case').some((word) => word.lemma === 'by') &&
      /^(?:NNP|NNPS|NN|NNS|PRP)$/.test(noun.xpos),
  );
}

/** Who does it, whatever the voice: the subject of an active clause, the agent of a passive one. */
export function actorOf(analysis: Analysis, verb: Word): Word | undefined {
  return isPassive(analysis, verb) ? agentOf(analysis, verb) : subjectOf(analysis, verb);
}

/** Whom or what it is done to, whatever the voice: the object of an active clause, the subject of a passive one. */
export function undergoerOf(analysis: Analysis, verb: Word): Word | undefined {
  return isPassive(analysis, verb) ? subjectOf(analysis, verb) : objectOf(analysis, verb);
}

/** True when the verb or predicate itself is denied: "did not sue", "was never charged", "no jury found", "neither filed". */
export function isNegated(analysis: Analysis, verb: Word): boolean {
  const direct = pick(
    analysis,
    verb,
    (relation, word) =>
      ['advmod', 'cc', 'cc:preconj', 'det', 'discourse', 'mark'].includes(relation) &&
      NEGATIONS.has(word.text.toLowerCase()),
  );
  // "not only sued but ..." asserts
  const asserting = direct.every((word) => analysis.words[word.index + 1]?.text.toLowerCase() === 'only');
  if (direct.length > 0 && !asserting) return true;
  if (
    pick(analysis, verb, (relation) => base(relation) === 'aux').some((word) => /^(?:cannot|can't)$/i.test(word.text))
  )
    return true;
  const subject = ownSubject(analysis, verb);
  if (!subject) return false;
  if (/^(?:nobody|none|nothing|neither)$/i.test(subject.text) || /^no one$/i.test(subject.text)) return true;
  return (
    pick(
      analysis,
      subject,
      (relation, word) => /^(?:det|cc:preconj)$/.test(relation) && /^(?:no|neither)$/i.test(word.text),
    ).length > 0
  );
}

/** The modal of a verb's clause ("will", "would", "may", "could", "shall", ...) by lemma, shared over "and"; undefined when there is none. */
export function modalOf(analysis: Analysis, verb: Word): string | undefined {
  const own = pick(analysis, verb, (relation, word) => base(relation) === 'aux' && word.xpos === 'MD')[0];
  if (own) return own.lemma.toLowerCase();
  if (relationOf(analysis, verb) === 'conj' && verb.xpos === 'VB') {
    const first = headOf(analysis, verb);
    return first && first.index < verb.index ? modalOf(analysis, first) : undefined;
  }
  return undefined;
}

/** The tense of a verb's clause: `future` with "will", "shall" or "going to"; `past` and `present` from its finite form; undefined for a bare infinitive or participle. */
export function tenseOf(analysis: Analysis, verb: Word): 'past' | 'present' | 'future' | undefined {
  const modal = modalOf(analysis, verb);
  if (modal === 'will' || modal === 'shall' || modal === "'ll") return 'future';
  if (modal !== undefined) return undefined;
  const helpers = pick(analysis, verb, (relation) => base(relation) === 'aux' || relation === 'cop');
  for (const word of [...helpers, verb]) {
    if (word.xpos === 'VBD') return 'past';
    if (word.xpos === 'VBZ' || word.xpos === 'VBP') {
      // the present perfect tells of something past
      return word.lemma === 'have' && helpers.includes(word) ? 'past' : 'present';
    }
  }
  if (relationOf(analysis, verb) === 'conj') {
    const first = headOf(analysis, verb);
    return first && first.index < verb.index && (verb.xpos === 'VBN' || verb.xpos === 'VBG' || verb.xpos === 'VB')
      ? tenseOf(analysis, first)
      : undefined;
  }
  return undefined;
}

/** The verb or predicate at the head of the clause that a word stands in; the word itself when it heads one. */
export function clauseOf(analysis: Analysis, word: Word): Word {
  let current = word;
  for (let steps = 0; steps <= analysis.words.length; steps++) {
    const relation = relationOf(analysis, current);
    if (CLAUSES.has(relation)) return current;
    if (relation === 'conj' && isPredicate(analysis, current)) return current;
    const head = headOf(analysis, current);
    if (!head) return current;
    current = head;
  }
  return current;
}

const isPredicate = (analysis: Analysis, word: Word) =>
  word.upos === 'VERB' || dependentsOf(analysis, word, 'nsubj', 'cop', 'aux').length > 0;

/** Verbs whose object is to do what the infinitive says. */
const CONTROLLING: ReadonlySet<string> = new Set(
  'ask order urge tell direct require force allow permit compel instruct invite advise persuade encourage request beg command enable oblige pressure warn authorize'.split(
    ' ',
  ),
);

const REPORTING = new Set(
  (
    'say tell state claim allege argue contend assert maintain insist deny add testify write report announce explain note believe think accuse suggest complain charge declare ' +
    'acknowledge admit confirm concede reply respond tweet post hold find rule conclude warn predict expect'
  ).split(' '),
);

/**
 * The verb that a clause is reported by and who says so: "Reyes said the suit was filed" for "filed". Also "according to" and a
 * saying set behind or between commas. Undefined where the text speaks for itself.
 */
export function reportedBy(
  analysis: Analysis,
  verb: Word,
): { readonly verb: Word | undefined; readonly speaker: Word | undefined } | undefined {
  let current: Word | undefined = clauseOf(analysis, verb);
  for (let steps = 0; current && steps < 12; steps++) {
    const clause: Word = current;
    const aside = dependentsOf(analysis, clause, 'parataxis').find(
      (word) => REPORTING.has(word.lemma) && word.upos === 'VERB' && !stopBetween(analysis, clause, word),
    );
    if (aside) return { verb: aside, speaker: subjectOf(analysis, aside) };
    const according = dependentsOf(analysis, clause, 'obl').find((noun) =>
      dependentsOf(analysis, noun, 'case').some((word) => word.text.toLowerCase() === 'according'),
    );
    if (according) return { verb: undefined, speaker: according };
    const governor = headOf(analysis, clause);
    if (!governor) return undefined;
    const relation = relationOf(analysis, clause);
    if ((relation === 'ccomp' || relation === 'parataxis') && REPORTING.has(governor.lemma))
      return { verb: governor, speaker: actorOf(analysis, governor) ?? subjectOf(analysis, governor) };
    current = relation === 'conj' || CLAUSES.has(relation) ? clauseOf(analysis, governor) : undefined;
  }
  return undefined;
}

/** True when a semicolon or colon parts two words: then the second clause does not report the first. */
function stopBetween(analysis: Analysis, first: Word, second: Word): boolean {
  const [from, to] = first.index < second.index ? [first.index, second.index] : [second.index, first.index];
  for (let i = from + 1; i < to; i++) if (/^[;:]$/.test((analysis.words[i] as Word).text)) return true;
  return false;
}

/** True when the clause stands in somebody's reported speech; see `reportedBy`. */
export function isReported(analysis: Analysis, verb: Word): boolean {
  return reportedBy(analysis, verb) !== undefined;
}

const OUTSIDE_NOUN_PHRASE = new Set([
  'case',
  'cc',
  'punct',
  'cop',
  'mark',
  'aux',
  'nsubj',
  'csubj',
  'parataxis',
  'advcl',
  'discourse',
  'ccomp',
  'dep',
  'vocative',
  'expl',
  'cc:preconj',
]);
const AFTER_NOUN = new Set(['acl', 'acl:relcl', 'appos', 'conj', 'nmod:unmarked', 'nmod:desc']);

/** The stretch of a noun with its determiner, adjectives, compounds and, unless `short`, "of" phrases and the like; clauses and appositions stay out. */
export function nounPhraseSpan(analysis: Analysis, noun: Word, short = false): Span {
  const { tree, words } = analysis;
  let first = noun.index;
  let last = noun.index;
  const visit = (index: number) => {
    first = Math.min(first, index);
    last = Math.max(last, index);
    for (const dependent of tree.dependents[index] ?? []) {
      const relation = tree.relations[dependent] as string;
      if (index === noun.index) {
        if (OUTSIDE_NOUN_PHRASE.has(relation) || OUTSIDE_NOUN_PHRASE.has(base(relation)) || AFTER_NOUN.has(relation))
          continue;
        if (short && dependent > noun.index && !['flat', 'fixed', 'nummod', 'compound'].includes(base(relation)))
          continue;
      }
      visit(dependent);
    }
  };
  visit(noun.index);
  return { start: (words[first] as Word).start, end: (words[last] as Word).end };
}

/** All words below and including a word, in order. */
export function subtreeOf(analysis: Analysis, word: Word): Word[] {
  const found: number[] = [];
  const pending = [word.index];
  while (pending.length > 0) {
    const index = pending.pop() as number;
    found.push(index);
    pending.push(...(analysis.tree.dependents[index] ?? []));
  }
  return found.sort((a, b) => a - b).map((index) => analysis.words[index] as Word);
}
