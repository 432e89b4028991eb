import { contentStems, stem } from '../../src/language/stems.ts';
import { averageLinkDense } from './average-link-dense.ts';

/**
 * Groups articles by the story they tell, when a pile holds look-alike stories (two verdicts, two arrests). Words bring articles of one
 * subject together; inside a subject only what its articles do not all share tells its stories apart: names first, words and numbers next.
 */

/** One article, as plain text with its sentences (UTF-16 offsets). */
export interface StoryText {
  readonly text: string;
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
}

type Bag = ReadonlyMap<string, number>;

/** Three bags of an article. */
interface Article {
  readonly words: Bag;
  /** Capitalized words that do not begin a sentence. */
  readonly names: Bag;
  /** Words with a digit: ages, counts, days, sums. */
  readonly numbers: Bag;
}

const parts = ['words', 'names', 'numbers'] as const;

/** Share of each bag in the nearness of two articles, and the average nearness at which groups are still joined. */
interface Level {
  readonly shares: Readonly<Record<(typeof parts)[number], number>>;
  readonly line: number;
}
const bySubject: Level = { shares: { words: 0.6, names: 0.3, numbers: 0.1 }, line: 0.11 };
const byStory: Level = { shares: { words: 0.3, names: 0.5, numbers: 0.2 }, line: 0.077 };
/** An article alone in its subject joins the nearest story unless it is less near than this. */
const loneLine = 0.05;

/** For each article the number of its story. Equal texts in another order give the same grouping. */
export function groupStories(texts: readonly StoryText[]): readonly number[] {
  const articles = texts.map(articleOf);
  const subjects = groupsOf(
    averageLinkDense(
      nearness(articles, bySubject),
      articles.map(() => 1),
      bySubject.line,
    ),
  );
  const story: number[] = articles.map(() => -1);
  let next = 0;
  for (const subject of subjects) {
    for (const group of storiesWithin(subject, articles)) {
      for (const index of group) story[index] = next;
      next += 1;
    }
  }
  return story;
}

function storiesWithin(subject: readonly number[], articles: readonly Article[]): readonly (readonly number[])[] {
  if (subject.length < 3) return [subject];
  const near = nearness(
    subject.map((index) => articles[index]!),
    byStory,
  );
  const count = subject.length;
  const groups = groupsOf(
    averageLinkDense(
      near.slice(),
      subject.map(() => 1),
      byStory.line,
    ),
  ).map((group) => [...group]);
  const stories = groups.filter((group) => group.length > 1);
  const lone = groups.filter((group) => group.length === 1);
  const own: number[][] = [];
  for (const [member] of lone as [number][]) {
    const [best] = stories
      .map((group, at) => ({
        at,
        value: group.reduce((sum, other) => sum + near[member * count + other]!, 0) / group.length,
      }))
      .sort((a, b) => b.value - a.value || a.at - b.at);
    if (best && best.value >= loneLine) stories[best.at]!.push(member);
    else own.push([member]);
  }
  return [...stories, ...own].map((group) => group.map((member) => subject[member]!));
}

function groupsOf(labels: readonly number[]): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  labels.forEach((label, index) => {
    const group = groups.get(label);
    if (group) group.push(index);
    else groups.set(label, [index]);
  });
  return [...groups.values()];
}

function articleOf({ text, sentences }: StoryText): Article {
  const words = new Map<string, number>();
  const names = new Map<string, number>();
  const numbers = new Map<string, number>();
  const add = (bag: Map<string, number>, key: string) => bag.set(key, (bag.get(key) ?? 0) + 1);
  for (const one of contentStems(text)) add(words, one);
  for (const { start, end } of sentences) {
    let first = true;
    for (const [word] of text.slice(start, end).matchAll(/[\p{L}\p{N}’'-]+/gu)) {
      if (!first && word.length > 1 && /^\p{Lu}/u.test(word)) add(names, word.toLowerCase().replace(/[’']s$/u, ''));
      if (/\d/u.test(word)) add(numbers, word);
      first = false;
    }
  }
  return { words, names, numbers };
}

/** TF-IDF cosine of each pair, over these articles only: what all of them share weighs nothing. */
function nearness(articles: readonly Article[], { shares }: Level): Float64Array {
  const count = articles.length;
  const near = new Float64Array(count * count);
  for (const part of parts) {
    const vectors = vectorsOf(articles.map((one) => one[part]));
    const holders = new Map<string, [number, number][]>();
    vectors.forEach((vector, index) => {
      for (const [key, value] of vector) {
        for (const [other, theirs] of holders.get(key) ?? [])
          near[other * count + index]! += shares[part] * value * theirs;
        const list = holders.get(key);
        if (list) list.push([index, value]);
        else holders.set(key, [[index, value]]);
      }
    });
  }
  for (let one = 0; one < count; one += 1)
    for (let other = one + 1; other < count; other += 1) near[other * count + one] = near[one * count + other]!;
  return near;
}

function vectorsOf(bags: readonly Bag[]): readonly Bag[] {
  const holders = new Map<string, number>();
  for (const bag of bags) for (const key of bag.keys()) holders.set(key, (holders.get(key) ?? 0) + 1);
  return bags.map((bag) => {
    const vector = new Map<string, number>();
    let square = 0;
    for (const [key, times] of bag) {
      const documents = holders.get(key)!;
      if (documents < 2) continue;
      const value = (1 + Math.log(times)) * Math.log((bags.length + 0.5) / documents);
      vector.set(key, value);
      square += value * value;
    }
    const length = Math.sqrt(square) || 1;
    for (const [key, value] of vector) vector.set(key, value / length);
    return vector;
  });
}

/** Words that news uses for one and the same event; the first stands for all. */
const sameEvent = new Map(
  [
    'kill murder slay slaughter',
    'earthquake quake temblor tremor',
    'win victory beat defeat triumph',
    'arrest capture nab apprehend catch',
    'fire blaze',
    'injure wound hurt',
    'flee escape',
    'find discover',
    'cut sever',
    'foil thwart',
    'heist robbery raid',
    'crash accident',
    'hit strike',
    'release issue',
    'retain defend',
    'nominate nominee',
    'buy purchase acquire acquisition takeover',
    'convict conviction',
    'explode explosion blast',
    'quit resign resignation',
    'pick choose',
    'name appoint',
    'sack dismiss',
  ].flatMap((line) => {
    const words = line.split(' ').map(stem);
    return words.map((word) => [word, words[0]!] as const);
  }),
);

const particles = new Set('up out off down over on in of to for at by with from away back into'.split(' '));

/** The stem that names an event in the words that carry it: the verb of "checked into", the noun of "guilty verdict". */
export function headStem(words: string): string {
  const list = words.split(/[\s-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  while (list.length > 1 && particles.has(list.at(-1)!.toLowerCase())) list.pop();
  const of = list.findIndex((word, at) => at > 0 && (word.toLowerCase() === 'of' || word.toLowerCase() === 'into'));
  const head = stem((of > 0 ? list[of - 1] : list.at(-1)) ?? words);
  return sameEvent.get(head) ?? head;
}
