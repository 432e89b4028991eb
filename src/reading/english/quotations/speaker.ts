import type { Block, Span } from '../../../document/document.ts';
import type { PartyRole } from '../../../field/values.ts';
import type { Entity, Mention } from '../../entity.ts';
import type { Attribution } from './attribution.ts';

/** A mention with the place of its entity in the list of entities. */
interface Placed extends Span {
  readonly id: number;
  readonly form: Mention['form'];
}

/** Papers that carry their author's own words: whose they are, he says it. */
const ownPapers =
  /^(?:statement|lawsuit|suit|complaint|filing|brief|petition|motion|letter|email|e-mail|memo|note|message|post|tweet|blog|op-ed|column|book|memoir|affidavit|declaration|testimony|speech|remarks|words|account|website|release|response|reply|appeal|opinion|ruling|order|decision|dissent|verdict|report|disclosure|remarks|campaign)s?$/;
/** Things that say something but are nobody. */
const papers =
  /^(?:indictment|affidavit|document|record|article|story|documentary|law|bill|statute|poll|survey|study|contract|agreement|warrant|transcript|paper|case|action|charge|allegation|headline|editorial|sign|ad|advertisement|film|movie|song|constitution|amendment|rule|policy|text|page|site|label|update|review|analysis|investigation|proposal|plan|order|deal)s?$/;

/** Papers that somebody who was just speaking put out: "the statement said". */
const issuedPapers = /^(?:statement|letter|email|e-mail|note|message|post|tweet|release|memo|response|reply)s?$/;
const bodies =
  /^(?:company|network|firm|agency|bank|group|department|league|university|college|school|team|union|platform|church|club|corporation|organization|organisation|association|newspaper|broadcaster|regulator|commission|board|ministry|office|party|fund|maker|retailer|chain|airline|carrier|studio|label|publisher|nonprofit|charity|hospital|city|state|county|government|administration|bureau|service|campaign)$/;

const roles = new Map<string, PartyRole>([
  ['judge', 'judge'],
  ['justice', 'judge'],
  ['lawyer', 'counsel'],
  ['attorney', 'counsel'],
  ['prosecutor', 'prosecutor'],
  ['plaintiff', 'plaintiff'],
  ['defendant', 'defendant'],
  ['witness', 'witness'],
]);

/** Somebody who spoke, with the place of the words that name them. */
interface Said {
  readonly at: number;
  readonly id: number;
  readonly attribution: Attribution;
}

/** How far back, in UTF-16 units, a pronoun or a description may point: about five paragraphs of news. */
const reach = 1_500;

/** Whether the words behind a name say that the noun is theirs: "’s signed disclosure". */
function owns(behind: string, noun: string): boolean {
  const owner = /^['’]s?\s/.exec(behind);
  let rest = owner ? behind.slice(owner[0].length) : '';
  for (let words = 0; rest !== '' && words <= 2; words++) {
    if (rest.startsWith(noun)) return true;
    rest = rest.slice(/^\p{L}+\s/u.exec(rest)?.[0].length ?? rest.length);
  }
  return false;
}

/**
 * Whom the words that name a speaker mean, for each attribution that has such words: the entity named in them; the one a pronoun, a
 * title or a description points to; the author of a paper that "says". No entry where nobody fits, or two fit.
 */
export function speakersOf(
  text: string,
  blocks: readonly Block[],
  attributions: readonly Attribution[],
  entities: readonly Entity[],
): Map<Attribution, number> {
  const mentions: Placed[] = entities
    .flatMap((entity, id) =>
      entity.mentions.map((mention) => ({ start: mention.start, end: mention.end, form: mention.form, id })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const starts = mentions.map((mention) => mention.start);
  const surnames = new Map<string, number[]>();
  for (const [id, entity] of entities.entries()) {
    const surname = lastWord(entity.name);
    surnames.set(surname, [...(surnames.get(surname) ?? []), id]);
  }
  const introductions: ({ at: number; words: string[] }[] | undefined)[] = [];
  const speakers = new Map<Attribution, number>();
  /** Sources met so far that are known, in order of the text. */
  const said: Said[] = [];
  const blockStarts = blocks.map((block) => block.start);
  const inOrder = attributions
    .filter((one) => one.source !== null)
    .toSorted((a, b) => a.source!.start - b.source!.start);
  let previous: Attribution | null = null;
  for (const one of inOrder) {
    const source = one.source!;
    const id = meaning(source, previous);
    previous = one;
    if (id === null) continue;
    speakers.set(one, id);
    if (said.at(-1)?.at !== source.start) said.push({ at: source.start, id, attribution: one });
  }
  return speakers;

  function within(span: Span): Placed[] {
    const found: Placed[] = [];
    for (let i = lowerBound(starts, span.start - 100); i < mentions.length && mentions[i]!.start < span.end; i++) {
      if (mentions[i]!.end > span.start) found.push(mentions[i]!);
    }
    return found;
  }

  function meaning(source: Span, previous: Attribution | null): number | null {
    const words = text.slice(source.start, source.end);
    const lower = words.toLowerCase();
    const inside = within(source);
    if (/^(?:who|which|that)$/.test(lower))
      return inside.find((one) => one.start === source.start)?.id ?? antecedent(source.start);
    if (lower === 'they') {
      // A body that spoke just before, with nobody unknown in between.
      const last = lastSpeaker(source.start, reach);
      return last &&
        last.attribution === previous &&
        fits(last.id, lower) &&
        paragraphsBetween(last.at, source.start) <= 1
        ? last.id
        : (inside[0]?.id ?? null);
    }
    if (/^(?:he|she|it)$/.test(lower)) {
      // Whoever spoke in the sentence or paragraph before goes on speaking.
      const last = lastSpeaker(
        source.start,
        reach,
        (one) => fits(one.id, lower) || addressee(one.attribution) !== null,
      );
      if (last && paragraphsBetween(last.at, source.start) <= 1) {
        const asked = addressee(last.attribution);
        if (asked !== null && paragraphsBetween(last.at, source.start) === 1 && fits(asked, lower)) return asked;
        if (fits(last.id, lower) && !rivalBetween(last, source.start, lower)) return last.id;
      }
      return onlyPerson(lower, source.start) ?? inside[0]?.id ?? pronoun(lower, source.start);
    }
    const head = headEnd(text, source, inside);
    const noun = lastWord(
      text
        .slice(source.start, head)
        .replace(/\s(?:sent|written|obtained|signed|read|seen|made|[\p{L}]{3,}ed)(?:\s\p{L}+day)?$/u, ''),
    );
    // What names the head of the phrase, not what only owns it ("Orr's lawsuit"): the mention that reaches furthest.
    const owner = inside.findLast((one) => one.start < head && isOwner(text, one.end, head));
    const named = inside
      .filter((one) => one.start >= source.start && one.start < head && !isOwner(text, one.end, head))
      .reduce<Placed | null>((best, one) => (best === null || one.end > best.end ? one : best), null);
    if (named && isJoint(named, inside, head)) return null;
    const ends = named !== null && text.slice(named.end, head).trim().length <= 3;
    if (ends && named.form !== 'description') return named.id;
    if (ownPapers.test(noun)) return author(source, head, noun, inside, owner ?? null);
    // "her lawyer, Ann Roe": the name behind the pause.
    const apposed = apposedName(source, head, inside);
    if (apposed !== null) return apposed;
    if (ends && named.id !== owner?.id) return named.id;
    if (named && entities[named.id]!.kind === 'person' && named.form === 'name') return named.id;
    if (/^(?:lawyers|attorneys|counsel|officials|executives|representatives)$/.test(noun)) {
      // A body speaks through its unnamed lawyers; a person's lawyers are not that person.
      const body = inside.filter(
        (one) => one.start < head && /^(?:organization|government)$/.test(entities[one.id]!.kind),
      );
      return new Set(body.map((one) => one.id)).size === 1 ? body[0]!.id : null;
    }
    if (/^(?:spokesman|spokeswoman|spokesperson|spokespeople|representative)$/.test(noun)) {
      // An unnamed spokesman's words are those of the body he speaks for: "a Harbour spokesman", "a spokeswoman for the fund".
      const body = inside.filter(
        (one) => /^(?:organization|government|court)$/.test(entities[one.id]!.kind) && one.form !== 'pronoun',
      );
      if (new Set(body.map((one) => one.id)).size === 1) return body[0]!.id;
      if (inside.length === 0 && /^the\b/.test(lower)) {
        const last = lastSpeaker(source.start, 1_000);
        if (last && fits(last.id, 'it')) return last.id;
      }
      return null;
    }
    if (/^(?:the\s)?police(?:\sdepartment)?$/.test(lower)) {
      const forces = entities.flatMap((entity, id) =>
        /\bPolice\b/.test(entity.name) && entity.kind !== 'person' ? [{ id, count: entity.mentions.length }] : [],
      );
      const [first, second] = forces.toSorted((a, b) => b.count - a.count);
      return first && first.count > (second?.count ?? 0) ? first.id : null;
    }
    if (named === null && owner === undefined) {
      const surname = bySurname(text.slice(source.start, head), source.start);
      if (surname !== null) return surname;
    }
    return described(source, head, noun);
  }

  /** "Orr", not known as a mention: the one person of that surname, or the one of them who spoke last. */
  function bySurname(words: string, at: number): number | null {
    const surname = /(?:^|\s)(\p{Lu}[\p{L}’'-]+)$/u.exec(words.trim())?.[1];
    if (surname === undefined || words.length > 60) return null;
    const named = (surnames.get(surname.toLowerCase()) ?? []).filter((id) => entities[id]!.kind === 'person');
    // "Harbour" for Harbour Light, "the Mariners" for Port Orr Mariners: a body by the first or last word of its name.
    const fit =
      named.length > 0
        ? named
        : entities.flatMap((entity, id) =>
            entity.kind === 'organization' &&
            (entity.name.startsWith(`${surname} `) || entity.name.endsWith(` ${surname}`))
              ? [id]
              : [],
          );
    if (fit.length < 2) return fit[0] ?? null;
    const last = lastSpeaker(at, reach);
    if (last && fit.includes(last.id)) return last.id;
    const [first, second] = fit.toSorted((a, b) => entities[b]!.mentions.length - entities[a]!.mentions.length);
    return first !== undefined && entities[first]!.mentions.length >= 4 * entities[second!]!.mentions.length
      ? first
      : null;
  }

  /** "her lawyer, Ann Roe", "the judge in the case, Chancery chancellor Lee Orr": the person whose name ends the part behind the first pause. */
  function apposedName(source: Span, head: number, inside: readonly Placed[]): number | null {
    const comma = text.indexOf(',', head);
    if (comma < 0 || comma >= source.end) return null;
    const next = text.indexOf(',', comma + 1);
    const end = next < 0 || next > source.end ? source.end : next;
    const name = inside.find(
      (one) =>
        one.start > comma &&
        one.end <= end &&
        end - one.end <= 2 &&
        one.form !== 'description' &&
        one.form !== 'pronoun' &&
        entities[one.id]!.kind === 'person' &&
        !/\b(?:for|of|by|with|from|to|and|against|than)\s$/.test(text.slice(comma, one.start)),
    );
    return name?.id ?? null;
  }

  /** "Ann Roe and Lee Orr said": two speak, none is chosen. */
  function isJoint(named: Placed, inside: readonly Placed[], head: number): boolean {
    return (
      inside.some(
        (one) =>
          one.id !== named.id &&
          one.end <= named.start &&
          one.end < head &&
          one.form !== 'pronoun' &&
          /^(?:,[^,]*)*,?\s(?:and|&)\s(?:the\s|\p{Lu}[\p{L}.]*\s){0,4}$/u.test(text.slice(one.end, named.start)),
      ) || isList(inside)
    );
  }

  /** "Ann Roe, Lee Orr and Ines Calder": persons with nothing but a comma or "and" between them. */
  function isList(inside: readonly Placed[]): boolean {
    const persons = inside.filter((one) => one.form === 'name' && entities[one.id]!.kind === 'person');
    return persons.some((one, index) => {
      const next = persons[index + 1];
      return (
        next !== undefined &&
        next.id !== one.id &&
        !/^['’]/.test(text.slice(next.end, next.end + 1)) &&
        /^(?:,\s(?:and\s)?|\sand\s)$/.test(text.slice(one.end, next.start))
      );
    });
  }

  /** "X, who": the last mention right before. */
  function antecedent(at: number): number | null {
    const before = mentionBefore(at, 60, () => true);
    if (before && /^[\s,]*(?:\([^)]*\),?\s*)?$/.test(text.slice(before.end, at))) return before.id;
    // "Ann Roe, Orr's former assistant who"
    const named = mentionBefore(at, 90, (one) => entities[one.id]!.kind === 'person' && text[one.end] === ',');
    return named && /^,[^,.;:]*,?\s?$/.test(text.slice(named.end, at)) ? named.id : null;
  }

  function fits(id: number, word: string): boolean {
    const entity = entities[id]!;
    if (word === 'it') return /^(?:organization|government|court|jury)$/.test(entity.kind);
    if (word === 'they') return /^(?:organization|government)$/.test(entity.kind);
    if (entity.kind !== 'person') return false;
    return word === 'he' ? entity.gender !== 'female' : entity.gender !== 'male';
  }

  /** Whoever spoke last, if the word can mean them and nobody else of the kind was named since; else the only one named just before. */
  function pronoun(word: string, at: number): number | null {
    const last = lastSpeaker(at, reach);
    if (last && fits(last.id, word)) return last.id;
    const near = new Set<number>();
    for (let i = lowerBound(starts, at) - 1; i >= 0 && at - mentions[i]!.start <= 500; i--) {
      if (mentions[i]!.form !== 'description' && fits(mentions[i]!.id, word)) near.add(mentions[i]!.id);
    }
    const sure = [...near].filter((id) => entities[id]!.gender !== null);
    if (near.size === 1) return [...near][0]!;
    return sure.length === 1 ? sure[0]! : null;
  }

  /**
   * A first name may mislead about a person's gender. Where somebody spoke in this paragraph or the one before, and nobody whom "he"
   * or "she" fits is named there, it is that speaker.
   */
  function onlyPerson(word: string, at: number): number | null {
    if (word !== 'he' && word !== 'she') return null;
    const last = lastSpeaker(at, reach, (one) => entities[one.id]!.kind === 'person');
    if (last === null || paragraphsBetween(last.at, at) > 1) return null;
    const opens = blockStarts[lowerBound(blockStarts, last.at + 1) - 1] ?? 0;
    for (let i = lowerBound(starts, opens); i < mentions.length && mentions[i]!.start < at; i++) {
      const one = mentions[i]!;
      if (one.id !== last.id && one.form !== 'pronoun' && entities[one.id]!.kind === 'person') return null;
    }
    return last.id;
  }

  function paragraphsBetween(from: number, to: number): number {
    return lowerBound(blockStarts, to + 1) - lowerBound(blockStarts, from + 1);
  }

  /** “Why?” Roe asked Orr. Who is asked speaks next. */
  function addressee(one: Attribution): number | null {
    if (one.cue === null || !/^ask/.test(text.slice(one.cue.start, one.cue.end))) return null;
    const next = mentions[lowerBound(starts, one.cue.end)];
    return next && next.start - one.cue.end <= 2 ? next.id : null;
  }

  /** Has somebody else whom the pronoun fits been named twice, or as the subject of a later paragraph, since that speaker spoke? */
  function rivalBetween(last: Said, at: number, word: string): boolean {
    for (let i = lowerBound(starts, last.at); i < mentions.length && mentions[i]!.end <= at; i++) {
      const one = mentions[i]!;
      if (one.id === last.id || one.form === 'pronoun' || one.form === 'description' || !fits(one.id, word)) continue;
      if (entities[one.id]!.gender === null && word !== 'it') continue;
      if (/^['’]/.test(text.slice(one.end, one.end + 1))) continue;
      // Named at the head of a sentence: the paragraph is about them now.
      if (/(?:^|[.\n]\s{0,3})$/.test(text.slice(Math.max(0, one.start - 3), one.start))) return true;
    }
    return false;
  }

  function lastSpeaker(at: number, distance: number, accepts: (one: Said) => boolean = () => true): Said | null {
    for (let i = said.length - 1; i >= 0 && at - said[i]!.at <= distance; i--)
      if (said[i]!.at < at && accepts(said[i]!)) return said[i]!;
    return null;
  }

  function mentionBefore(at: number, distance: number, accepts: (one: Placed) => boolean): Placed | null {
    for (let i = lowerBound(starts, at) - 1; i >= 0 && at - mentions[i]!.start <= distance + 100; i--) {
      if (mentions[i]!.end <= at && at - mentions[i]!.end <= distance && accepts(mentions[i]!)) return mentions[i]!;
    }
    return null;
  }

  /** Whose paper it is: "Orr's lawsuit", "his letter", "the email from Roe", "the statement" of whoever spoke just before. */
  function author(
    source: Span,
    head: number,
    noun: string,
    inside: readonly Placed[],
    owner: Placed | null,
  ): number | null {
    if (owner) return owner.id;
    // "a Harbour statement", "the police statement"
    const front = inside.findLast(
      (one) => one.end < head && text.slice(one.end, head).trim().toLowerCase().startsWith(noun),
    );
    if (front && !/^(?:place|statute|work)$/.test(entities[front.id]!.kind)) return front.id;
    const from =
      issuedPapers.test(noun) &&
      inside.find(
        (one) =>
          one.start >= head &&
          /\b(?:from|by)\s+(?:the\s)?$/.test(text.slice(Math.max(source.start, one.start - 10), one.start)),
      );
    if (from) return from.id;
    const first = text.slice(source.start, head).toLowerCase();
    const pointer = /^(his|her|its)\b/.exec(first);
    if (pointer)
      return pronoun({ his: 'he', her: 'she', its: 'it' }[pointer[1] as 'his' | 'her' | 'its'], source.start);
    if (!/^(?:the|this|that)\b/.test(first)) return null;
    if (issuedPapers.test(noun)) {
      const last = lastSpeaker(source.start, 600);
      return issuerBefore(noun, source.start) ?? last?.id ?? null;
    }
    return noun === 'disclosure' || noun === 'memo' || noun === 'book' ? ownerBefore(noun, source.start) : null;
  }

  /** The one person or body named in the last sentence that speaks of such a paper: "The fund issued a statement on Monday." */
  function issuerBefore(noun: string, before: number): number | null {
    const at = text.lastIndexOf(noun, before - 1);
    if (at < 0 || before - at > 800) return null;
    const opened = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('. ', at), text.lastIndexOf('.” ', at), 0);
    const closed = text.slice(at, at + 400).search(/[.?!]["”]?\s|\n/);
    const named = new Set<number>();
    for (
      let i = lowerBound(starts, opened);
      i < mentions.length && mentions[i]!.start < (closed < 0 ? at + 400 : at + closed);
      i++
    ) {
      const one = mentions[i]!;
      if (one.start < before && /^(?:person|organization|government|court)$/.test(entities[one.id]!.kind))
        named.add(one.id);
    }
    return named.size === 1 ? [...named][0]! : null;
  }

  /** "the disclosure", called "Orr's disclosure" before. */
  function ownerBefore(noun: string, before: number): number | null {
    for (let i = lowerBound(starts, before) - 1, steps = 0; i >= 0 && steps < 200; i--, steps++) {
      if (owns(text.slice(mentions[i]!.end, mentions[i]!.end + 50), noun)) return mentions[i]!.id;
    }
    return null;
  }

  /** "the judge", "the coach", "the company": the one of that office, or the one whom the text introduced by that word. */
  function described(source: Span, head: number, noun: string): number | null {
    const words = text.slice(source.start, head).toLowerCase();
    if (!/^(?:the|this|that)\b/.test(words) || noun.length < 3 || papers.test(noun)) return null;
    const last = lastSpeaker(source.start, reach);
    const role = roles.get(noun);
    if (role !== undefined) {
      const has = (id: number) => entities[id]!.designations.some((one) => one.role === role);
      if (last && has(last.id)) return last.id;
      const fit = entities.flatMap((_, id) => (has(id) ? [id] : []));
      if (fit.length === 1) return fit[0]!;
    }
    if (noun === 'court') return onlyCourt(source.start);
    if (bodies.test(noun)) {
      if (last && source.start - last.at <= 800 && fits(last.id, 'it')) return last.id;
      const near = new Set<number>();
      for (let i = lowerBound(starts, source.start) - 1; i >= 0 && source.start - mentions[i]!.start <= 500; i--) {
        if (fits(mentions[i]!.id, 'it')) near.add(mentions[i]!.id);
      }
      return near.size === 1 ? [...near][0]! : mainBody(source.start);
    }
    if (last && introducedAs(last.id, noun, source.start)) return last.id;
    const fit = new Set<number>();
    for (let i = lowerBound(starts, source.start) - 1; i >= 0 && source.start - mentions[i]!.start <= 2 * reach; i--) {
      if (introducedAs(mentions[i]!.id, noun, source.start)) fit.add(mentions[i]!.id);
    }
    return fit.size === 1 ? [...fit][0]! : null;
  }

  function onlyCourt(before: number): number | null {
    const courts = new Set<number>();
    for (let i = lowerBound(starts, before) - 1; i >= 0 && before - mentions[i]!.start <= 2 * reach; i--) {
      if (entities[mentions[i]!.id]!.kind === 'court') courts.add(mentions[i]!.id);
    }
    return courts.size === 1 ? [...courts][0]! : null;
  }

  /** "the company": the body that the text so far is about, named at least three times and twice as often as any other. */
  function mainBody(before: number): number | null {
    const counts = new Map<number, number>();
    for (let i = 0; i < mentions.length && mentions[i]!.start < before; i++) {
      const one = mentions[i]!;
      if (one.form === 'name' && entities[one.id]!.kind === 'organization')
        counts.set(one.id, (counts.get(one.id) ?? 0) + 1);
    }
    const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
    return first && first[1] >= 3 && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null;
  }

  /** Does the word stand beside a name of the entity before this place: "coach Ann Roe", "Ann Roe, the club's coach"? */
  function introducedAs(id: number, noun: string, before: number): boolean {
    const known = introductions[id] ?? introductionsOf(id);
    introductions[id] = known;
    return known.some((one) => one.at < before && one.words.some((word) => word === noun || word === `${noun}s`));
  }

  function introductionsOf(id: number): { at: number; words: string[] }[] {
    if (entities[id]!.kind !== 'person') return [];
    return entities[id]!.mentions.filter((one) => one.form !== 'pronoun' && one.form !== 'description')
      .slice(0, 6)
      .map((one) => {
        const front = text.slice(Math.max(0, one.start - 24), one.form === 'title' ? one.end : one.start);
        const behind = apposition.exec(text.slice(one.end, one.end + 90))?.[1] ?? '';
        const near = one.form === 'title' ? lowerWords(front) : lowerWords(front).slice(-1);
        return { at: one.start, words: [...near, ...lowerWords(behind).slice(0, 9)] };
      });
  }
}

/** ", the fund's lead lawyer"; not ", according to an official". */
const apposition =
  /^,\s+(?!(?:according|and|but|or|which|when|where|while|as|in|on|at|by|for|from|to|with|after|before|said|told)\b)([^,.;:]{2,80})/;

const lowerWords = (words: string) => words.toLowerCase().match(/[\p{L}-]{3,}/gu) ?? [];

const lastWord = (words: string) =>
  words
    .match(/[\p{L}’'-]+/gu)
    ?.findLast((word) => /\p{L}/u.test(word))
    ?.toLowerCase() ?? '';

/** "Orr's | lawsuit": the mention only owns the head of the phrase. */
const isOwner = (text: string, end: number, head: number) =>
  /^(?:['’]s?\s)/.test(text.slice(end, Math.min(head, end + 3)));

/** Where the head of a speaker's phrase ends: "Ann Roe | , a lawyer for Harbour", "a lawyer | for Harbour". */
function headEnd(text: string, source: Span, inside: readonly Span[]): number {
  const words = text.slice(source.start, source.end);
  for (const match of words.matchAll(
    /[,(;–—]|\s(?:of|for|in|at|who|which|from|by|with|on|representing|whose|that|to|as)\s/g,
  )) {
    const at = source.start + match.index;
    // "Secretary of State Ann Roe": an office with "of" in it, before the name.
    if (
      match[0] === ' of ' &&
      /^\p{Lu}/u.test(words) &&
      inside.some((one) => one.start > at && isOfficeBetween(text.slice(at + 4, one.start)))
    )
      continue;
    if (match.index > 0 && !inside.some((one) => one.start <= at && one.end > at)) return at;
  }
  return source.end;
}

/** "State ", "Homeland Security Secretary " between "of" and the name. */
const isOfficeBetween = (words: string) => /^(?:\p{Lu}[\p{L}.’'-]*\s){1,4}$/u.test(words);

function lowerBound(values: readonly number[], wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
