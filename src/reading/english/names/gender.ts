import { genderOfFirstName } from '../../../language/names/index.ts';
import type { Draft } from './entity-draft.ts';
import { personName } from './person-name.ts';
import { femaleNouns, maleNouns } from './person-nouns.ts';
import type { TokenRow } from './token-row.ts';

type Gender = 'female' | 'male';

const genderOfNoun = (word: string): Gender | null =>
  femaleNouns.has(word) ? 'female' : maleNouns.has(word) ? 'male' : null;

/**
 * Gender of each person, by the surest sign there is: title (taken while clustering), a noun beside the name ("his wife,
 * Ann Oak", "Ann Oak, an actress"), the first name, and last the pronouns that follow at once ("Oak said she").
 */
export function giveGenders(row: TokenRow, drafts: readonly Draft[]): void {
  const owner = ownersOf(row, drafts);
  for (const one of drafts) {
    if (one.kind !== 'person' || one.gender) continue;
    const first = byFirstName(one);
    const noun = byNouns(row, one);
    const { gender, votes } = byPronouns(row, one, owner);
    // Lists of first names know little of the world: three pronouns to the contrary outweigh them.
    const listed = gender && first && gender !== first && votes >= 3 ? gender : first;
    one.gender = (noun.sure ? noun.gender : null) ?? listed ?? noun.gender ?? gender;
  }
}

/** For each token the person named there. */
function ownersOf(row: TokenRow, drafts: readonly Draft[]): (Draft | undefined)[] {
  const owner: (Draft | undefined)[] = new Array(row.count);
  for (const one of drafts)
    if (one.kind === 'person') for (const { token, lastToken } of one.names) owner.fill(one, token, lastToken + 1);
  return owner;
}

function byNouns(row: TokenRow, one: Draft): { gender: Gender | null; sure: boolean } {
  const votes = { female: 0, male: 0 };
  for (const { token, lastToken, sentence } of one.names) {
    const edge = row.first(sentence);
    const stop = row.first(sentence + 1);
    // "spokeswoman Ann Oak", "his wife, Ann Oak"
    let before = token - 1;
    // With a comma only if the name is closed too: "to see his mother, Oak left" says nothing of Oak.
    const closed = lastToken + 1 >= stop || /^[,.;)—–]$/.test(row.at(lastToken + 1).text);
    if (before > edge && row.at(before).text === ',') before = closed ? before - 1 : -1;
    const noun = before >= edge ? genderOfNoun(row.at(before).lower) : null;
    if (noun && !/^(?:king|prince|queen)$/.test(row.at(before).lower)) votes[noun]++;
    // "Ann Oak, the actress who", "Ann Oak, 43, a mother of two"
    if (row.at(lastToken + 1).text !== ',') continue;
    for (let i = lastToken + 2; i < stop && i < lastToken + 12; i++) {
      const word = row.at(i).lower;
      if (/^(?:who|whose|and|said|says|is|was|has|had|of|in|at|with|to|from|that)$/.test(word)) break;
      const gender = row.at(i + 1).lower === "'s" || row.at(i + 1).lower === '’s' ? null : genderOfNoun(word);
      if (gender) {
        votes[gender]++;
        break;
      }
      if (row.at(i).text === ',' && !/^\d/.test(row.at(i - 1).text)) break;
    }
  }
  const gender = votes.female > votes.male ? 'female' : votes.male > votes.female ? 'male' : null;
  return { gender, sure: Math.max(votes.female, votes.male) > 1 };
}

function byFirstName(one: Draft): Gender | null {
  for (const { words } of one.names) {
    for (const name of personName(words).given) {
      const gender = name.length > 1 ? genderOfFirstName(name) : null;
      if (gender) return gender;
    }
  }
  return null;
}

const pronouns: Readonly<Record<string, Gender>> = {
  he: 'male',
  him: 'male',
  his: 'male',
  himself: 'male',
  she: 'female',
  her: 'female',
  hers: 'female',
  herself: 'female',
};

/** The first pronoun after the name in its sentence, or opening the next, with no other person between. */
function byPronouns(
  row: TokenRow,
  one: Draft,
  owner: readonly (Draft | undefined)[],
): { gender: Gender | null; votes: number } {
  const votes = { female: 0, male: 0 };
  for (const { token, lastToken, sentence } of one.names) {
    const alone = !owner.slice(row.first(sentence), token).some((other) => other && other !== one);
    if (!alone) continue;
    // "June Oak, his lawyer, said he": the man is somebody else.
    if (row.at(lastToken + 1).text === ',' && /^(?:his|her)$/.test(row.at(lastToken + 2).lower)) continue;
    const stop = Math.min(row.first(Math.min(sentence + 2, row.sentences)), lastToken + 60);
    for (let i = lastToken + 1; i < stop; i++) {
      if (owner[i] && owner[i] !== one) break;
      const gender = pronouns[row.at(i).lower];
      if (gender) {
        votes[gender]++;
        break;
      }
    }
  }
  const total = votes.female + votes.male;
  const gender =
    total === 0 ? null : votes.female >= total * 0.75 ? 'female' : votes.male >= total * 0.75 ? 'male' : null;
  return { gender, votes: total };
}
