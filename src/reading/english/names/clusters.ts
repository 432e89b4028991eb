import { clusterBodies } from './cluster-bodies.ts';
import { clusterPersons } from './cluster-persons.ts';
import { type Draft, draft } from './entity-draft.ts';
import { file } from './file-by-key.ts';
import type { NameMention } from './name-mentions.ts';

/** Gathers the mentions of one document by whom or what they name. In order of first mention. */
export function clusterNames(text: string, mentions: readonly NameMention[]): Draft[] {
  const bodies = clusterBodies(
    text,
    mentions.filter((one) => /^(?:organization|government|court)$/.test(one.kind) && !one.acting),
  );
  const { persons, strays } = clusterPersons(mentions.filter((one) => one.kind === 'person'));
  const others = clusterAlike(mentions.filter((one) => /^(?:place|statute|work)$/.test(one.kind)));
  const states = clusterAlike(mentions.filter((one) => one.acting));
  joinStrays(strays, persons, bodies);
  joinStates(states, bodies);
  return [...persons, ...bodies, ...states, ...others]
    .filter((one) => one.names.length > 0)
    .map(sorted)
    .sort((a, b) => a.names[0]!.start - b.names[0]!.start);
}

function sorted(one: Draft): Draft {
  one.names.sort((a, b) => a.start - b.start);
  return one;
}

/** Bare names that no full name of a person explains: a company's short form, or persons of whom only this is known. */
function joinStrays(strays: readonly NameMention[], persons: Draft[], bodies: Draft[]): void {
  const alone = new Map<string, Draft>();
  const bodyWords = new Map<string, Draft[]>();
  for (const body of bodies)
    for (const word of new Set(body.names.map((name) => name.words.split(' ')[0]?.toLowerCase() ?? '')))
      file(bodyWords, word, body);
  for (const mention of strays) {
    const key = mention.words.toLowerCase();
    const fits = mention.title || mention.words.includes(' ') ? [] : (bodyWords.get(key) ?? []);
    if (fits.length === 1 && !alone.has(key) && mention.confidence < 0.95) {
      fits[0]!.names.push(mention);
      continue;
    }
    let person = alone.get(key);
    // "Ms Oak" and "Mr Oak" without first names are two.
    const gender = mention.title?.gender ?? null;
    if (person && gender && person.gender && person.gender !== gender) person = alone.get(`${key} ${gender}`);
    if (!person) {
      person = draft('person');
      persons.push(person);
      alone.set(alone.has(key) ? `${key} ${gender}` : key, person);
    }
    person.gender ??= gender;
    person.names.push(mention);
  }
}

/** "State of Ohio", "United States of America", "Norland government". */
const governing = [
  /^(?:the )?(?:state|people|commonwealth|city|county|town|republic|kingdom|government) of (.+)$/i,
  /^(.+) (?:of America|government)$/,
];

/** "State of Ohio" and "Ohio", where it acts, are one. */
function joinStates(states: readonly Draft[], bodies: readonly Draft[]): void {
  if (states.length === 0) return;
  const byPlace = new Map<string, Draft[]>();
  for (const body of bodies)
    for (const { words } of body.names)
      for (const form of governing) {
        const place = form.exec(words)?.[1];
        if (place !== undefined) file(byPlace, place, body);
      }
  for (const state of states) {
    const fits = byPlace.get(state.names[0]!.words) ?? [];
    if (fits.length === 1) fits[0]!.names.push(...state.names.splice(0));
  }
}

/** Places, statutes and works that are written alike. */
function clusterAlike(mentions: readonly NameMention[]): Draft[] {
  const byKey = new Map<string, Draft>();
  for (const mention of mentions) {
    const key = `${mention.kind} ${mention.words
      .toLowerCase()
      .replace(/^the /, '')
      .replace(/\bu\.s\.|\bunited states\b/, 'us')}`;
    let one = byKey.get(key);
    if (!one) {
      one = draft(mention.kind);
      byKey.set(key, one);
    }
    one.names.push(mention);
  }
  return [...byKey.values()];
}
