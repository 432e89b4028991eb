/** A name as it is compared with others, of other documents too. */
export interface WrittenName {
  /** As written: the name or alias of an entity, a side of a caption, the nickname of a case. */
  readonly name: string;
  /** In lower case, without accents, marks and full stops. */
  readonly folded: string;
  /** As the name of an organization, court or government body: forms of one name have the same key. Folded. */
  readonly body: string;
  /** As a person's name: given names and initials in order, none where only a surname is known. Folded. */
  readonly given: readonly string[];
  readonly surname: string;
  /** `jr`, `ii`, ... or `null`. */
  readonly generation: string | null;
  /** The surname as written; where it cannot be told from the rest, the name. */
  readonly short: string;
  /** Number of its words. */
  readonly words: number;
  /** It has a capital letter: it is a name, and not only what somebody is ("the company"). */
  readonly capital: boolean;
  /** What a court of this name does with the decisions of others: it reviews them, and nothing else; or this beside trials of its own. */
  readonly reviews: 'only' | 'also' | null;
  /** Of a case's name that ends in a number: "Oak I" is the earlier, "Oak II" a later one. */
  readonly rank: 'earlier' | 'later' | null;
}
