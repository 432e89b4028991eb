import type { Span } from '../../../document/document.ts';
import { eponyms } from '../../../field/names/eponyms.ts';

const longestNoun = 16;

/** Names without those that only name a thing: "the Ponzi scheme", "his Miranda rights", "Megan's Law". */
export function withoutEponyms<Name extends Span>(text: string, names: readonly Name[]): Name[] {
  return names.filter(({ start, end }) => !isEponym(text, start, end));
}

function isEponym(text: string, start: number, end: number): boolean {
  const name = text
    .slice(start, end)
    .toLowerCase()
    .replace(/[’']s?$/, '');
  if (!Object.hasOwn(eponyms, name)) return false;
  const [, noun = ''] = /^(?:[’']s?)? ([a-z]+)/i.exec(text.slice(end, end + longestNoun)) ?? [];
  return eponyms[name]!.includes(noun.toLowerCase());
}
