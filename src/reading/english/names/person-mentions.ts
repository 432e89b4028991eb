import type { Draft } from './entity-draft.ts';
import type { Nominal } from './nominals.ts';
import type { Gender } from './pronoun-features.ts';
import type { TokenRow } from './token-row.ts';

/** A person named or described, as a pronoun may mean it. */
export interface PersonMention {
  readonly key: Draft | string;
  readonly draft: Draft | null;
  readonly gender: Gender | null;
  readonly form: 'name' | 'nominal';
  readonly last: number;
  readonly fresh: boolean;
  readonly possessed: boolean;
}

/** All mentions of persons by name or by a noun, by their first token. */
export function mentionsByToken(
  row: TokenRow,
  drafts: readonly Draft[],
  nominals: readonly Nominal[],
  isPronoun: (word: string) => boolean,
): Map<number, PersonMention> {
  const mentions = new Map<number, PersonMention>();
  for (const { first, head, noun, gender, draft, definite, possessed, predicate } of nominals) {
    if (predicate && !draft) continue;
    // "his" of "his lawyer" is a mention of its own.
    const owned = first < head && isPronoun(row.at(first).lower);
    mentions.set(owned ? first + 1 : first, {
      key: draft ?? `noun ${noun}`,
      draft,
      gender: gender ?? draft?.gender ?? null,
      form: 'nominal',
      last: head,
      fresh: !draft && !definite,
      possessed,
    });
  }
  for (const one of drafts)
    if (one.kind === 'person')
      for (const { token, lastToken } of one.names)
        mentions.set(token, {
          key: one,
          draft: one,
          gender: one.gender,
          form: 'name',
          last: lastToken,
          fresh: false,
          possessed: false,
        });
  return mentions;
}
