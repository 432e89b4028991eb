import type { Entity } from '../../entity.ts';
import { type Discourse, lastSpeaker, type Placed, reach } from './discourse.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';

/** "Ann Roe and Lee Orr said": two speak, none is chosen. */
export function isJoint(text: string, named: Placed, { inside, headEnd }: SpeakerPhrase): boolean {
  return (
    inside.some(
      (one) =>
        one.entity !== named.entity &&
        one.end <= named.start &&
        one.end < headEnd &&
        one.form !== 'pronoun' &&
        /^(?:,[^,]*)*,?\s(?:and|&)\s(?:the\s|\p{Lu}[\p{L}.]*\s){0,4}$/u.test(text.slice(one.end, named.start)),
    ) || isList(text, inside)
  );
}

/** "Ann Roe, Lee Orr and Ines Calder": persons with nothing but a comma or "and" between them. */
function isList(text: string, inside: readonly Placed[]): boolean {
  const persons = inside.filter((one) => one.form === 'name' && one.entity.kind === 'person');
  return persons.some((one, index) => {
    const next = persons[index + 1];
    return (
      next !== undefined &&
      next.entity !== one.entity &&
      !/^['’]/.test(text.slice(next.end, next.end + 1)) &&
      /^(?:,\s(?:and\s)?|\sand\s)$/.test(text.slice(one.end, next.start))
    );
  });
}

/** "her lawyer, Ann Roe", "the judge in the case, Chancery chancellor Lee Orr": the person whose name ends the part behind the first pause. */
export function apposedName(text: string, { headEnd, end, inside }: SpeakerPhrase): Entity | null {
  const comma = text.indexOf(',', headEnd);
  if (comma < 0 || comma >= end) return null;
  const next = text.indexOf(',', comma + 1);
  const close = next < 0 || next > end ? end : next;
  const name = inside.find(
    (one) =>
      one.start > comma &&
      one.end <= close &&
      close - one.end <= 2 &&
      one.form !== 'description' &&
      one.form !== 'pronoun' &&
      one.entity.kind === 'person' &&
      !/\b(?:for|of|by|with|from|to|and|against|than)\s$/.test(text.slice(comma, one.start)),
  );
  return name?.entity ?? null;
}

/** "Orr", not known as a mention: the one person of that surname, or the one of them who spoke last or is named far most often. */
export function bySurname(discourse: Discourse, words: string, at: number): Entity | null {
  const surname = /(?:^|\s)(\p{Lu}[\p{L}’'-]+)$/u.exec(words.trim())?.[1];
  if (surname === undefined || words.length > 60) return null;
  const persons = (discourse.surnames.get(surname.toLowerCase()) ?? []).filter((one) => one.kind === 'person');
  const fit = persons.length > 0 ? persons : bodiesNamed(discourse.entities, surname);
  if (fit.length < 2) return fit[0] ?? null;
  const last = lastSpeaker(discourse, at, reach);
  if (last && fit.includes(last.speaker)) return last.speaker;
  const [first, second] = fit.toSorted((a, b) => b.mentions.length - a.mentions.length);
  return first && second && first.mentions.length >= 4 * second.mentions.length ? first : null;
}

/** "Harbour" for Harbour Light, "the Mariners" for Port Orr Mariners: bodies by the first or last word of their name. */
const bodiesNamed = (entities: readonly Entity[], word: string): Entity[] =>
  entities.filter(
    ({ kind, name }) => kind === 'organization' && (name.startsWith(`${word} `) || name.endsWith(` ${word}`)),
  );
