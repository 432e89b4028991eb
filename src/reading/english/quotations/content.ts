import { addressed, addresseeEnd, adverbialEnd, clauseStart } from './adverbial.ts';
import { cueForms } from './cue.ts';
import { sayingsOf } from './find-sayings.ts';
import type { Atom } from './frame.ts';
import { afterDateline, phraseBefore, type Range } from './phrase.ts';
import type { RuleName } from './rules.ts';
import type { Saying } from './saying.ts';
import {
  atomAt,
  auxiliaries,
  be,
  determiners,
  hasFinite,
  isAdverb,
  isMark,
  isPause,
  isTime,
  looksFinite,
  lowerAt,
  possessives,
  prepositions,
  subjectPronouns,
  subordinators,
} from './word-class.ts';

/** A saying with what it attributes to its source; ranges count atoms of the frame. */
export interface Found {
  readonly source: Range | null;
  readonly cue: Range;
  readonly content: readonly Range[];
  /** A word of saying, not of doing or thinking. */
  readonly says: boolean;
  readonly rule: RuleName;
}

/** What each saying of a frame says: the clause or quotation before it, the one after it, or both. */
export function contentsOf(text: string, atoms: readonly Atom[]): Found[] {
  const sayings = sayingsOf(atoms);
  const end = frameEnd(atoms);
  const found: Found[] = [];
  for (const [index, saying] of sayings.entries()) {
    const { ranges, cueTo } = contentOf(text, atoms, sayings, index, end);
    if (ranges.length === 0) continue;
    if (saying.form.weak && !ranges.some((range) => hasMarked(atoms, range))) continue;
    const cue = { from: saying.group.from, to: Math.min(atoms.length, Math.max(saying.group.to, cueTo)) };
    found.push({
      source: saying.source,
      cue,
      content: ranges,
      says: (saying.form.class === 'speech' && !saying.form.weak) || wording.test(saying.form.lemma),
      rule: saying.rule,
    });
  }
  return found;
}

/** Verbs that give somebody's choice of words: called her “a liar”. */
const wording = /^(?:call|describe|dub|label|brand|characteri[sz]e)$/;

interface Content {
  readonly ranges: readonly Range[];
  /** Where the cue ends, with the particle that belongs to it: "called | for". */
  readonly cueTo: number;
}

function contentOf(
  text: string,
  atoms: readonly Atom[],
  sayings: readonly Saying[],
  index: number,
  end: number,
): Content {
  const saying = sayings[index]!;
  const cueTo = saying.group.to;
  if (saying.rule === 'passive') return { ranges: passiveContent(atoms, saying, end, sayings, index), cueTo };
  if (saying.rule === 'passive-by') return { ranges: subjectBefore(atoms, saying), cueTo };
  const { form } = saying;
  const named = addressed.test(form.lemma) && !saying.inverted ? addresseeEnd(atoms, saying.to) : saying.to;
  const at =
    (form.class === 'speech' || (form.class === 'thought' && saying.inverted)) && !wantsTo(atoms, saying, named)
      ? adverbialEnd(atoms, named)
      : named;
  const limit = Math.min(end, rightLimit(atoms, saying, sayings, index, at));
  const left = leadsIn(atoms, saying, at) ? null : (contentBefore(atoms, saying) ?? subjectApart(atoms, saying, at));
  const right = contentAfter(atoms, saying, left, at, limit);
  if (
    left === null &&
    right === null &&
    at >= limit &&
    named < limit &&
    form.class === 'speech' &&
    saying.rule !== 'according-to'
  ) {
    // The adverbial took all that was said: "warned of a storm". After "said" and "told" it is time and place.
    const rest = { from: named, to: limit };
    return {
      ranges: /^(?:say|tell)$/.test(form.lemma) ? [] : [{ from: named, to: speechEnd(text, atoms, rest) }],
      cueTo,
    };
  }
  const ranges: Range[] = [];
  if (left) ranges.push(left);
  if (right) ranges.push({ from: right.from, to: speechEnd(text, atoms, right) });
  return { ranges, cueTo: right?.cueTo ?? cueTo };
}

/** "threatened to sue", "told Orr to leave": what is to be done is what was said; "said to reporters" is not. */
const wantsTo = (atoms: readonly Atom[], { form }: Saying, at: number) =>
  lowerAt(atoms, at) === 'to' &&
  /^(?:vow|promise|pledge|swear|threaten|agree|offer|propose|plead|beg|urge|order|instruct|direct|ask|tell|advise|remind|warn|claim|demand|request|petition|allow|continue|decide|determine|resolve|volunteer)$/.test(
    form.lemma,
  );

const pauseBefore = /^(?:,|—|–|―|--|-|;|…|\.|\?|!)$/;

/** The last atom before the saying and the pause between them. */
function lastBefore(atoms: readonly Atom[], saying: Saying): { readonly at: number; readonly pause: boolean } {
  const at = saying.from - 1;
  return isMark(atoms[at], pauseBefore) ? { at: at - 1, pause: true } : { at, pause: false };
}

/** A saying with a subject of its own may be a tag behind what was said. */
const mayTag = ({ source, form, rule }: Saying) =>
  source !== null &&
  form.class !== 'naming' &&
  !/^(?:same-subject|relative|noun-participle|passive|passive-by)$/.test(rule);

/** “It was,” she said. It was, she said. The quotation or clause that ends before the saying. */
function contentBefore(atoms: readonly Atom[], saying: Saying): Range | null {
  const { at, pause } = lastBefore(atoms, saying);
  const before = atoms[at];
  if (before === undefined || !mayTag(saying)) return null;
  if (before.marked >= 0 && (saying.form.class === 'speech' || pause)) {
    let from = at;
    // The plan was “A,” she said; If he goes, “B,” she said: all of it is what was said. He sighed, “C,” she said: the quotation alone.
    const apart = at > 0 && isPause(atomAt(atoms, at - 1));
    if (at > 0 && (!apart || (atomAt(atoms, at - 1).text === ',' && !isClause(atoms, { from: 0, to: at }))))
      from = skipJoin(atoms, 0, at);
    return titleAt(atoms, at) && !hasFinite(atoms, from, at) ? null : { from, to: at + 1 };
  }
  if ((pause || saying.rule === 'according-to') && isClause(atoms, { from: 0, to: at + 1 })) {
    return { from: skipJoin(atoms, 0, at), to: at + 1 };
  }
  return null;
}

/** "While expecting “some delay,” Orr said it would ...": a phrase in front, and what was said is the clause behind. */
function leadsIn(atoms: readonly Atom[], saying: Saying, at: number): boolean {
  const { at: previous, pause } = lastBefore(atoms, saying);
  if (previous < 1 || saying.inverted || saying.rule === 'according-to') return false;
  const here = lowerAt(atoms, at);
  if (!(subjectPronouns.has(here) || here === 'that')) return false;
  const first = atomAt(atoms, skipJoin(atoms, 0, previous));
  return (
    (pause || atomAt(atoms, previous).marked >= 0) &&
    first.marked < 0 &&
    (prepositions.has(first.lower) || subordinators.has(first.lower) || /(?:ing|ed)$/.test(first.lower))
  );
}

/** "Vance, Orr said, has broken a “promise”": the saying stands between a subject and its verb. */
function subjectApart(atoms: readonly Atom[], saying: Saying, at: number): Range | null {
  const { at: previous, pause } = lastBefore(atoms, saying);
  if (!pause || previous < 0 || !mayTag(saying) || saying.form.class !== 'speech' || !isMark(atoms[at], /^[,—–-]$/))
    return null;
  return auxiliaries.has(lowerAt(atoms, at + 1)) ? { from: skipJoin(atoms, 0, previous), to: previous + 1 } : null;
}

const particles = /^(?:to|for|on|upon|at|about|of|against|with|out|up|into|as|over|down|in|by)$/;
/** With other verbs "to" begins what is wanted: "vowed | to appeal". */
const takesTo = /^(?:refer|allude|point|speak)$/;

/** What stands behind the saying from `at` on, if it was said: a clause, a quotation, what a colon announces. */
function contentAfter(
  atoms: readonly Atom[],
  saying: Saying,
  left: Range | null,
  at: number,
  limit: number,
): (Range & { cueTo?: number }) | null {
  const here = atoms[at];
  if (here === undefined || at >= limit) return null;
  if (here.marked >= 0) return { from: at, to: limit };
  if (isMark(here, /^(?:,|:|—|–|―|--|-|;|\.\.\.|…)$/)) return behindPause(atoms, saying, left, at, limit);
  if (left !== null && here.lower !== 'that') return null;
  const particle =
    saying.form.class !== 'speech' &&
    particles.test(here.lower) &&
    (here.lower !== 'to' || takesTo.test(saying.form.lemma));
  if (!particle) return { from: at, to: limit };
  return at + 1 < limit ? { from: at + 1, to: limit, cueTo: at + 1 } : null;
}

function behindPause(
  atoms: readonly Atom[],
  saying: Saying,
  left: Range | null,
  at: number,
  limit: number,
): Range | null {
  const pause = atomAt(atoms, at).text;
  const beyond = atoms[at + 1];
  const rest = { from: at + 1, to: limit };
  if (beyond && beyond.marked >= 0 && !beyond.title) return rest;
  if (at + 1 >= limit || (pause !== ',' && pause !== ':')) return null;
  if (pause === ':') return rest;
  const lower = lowerAt(atoms, at + 1);
  if (left === null) {
    // "As the Courier reported, ...", "According to the suit, ...", "said on Monday, that ..."
    return lowerAt(atoms, saying.from - 1) === 'as' || saying.rule === 'according-to' || clauseStart.test(lower)
      ? rest
      : null;
  }
  if (saying.rule === 'according-to') return null;
  const quoted = atomAt(atoms, lastBefore(atoms, saying).at).marked >= 0;
  if (/^(?:and|but)$/.test(lower)) return hasMarked(atoms, rest) ? { from: at + 2, to: limit } : null;
  // “Only you,” she said, would do it.
  if (
    (quoted || auxiliaries.has(lower)) &&
    beyond &&
    looksFinite(beyond) &&
    beyond.text === lower &&
    !lower.endsWith('ed')
  )
    return rest;
  // "The suit, she said, was baseless"; not ", when he was asked", ", adding that".
  const goesOn =
    !quoted && !saying.inverted && !subordinators.has(lower) && !lower.endsWith('ing') && !prepositions.has(lower);
  return goesOn ? rest : null;
}

/** End of the frame without its closing mark. */
function frameEnd(atoms: readonly Atom[]): number {
  let end = atoms.length;
  while (end > 0 && isMark(atoms[end - 1], /^(?:[.?!;:,…”"’)\]]|\.\.\.)$/) && !isMark(atoms[end - 1], /^[)\]”]$/))
    end--;
  return end;
}

/** Is what stands in `range` a clause (it has a verb), not just "On Monday" or "In court"? */
function isClause(atoms: readonly Atom[], range: Range): boolean {
  let from = range.from;
  while (
    from < range.to &&
    (isPause(atomAt(atoms, from)) || /^(?:and|but|so|yet|still|then|“|"|”)$/.test(atomAt(atoms, from).lower))
  )
    from++;
  if (from >= range.to) return false;
  const first = atomAt(atoms, from);
  if (first.marked >= 0) return true;
  if (prepositions.has(first.lower) || subordinators.has(first.lower) || /(?:ing|ed)$/.test(first.lower)) {
    // "If elected, she would win": the clause comes behind a pause of its own.
    const comma = atoms.findIndex((one, index) => index > from && index < range.to - 1 && isMark(one, /^,$/));
    return comma > 0 && isClause(atoms, { from: comma + 1, to: range.to });
  }
  for (let i = from; i < range.to; i++) {
    const atom = atomAt(atoms, i);
    if (atom.marked >= 0) {
      if (!atom.title) return true;
      continue;
    }
    if (/^['’]s$/.test(atom.lower) && i > from && subjectPronouns.has(lowerAt(atoms, i - 1))) return true;
    if (looksFinite(atom) || (i > from && cueForms.get(atom.lower)?.form === 'third')) return true;
    if (i > from && /[^s’']s$/.test(atom.lower) && atom.text === atom.lower && determiners.has(lowerAt(atoms, i + 1)))
      return true;
  }
  return false;
}

/**
 * What was said ends with its last quotation where that ends a sentence inside the marks or a pause stands behind it:
 * said “Go. Now.” as they left; tweeted “It begins,” after the vote; a “sham” – a word he has used before.
 */
function speechEnd(text: string, atoms: readonly Atom[], range: Range): number {
  for (let i = range.from; i < range.to; i++) {
    // a “sham” – a word he has used before; a second dash would close an aside
    if (atomAt(atoms, i).marked < 0 || !isMark(atoms[i + 1], /^(?:—|–|―|--|-)$/)) continue;
    if (!atoms.slice(i + 2, range.to).some((one) => isMark(one, /^(?:—|–|―|--|-)$/))) return i + 1;
  }
  // tweeted “It begins” on Friday, said “no” when asked
  if (
    atomAt(atoms, range.from).marked >= 0 &&
    range.from + 1 < range.to &&
    /^(?:on|in|at|during|after|before|when|while|as)$/.test(lowerAt(atoms, range.from + 1)) &&
    !hasMarked(atoms, { from: range.from + 1, to: range.to })
  ) {
    return range.from + 1;
  }
  // called it “a sham” and asked, called it “sad” but said
  for (let i = range.from; i < range.to - 2; i++) {
    if (atomAt(atoms, i).marked < 0 || !/^(?:and|but|or|then)$/.test(lowerAt(atoms, i + 1))) continue;
    let verb = i + 2;
    while (verb < range.to && isAdverb(lowerAt(atoms, verb))) verb++;
    const atom = atoms[verb];
    if (
      atom &&
      atom.marked < 0 &&
      looksFinite(atom) &&
      !be.has(atom.lower) &&
      atom.text === atom.lower &&
      !auxiliaries.has(atom.lower)
    )
      return i + 1;
  }
  for (let i = range.to - 1; i >= range.from; i--) {
    const atom = atomAt(atoms, i);
    if (atom.marked < 0) continue;
    const tail = text.slice(atom.end - 3, atom.end);
    const next = atoms[i + 1];
    if (/[.?!]['"’”]*$/.test(tail)) return i + 1;
    if (/,['"’”]*$/.test(tail) && next !== undefined) {
      const word = lowerAt(atoms, i + 1);
      if (!/^(?:and|or|but)$/.test(word) && !(i > range.from && /^(?:who|which|where|whose|compared)$/.test(word)))
        return i + 1;
    }
    return range.to;
  }
  return range.to;
}

const hasMarked = (atoms: readonly Atom[], range: Range) => {
  for (let i = range.from; i < range.to; i++) if (atomAt(atoms, i).marked >= 0) return true;
  return false;
};

/** on ABC’s “Harbour Hour,” ...: marks around what a phrase of place, or a thing's name, ends with. */
function titleAt(atoms: readonly Atom[], at: number): boolean {
  const before = lowerAt(atoms, at - 1);
  return atomAt(atoms, at).title && (prepositions.has(before) || possessives.has(before));
}

function skipJoin(atoms: readonly Atom[], from: number, to: number): number {
  let i = from === 0 ? Math.min(to, afterDateline(atoms)) : from;
  while (i < to && (isPause(atomAt(atoms, i)) || /^(?:and|but|so|yet)$/.test(atomAt(atoms, i).lower))) i++;
  return i;
}

function passiveContent(
  atoms: readonly Atom[],
  saying: Saying,
  end: number,
  sayings: readonly Saying[],
  index: number,
): Range[] {
  const { lemma } = saying.form;
  if (/^(?:ask|tell|remind|inform|question|press|advise|warn|concern)$/.test(lemma)) return [];
  const limit = Math.min(end, rightLimit(atoms, saying, sayings, index, saying.to));
  const ranges = subjectBefore(atoms, saying);
  if (saying.to < limit) ranges.push({ from: saying.to, to: limit });
  return hasMarked(atoms, { from: saying.to, to: Math.max(saying.to, limit) }) ? ranges : [];
}

function subjectBefore(atoms: readonly Atom[], saying: Saying): Range[] {
  const subject = phraseBefore(atoms, saying.group.from);
  return subject ? [subject] : [];
}

/** Where the content after a saying must end: before the next saying that stands beside it, not inside what was said. */
function rightLimit(
  atoms: readonly Atom[],
  saying: Saying,
  sayings: readonly Saying[],
  index: number,
  at: number,
): number {
  let limit = atoms.length;
  if (saying.rule === 'participle-first' && saying.source) limit = saying.source.from - 1;
  if (saying.rule === 'relative') {
    // "Vance, who said she would appeal, left": the clause ends where the main verb follows its comma.
    for (let i = at; i + 1 < atoms.length; i++) {
      if (isMark(atoms[i], /^,$/) && looksFinite(atomAt(atoms, i + 1)) && !auxiliaries.has(lowerAt(atoms, i + 1))) {
        limit = i;
        break;
      }
    }
  }
  for (let i = index + 1; i < sayings.length; i++) {
    const next = sayings[i]!;
    if (next.group.from < at) continue;
    let from = next.from;
    // In "said X, adding Y" the subject is shared, so the saying begins at its verb.
    const before = atoms[from - 1];
    if (before === undefined) continue;
    if (next.source && next.source.from <= saying.from && next.source.to > saying.at && next.group.from > saying.at) {
      // "an official who spoke anonymously said": this saying is inside the next one's subject.
      limit = Math.min(limit, next.group.from);
      break;
    }
    if (isTag(atoms, next)) {
      limit = Math.min(limit, isPause(before) ? from - 1 : from);
      break;
    }
    if (next.rule === 'same-subject') {
      if (isPause(before) && before.text !== '(') from -= 1;
      else if (before.marked >= 0 && !before.inPhrase) from += 0;
      else if (
        atoms.slice(next.group.from, next.at).some((one) => one.lower === 'to') &&
        !/^(?:but|then)$/.test(before.lower)
      )
        continue;
      else if (/^(?:and|but|then|while|before|after|by|in)$/.test(before.lower)) {
        from -= 1;
        if (isMark(atoms[from - 1], /^,$/)) from -= 1;
      } else continue;
      if (isMark(atoms[from], /^,$/) && lowerAt(atoms, from + 1) === 'who') continue;
      limit = Math.min(limit, from);
    } else if (next.rule === 'according-to') {
      if (isMark(before, /^,$/)) from -= 1;
      limit = Math.min(limit, from);
    } else if (
      next.rule === 'subject-verb' ||
      next.rule === 'subject-apposition-verb' ||
      next.rule === 'verb-subject'
    ) {
      if (/^(?:and|but|while|as|although|though|when|whereas)$/.test(before.lower) && saying.rule !== 'according-to') {
        from -= 1;
        if (isMark(atoms[from - 1], /^,$/)) {
          limit = Math.min(limit, from - 1);
        } else if (before.lower !== 'when') limit = Math.min(limit, from);
      } else if (isMark(before, /^;$/)) limit = Math.min(limit, from - 1);
      else if (isMark(before, /^,$/) && inSubordinate(atoms, saying.from)) limit = Math.min(limit, from - 1);
      else if (before.marked >= 0 && !before.inPhrase && inSubordinate(atoms, saying.from))
        limit = Math.min(limit, from);
    }
    if (limit < atoms.length) break;
  }
  return limit;
}

/** "When Orr accused Vance of lying, she said ...": is the saying in a clause that only leads up to the sentence's own? */
function inSubordinate(atoms: readonly Atom[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && atomAt(atoms, i).marked < 0 && !isPause(atomAt(atoms, i))) i--;
  const first = lowerAt(atoms, i + 1);
  const second = lowerAt(atoms, i + 2);
  return (
    /^(?:asked|pressed|questioned|reminded|informed|given|when|after|as|while|because|since|although|though|if|before|during|once|until|whereas)$/.test(
      first,
    ) ||
    (/^(?:even|just|only|ever|shortly|soon|days|hours|weeks|months)$/.test(first) &&
      /^(?:as|after|when|if|though|while|before|since)$/.test(second)) ||
    (first === 'in' && i < 1)
  );
}

/** "..., said Ann Roe, the fund's lawyer." "..., Orr said on Monday.": behind a pause, with nothing said after it. */
function isTag(atoms: readonly Atom[], next: Saying): boolean {
  if (next.form.class !== 'speech' || next.form.form === 'gerund' || next.form.weak) return false;
  if (!/^(?:subject-verb|subject-apposition-verb|verb-subject)$/.test(next.rule)) return false;
  const before = atoms[next.from - 1];
  if (before === undefined || !(isMark(before, /^[,—–]$/) || (before.marked >= 0 && !before.inPhrase))) return false;
  const after = atoms[next.to];
  return (
    after === undefined ||
    isMark(after, /^[.]$/) ||
    (after.marked < 0 && isTime(after.lower)) ||
    (isMark(after, /^,$/) && next.inverted && next.to >= atoms.length - 3)
  );
}
