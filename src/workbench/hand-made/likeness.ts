import type { Matter, Party } from '../../casefile/casefile.ts';
import { kindWords, type ToldEntry } from '../../export/told.ts';

/** What an event of a kind is called in other people's chronologies; stems of words, as `stems` makes them. */
export const kindStems: Readonly<Record<string, string>> = {
  conduct: 'incident accident crash fraud breach infringe collision conduct assault act',
  statement: 'statement post interview said says tweet announce comment publish letter press broadcast',
  legislation: 'act law statute bill legislation enact amendment',
  investigation: 'investigation investigate probe inquiry raid search subpoena',
  arrest: 'arrest custody detain',
  charge: 'charge indict indictment information accuse',
  plea: 'plea plead guilty',
  filing: 'file suit sue lawsuit complaint claim petition issue commence action proceeding',
  amendment: 'amend amended amendment supplement',
  'party-change': 'join intervene withdraw substitute counsel appoint recuse party',
  motion: 'motion move application apply request seek ask',
  position: 'position argue brief oppose contend defence defense drop reverse immunity support',
  discovery: 'discovery deposition depose disclosure document subpoena produce',
  hearing: 'hearing hear argument conference oral',
  ruling: 'rule ruling order grant deny decide decision judgment summary hold find',
  dismissal: 'dismiss dismissal strike drop withdraw',
  settlement: 'settle settlement agree agreement consent',
  jury: 'jury juror selection deliberate empanel',
  trial: 'trial try begin open',
  testimony: 'testify testimony witness evidence stand tell',
  verdict: 'verdict jury find liable guilty return',
  mistrial: 'mistrial hung discharge',
  judgment: 'judgment judgement enter',
  award: 'award damage compensation pay cut reduce',
  sentence: 'sentence prison jail fine probation',
  appeal: 'appeal notice leave certiorari',
  'appeal-decision': 'appeal affirm reverse overturn uphold vacate remand dismiss cut reduce',
  enforcement: 'pay payment bond enforce lien garnish collect',
  release: 'release bail parole free',
};

const kindSets: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(kindStems).map(([kind, words]) => [kind, new Set(words.split(' ').map(stem))]),
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

/** An entry as it is compared. */
export interface Profile {
  readonly entry: ToldEntry;
  readonly words: ReadonlySet<string>;
  readonly summary: ReadonlySet<string>;
  readonly kind: ReadonlySet<string>;
  /** A set of stems a party: of its name without the little words. */
  readonly parties: readonly ReadonlySet<string>[];
}

export function profileOf(entry: ToldEntry, parties: ReadonlyMap<string, Party>): Profile {
  const { event, sources } = entry;
  return {
    entry,
    words: stems(
      [
        event.summary,
        kindWords(event.kind),
        event.outcome ?? '',
        ...sources.slice(0, 40).map(({ words }) => words),
      ].join(' '),
    ),
    summary: stems(`${event.summary} ${kindWords(event.kind)}`),
    kind: kindSets.get(event.kind) ?? new Set(),
    parties: event.participants.flatMap(({ party }) => {
      const found = parties.get(party);
      return found ? [stems([found.name, ...found.aliases.slice(0, 8)].join(' '))] : [];
    }),
  };
}

export const partiesOf = (matter: Matter): ReadonlyMap<string, Party> =>
  new Map(matter.parties.map((party) => [party.id, party]));

/** How rare each word is among the entries: a word of nearly all of them (a party's name) says little. */
export function rarityOf(profiles: readonly Profile[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { words } of profiles) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + (profiles.length + 1) / ((counts.get(word) ?? 0) + 1));
}

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

export function wordLikeness(
  row: ReadonlySet<string>,
  profile: Profile,
  rarity: (word: string) => number,
): WordLikeness {
  let all = 0;
  let shared = 0;
  let own = 0;
  for (const word of row) {
    const weight = rarity(word);
    all += weight;
    if (profile.words.has(word)) shared += weight;
    if (profile.summary.has(word)) own += weight;
  }
  const named = profile.parties.filter((party) => [...party].some((word) => row.has(word))).length;
  return {
    words: all === 0 ? 0 : shared / all,
    summary: all === 0 ? 0 : own / all,
    kind: [...row].some((word) => profile.kind.has(word)),
    parties: profile.parties.length === 0 ? 0 : named / profile.parties.length,
  };
}
