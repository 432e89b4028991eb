import { type DocketEntrySort, docketEntrySorts } from '../../field/dockets/entries.ts';

/** So much of an entry is asked what it is. */
const opening = 160;

/** What may stand in front of the words that say what an entry is: stamps, and what the clerk adds in brackets. */
const inFront = String.raw`^(?:\*{1,3}[^*]{0,60}\*{1,3}:? ?|[[(<][\w ./-]{1,40}[\])>] ?|(?:sealed|filed|received|entered|ecf|text only|paperless|electronic|docket text|corrected|amended document|filing error|deficient docket entry|entered in error|pleading tendered|assented to)[: .-]{1,3}){0,3}`;

/** Words in front of a paper's name that say whose or which it is: "Trustee's Second Renewed". No conjunction is among them. */
const qualified = String.raw`(?:(?!(?:to|for|of|by|re|on|granting|denying|in|and|or|set|held)\b)[\w'’/().&-]{1,20},? ){0,5}`;

const sorts = docketEntrySorts.map((sort) => ({
  sort,
  pattern: new RegExp(`${inFront}(?:${sort.opens.replaceAll('{}', qualified)})`, 'i'),
}));

/** What the words of an entry open with; the length of that in UTF-16 units. `null` where no sort fits. */
export function sortOfEntry(words: string): { readonly sort: DocketEntrySort; readonly length: number } | null {
  const first = words.slice(0, opening);
  for (const { sort, pattern } of sorts) {
    const match = pattern.exec(first);
    if (match) return { sort, length: match[0].length };
  }
  return null;
}
