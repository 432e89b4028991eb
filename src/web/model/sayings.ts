import type { Quote } from '../../casefile/casefile.ts';

/** The same words of one speaker, in every document that prints them. */
export interface Saying {
  /** In the order of the case file. */
  readonly quotes: readonly [Quote, ...Quote[]];
}

export interface Speaker {
  /** `Party.id`; `null` gathers words whose speaker is not known. */
  readonly party: string | null;
  readonly sayings: readonly Saying[];
}

/** Quotations by speaker, the most quoted first and the unknown last. Marks, case and end punctuation do not make a saying another one. */
export function speakersOf(quotes: readonly Quote[], known: { has(party: string): boolean }): readonly Speaker[] {
  const bySpeaker = Map.groupBy(quotes, ({ speaker }) => (speaker !== null && known.has(speaker) ? speaker : null));
  const speakers = [...bySpeaker].map(([party, own]): Speaker => {
    const byWords = Map.groupBy(own, ({ words }) => bare(words));
    return { party, sayings: [...byWords.values()].map((same) => ({ quotes: same as [Quote, ...Quote[]] })) };
  });
  return speakers.sort(
    (a, b) => Number(a.party === null) - Number(b.party === null) || b.sayings.length - a.sayings.length,
  );
}

function bare(words: string): string {
  const letters = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return letters === '' ? words : letters;
}
