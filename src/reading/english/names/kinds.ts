import { genderOfFirstName, mayBeFirstName } from '../../../language/names/index.ts';
import type { EntityKind } from '../../entity.ts';
import { file } from './file-by-key.ts';
import type { NameMention } from './name-mentions.ts';
import { endsInLegalForm, endsLikeFullName, isAcronymOf, shortOfCompany } from './organization-name.ts';

/**
 * One kind for one name in one document, where the mentions disagree: a title makes a person; a bare word is the person of
 * whom it is the surname, or the company whose name it begins (both: each mention keeps its own); a bare word that was never
 * seen with a first name or a title is no person. The short form of a company and the letters of a body are that body, and a first name
 * is the person who bears it, whatever they look like; the letters of a law are the law; what ends in "Inc" is a company.
 */
export function settleKinds(mentions: readonly NameMention[]): NameMention[] {
  const byWords = new Map<string, NameMention[]>();
  for (const mention of mentions) {
    const list = byWords.get(mention.words);
    if (list) list.push(mention);
    else byWords.set(mention.words, [mention]);
  }
  const surnames = new Set<string>();
  const givens = new Set<string>();
  const beginnings = new Set<string>();
  const shorts = new Map<string, EntityKind>();
  const byLetter = new Map<string, NameMention[]>();
  const laws = new Map<string, NameMention[]>();
  const kinds = new Map<string, EntityKind>();
  for (const [words, list] of byWords) {
    const parts = words.split(' ');
    if (parts.length < 2) continue;
    const last = parts.at(-1)!;
    let kind = list[0]!.kind;
    // "Ann Oak" taken for a company beside an "Oak" who is a person.
    const bearers = (byWords.get(last) ?? []).filter((one) => one.kind === 'person').length;
    const given = genderOfFirstName(parts[0]!) !== null;
    if (
      kind === 'organization' &&
      list[0]!.confidence < 1 &&
      parts.length <= 3 &&
      bearers >= (given ? 1 : 3) &&
      !endsLikeFullName(words)
    ) {
      kind = 'person';
      kinds.set(words, kind);
    }
    if (kind === 'person') {
      surnames.add(/^(?:[JS]r\.?|I{2,3}|IV)$/.test(last) ? parts.at(-2)! : last);
      givens.add(parts[0]!);
    } else if (kind === 'organization' || kind === 'government') {
      if (kind === 'organization') beginnings.add(parts[0]!);
      const short = shortOfCompany(words);
      if (short !== null) shorts.set(short, kind);
      file(byLetter, words.replace(/^the /i, '')[0]!, list[0]!);
    } else if (kind === 'statute') file(laws, words[0]!, list[0]!);
  }
  for (const [words, list] of byWords) {
    if (words.includes(' ')) continue;
    const tagged = new Set(list.map(({ kind }) => kind));
    const named = surnames.has(words);
    const addressed = list.some(({ title }) => title?.address || title?.role);
    if (tagged.has('person') && !named && !givens.has(words) && !addressed) {
      const body =
        shorts.get(words) ?? (byLetter.get(words[0]!) ?? []).find(({ words: full }) => isAcronymOf(words, full))?.kind;
      if (body !== undefined) {
        kinds.set(words, body);
        continue;
      }
    }
    if (!named && !addressed && isLawInLetters(words, laws, byLetter)) {
      kinds.set(words, 'statute');
      continue;
    }
    if (givens.has(words) && !tagged.has('person') && !beginnings.has(words) && isCalledSo(words)) {
      kinds.set(words, 'person');
      continue;
    }
    if (named && beginnings.has(words)) continue;
    if (!(tagged.size > 1 && tagged.has('person')) && !(named && tagged.has('organization'))) continue;
    if (named || list.some(({ title }) => title?.address)) kinds.set(words, 'person');
    else kinds.set(words, mostly(list.filter(({ kind }) => kind !== 'person')));
  }
  for (const [words, list] of byWords) {
    if (!words.includes(' ')) continue;
    const { kind } = list[0]!;
    if ((kind === 'person' || kind === 'government' || kind === 'place') && endsInLegalForm(words))
      kinds.set(words, 'organization');
  }
  return mentions.map((mention) => {
    const kind = mention.title?.address ? undefined : kinds.get(mention.words);
    return kind && kind !== mention.kind ? { ...mention, kind } : mention;
  });
}

/** "ROLA" beside a "Restore Our Lakes Act", where no body has these letters. */
function isLawInLetters(
  words: string,
  laws: ReadonlyMap<string, readonly NameMention[]>,
  bodies: ReadonlyMap<string, readonly NameMention[]>,
): boolean {
  const full = (lists: typeof laws) => (lists.get(words[0]!) ?? []).some((one) => isAcronymOf(words, one.words));
  return /^\p{Lu}{3,7}$/u.test(words) && full(laws) && !full(bodies);
}

/** "Senta" may be somebody's first name, the letters of a statute are not. */
const isCalledSo = (word: string): boolean => mayBeFirstName(word) && !/^\p{Lu}{4,}$/u.test(word);

function mostly(list: readonly NameMention[]): EntityKind {
  const votes = new Map<EntityKind, number>();
  for (const { kind, confidence } of list) votes.set(kind, (votes.get(kind) ?? 0) + confidence);
  return [...votes].sort((a, b) => b[1] - a[1])[0]![0];
}
