import type { Draft } from './entity-draft.ts';
import type { PersonMention } from './person-mentions.ts';
import type { Seen, Somebody } from './pronoun-features.ts';
import { isOwner, isPossessive, isVerb, prepositions, quotedTokens } from './pronoun-words.ts';
import type { TokenRow } from './token-row.ts';

/** Persons and sentences that are remembered: more would only slow. */
export const memory = { persons: 24, sentences: 20 } as const;

/** The persons that a walk through the tokens has met. */
export class PeopleSoFar {
  readonly row: TokenRow;
  /** By token, whether it stands in quotation marks. */
  readonly quoted: Uint8Array;
  /** By what a mention goes by (`PersonMention.key`). */
  readonly met = new Map<Draft | string, Somebody>();
  /** Who was spoken of last, the last one at the end. */
  readonly recent: Somebody[] = [];
  /** The last sentence that speaks of anybody. */
  #spoken = -1;

  constructor(row: TokenRow) {
    this.row = row;
    this.quoted = quotedTokens(row);
  }

  /** Somebody is named or described at a token. */
  meet(mention: PersonMention, token: number): void {
    let somebody = this.met.get(mention.key);
    // "a man" after another man is somebody new; "the man" is the last one.
    if (!somebody || mention.fresh) {
      somebody = { draft: mention.draft, gender: mention.gender, seen: [] };
      this.met.set(mention.key, somebody);
    }
    somebody.gender ??= mention.gender;
    this.note(somebody, { token, last: mention.last, form: mention.form, possessed: mention.possessed, sure: 1 });
  }

  /** A pronoun at a token means somebody. */
  mean(somebody: Somebody, token: number, sure: number): void {
    this.note(somebody, { token, last: token, form: 'pronoun', possessed: false, sure });
  }

  note(somebody: Somebody, seen: Pick<Seen, 'token' | 'last' | 'form' | 'possessed' | 'sure'>): void {
    const { row, recent } = this;
    const { token, last, form } = seen;
    const { sentence } = row.at(token);
    const oblique = row.first(sentence) < token && prepositions.has(row.at(token - 1).lower);
    const possessor = form === 'pronoun' ? isPossessive(row, token) : isOwner(row, last);
    const subject = this.#spoken !== sentence && !oblique && !possessor;
    this.#spoken = sentence;
    const acts = !possessor && isVerb(row, last + 1);
    somebody.seen.push({ ...seen, sentence, subject, acts, possessor, oblique, quoted: this.quoted[token] === 1 });
    if (somebody.seen.length > 60) somebody.seen.shift();
    const at = recent.indexOf(somebody);
    if (at >= 0) recent.splice(at, 1);
    recent.push(somebody);
    if (recent.length > memory.persons) recent.shift();
  }
}
