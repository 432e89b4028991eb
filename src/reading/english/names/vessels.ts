import type { Draft } from './entity-draft.ts';
import type { NameMention } from './name-mentions.ts';
import type { TokenRow } from './token-row.ts';

/** What a ship is called by before its name: "the ferry Harbour Light". */
const vessels: ReadonlySet<string> = new Set(
  'ship ferry ferryboat vessel boat yacht steamer steamship tanker freighter trawler schooner sloop ketch barge tugboat tug liner sailboat submarine frigate destroyer galleon'.split(
    ' ',
  ),
);

/** "A boat Harbour Light lent her": behind these another's name follows. */
const indefinite: ReadonlySet<string> = new Set(['a', 'an', 'A', 'An']);

/**
 * Whether what was taken for a body or a place is a ship: one of its names stands right behind the word for one. A ship is a thing, which
 * nobody sues or represents; "its owner" still leads to it.
 */
export const isVessel = ({ kind, names }: Draft, row: TokenRow): boolean =>
  (kind === 'organization' || kind === 'place') && names.some((name) => isBehindVessel(name, row));

function isBehindVessel({ sentence, token, words }: NameMention, row: TokenRow): boolean {
  return (
    words.includes(' ') &&
    token > row.first(sentence) &&
    vessels.has(row.at(token - 1).text) &&
    !indefinite.has(row.at(token - 2).text)
  );
}
