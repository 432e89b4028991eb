import type { Matter } from '../../casefile/schema.ts';
import type { ToldEntry } from '../../export/told.ts';
import { eventKinds } from '../../field/kinds/index.ts';
import type { EventKind } from '../../field/kinds/kind.ts';
import { kindWords } from '../../words/kinds.ts';

/** What an event of a kind is called in other people's chronologies, as stems. */
const kindSets: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  eventKinds.map(({ name, alsoCalled }: EventKind) => [name, new Set((alsoCalled ?? name).split(' ').map(stem))]),
);

const idle = new Set(
  'the a an of to in on at by for and or with from was were is be been are that this it its his her their as has had have not no after before who which will would into against over about also than then when said mr mrs ms dr'.split(
    ' ',
  ),
);

/** A word cut to what its forms share: "filed", "files", "filing" -> "file". Rough: it only compares. */
function stem(word: string): string {
  const cut = word
    .replace(/(?:’|')s$/u, '')
    .replace(/ies$/, 'y')
    .replace(/(?<=[a-z]{3})(?:ings?|ed|es|s|e)$/, '')
    .replace(/([b-df-hj-km-np-tv-z])\1$/, '$1');
  return cut.replace(/(?<=[a-z]{2})i$/, 'y');
}

/** The words of a text that say something, as stems, each once. */
export function stems(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [word] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}][\p{L}\p{N}’']*/gu)) {
    if (!idle.has(word) && (word.length > 1 || /\d/.test(word))) found.add(stem(word));
    if (found.size >= 400) break;
  }
  return found;
}

/** Stems of the names in a row: words with a capital that do not begin it. None where most words have one, as headlines do. */
export function namesIn(text: string): readonly string[] {
  const words = text.slice(0, 2_000).match(/[\p{L}’']+/gu) ?? [];
  const capital = words.filter((word, at) => at > 0 && /^\p{Lu}\p{Ll}{2,}/u.test(word));
  return capital.length * 2 > words.length ? [] : capital.map((word) => stem(word.toLowerCase()));
}

/** An entry as it is compared. */
export interface Profile {
  readonly entry: ToldEntry;
  /** Of its line, its kind and the words of its sources. */
  readonly words: ReadonlySet<string>;
  /** Of its line and kind only. */
  readonly summary: ReadonlySet<string>;
  /** The names of those who take part, as stems; one set a party, the same for all its entries. */
  readonly parties: readonly ReadonlySet<string>[];
}

export function profileOf(entry: ToldEntry, parties: ReadonlyMap<string, ReadonlySet<string>>): Profile {
  const { event, sources } = entry;
  const own = `${event.summary} ${kindWords(event.kind)}`;
  return {
    entry,
    words: stems([own, event.outcome ?? '', ...sources.slice(0, 40).map(({ words }) => words)].join(' ')),
    summary: stems(own),
    parties: event.participants.flatMap(({ party }) => parties.get(party) ?? []),
  };
}

/** The stems of each party's names. */
export const partyStems = (matter: Matter): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(matter.parties.map(({ id, name, aliases }) => [id, stems([name, ...aliases.slice(0, 8)].join(' '))]));

export interface WordLikeness {
  /** Share of the row's words, weighed by rarity, that the entry's sources use. */
  readonly words: number;
  /** The same with the entry's own line only. */
  readonly summary: number;
  /** The row uses a word for this kind of event. */
  readonly kind: boolean;
  /** How many of the entry's parties the row names, of all. */
  readonly parties: number;
}

/**
 * How like a row is to entries. Each word leads to the entries that use it, so that a row costs what its words share and not
 * what all entries hold. A word of nearly all entries (a party's name) weighs little.
 */
export function likenessTo(
  profiles: readonly Profile[],
): (row: ReadonlySet<string>) => (entry: number) => WordLikeness {
  const postings = (of: 'words' | 'summary') => {
    const found = new Map<string, number[]>();
    for (const [at, profile] of profiles.entries()) {
      for (const word of profile[of]) {
        const list = found.get(word);
        if (list) list.push(at);
        else found.set(word, [at]);
      }
    }
    return found;
  };
  const byWords = postings('words');
  const bySummary = postings('summary');
  const rarity = (word: string) => Math.log(1 + (profiles.length + 1) / ((byWords.get(word)?.length ?? 0) + 1));
  return (row) => {
    const shared = new Float64Array(profiles.length);
    const own = new Float64Array(profiles.length);
    let all = 0;
    for (const word of row) {
      const weight = rarity(word);
      all += weight;
      for (const at of byWords.get(word) ?? []) shared[at]! += weight;
      for (const at of bySummary.get(word) ?? []) own[at]! += weight;
    }
    const kinds = new Map([...kindSets].map(([kind, words]) => [kind, [...row].some((word) => words.has(word))]));
    const named = new Map<ReadonlySet<string>, boolean>();
    const names = (party: ReadonlySet<string>): boolean => {
      const known = named.get(party);
      if (known !== undefined) return known;
      const found = [...party].some((word) => row.has(word));
      named.set(party, found);
      return found;
    };
    return (entry) => {
      const { parties, entry: told } = profiles[entry]!;
      return {
        words: all === 0 ? 0 : shared[entry]! / all,
        summary: all === 0 ? 0 : own[entry]! / all,
        kind: kinds.get(told.event.kind) ?? false,
        parties: parties.length === 0 ? 0 : parties.filter(names).length / parties.length,
      };
    };
  };
}
