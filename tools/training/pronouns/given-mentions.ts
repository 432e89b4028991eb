import type { NameKind, NameSpan } from '../../../src/language/names/index.ts';
import type { Sentence } from '../../../src/language/sentence.ts';
import { tokensOf } from '../../../src/language/tokens.ts';

/** A mention as annotated by hand; `cluster` is the same for all mentions of one somebody. */
export interface GivenMention {
  readonly start: number;
  readonly end: number;
  readonly head: readonly [number, number];
  readonly type: string;
  readonly form: 'name' | 'nominal' | 'pronoun';
  readonly cluster?: number;
}

/** A text whose sentences and mentions are given. */
export interface GivenDocument {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly (readonly [number, number])[];
  readonly mentions: readonly GivenMention[];
}

const kinds: Readonly<Record<string, NameKind>> = { person: 'person', organization: 'organization', place: 'place' };

/** Sentences of the measure with our tokens. */
export function givenSentences(document: GivenDocument): Sentence[] {
  return document.sentences.map(([start, end]) => ({ start, end, tokens: tokensOf(document.text, start, end) }));
}

/** The measure gives the mentions; those by name are what our name finder would have to find. Titles and articles are cut off. */
export function givenNames(document: GivenDocument): NameSpan[] {
  const names: NameSpan[] = [];
  for (const { start, end, type, form } of [...document.mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const kind = kinds[type];
    if (form !== 'name' || !kind) continue;
    const words = document.text.slice(start, end);
    const cut =
      /^(?:(?:the|my|The|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Lord|Lady|Judge|Justice|President|Senator|Sen|Gov|Captain|King|Queen|Prince|Princess|Saint|Mr|Rev)\.? )+(?=\p{Lu})/u.exec(
        words,
      )?.[0].length ?? 0;
    const stop = /^(.*?)(?:['’]s)?$/su.exec(words.replace(/,.*$/su, ''))?.[1]?.length ?? words.length;
    const span = { start: start + cut, end: start + Math.max(cut + 1, stop) };
    const last = names.at(-1);
    if (last && last.end > span.start) continue;
    names.push({ ...span, kind, confidence: 1, rule: 'given' });
  }
  return names;
}
