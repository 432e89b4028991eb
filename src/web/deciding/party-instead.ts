import type { Matter, PartyDecided } from '../../casefile/schema.ts';
import { listed } from '../../words/lists.ts';
import { shownText } from '../../words/shown-text.ts';

/** What a person set on a party, and what the program had, as a reader says it. */
export function partyInstead(
  { field, instead, proceeding }: PartyDecided,
  { proceedings }: Pick<Matter, 'proceedings'>,
): string {
  const names = Array.isArray(instead) ? instead.map((name) => `“${shownText(String(name))}”`) : [];
  switch (field) {
    case 'added':
      return 'Added by hand.';
    case 'name':
      return `Named by hand; the program had read “${shownText(String(instead))}”.`;
    case 'kind':
      return `Kind set by hand; the program had ${String(instead)}.`;
    case 'aliases':
      return `Other names set by hand; the program had read ${names.length === 0 ? 'none' : listed(names)}.`;
    case 'initials':
      return 'Shown by initials. The words of the sources stay as they are printed.';
    case 'merged':
      return `Merged by hand with ${listed(names)}.`;
    case 'mentions':
      return 'Some mentions were given to another by hand.';
    case 'role': {
      const label = proceedings.find(({ id }) => id === proceeding)?.label ?? 'a proceeding';
      return `Role in ${shownText(label)} set by hand; the program had ${instead === null ? 'none' : String(instead)}.`;
    }
  }
}
