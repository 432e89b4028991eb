import type { PartyRole } from '../../../field/values.ts';
import type { Entity } from '../../entity.ts';
import {
  type Discourse,
  type Introduction,
  lastSpeaker,
  mentionsBack,
  mentionsBetween,
  onlyOne,
  reach,
} from './discourse.ts';
import { fits } from './speaker-by-pronoun.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';

/** Things that say something but are nobody. */
const papers =
  /^(?:indictment|affidavit|document|record|article|story|documentary|law|bill|statute|poll|survey|study|contract|agreement|warrant|transcript|paper|case|action|charge|allegation|headline|editorial|sign|ad|advertisement|film|movie|song|constitution|amendment|rule|policy|text|page|site|label|update|review|analysis|investigation|proposal|plan|order|deal)s?$/;

const bodies =
  /^(?:company|network|firm|agency|bank|group|department|league|university|college|school|team|union|platform|church|club|corporation|organization|organisation|association|newspaper|broadcaster|regulator|commission|board|ministry|office|party|fund|maker|retailer|chain|airline|carrier|studio|label|publisher|nonprofit|charity|hospital|city|state|county|government|administration|bureau|service|campaign)$/;

const roles = new Map<string, PartyRole>([
  ['judge', 'judge'],
  ['justice', 'judge'],
  ['lawyer', 'counsel'],
  ['attorney', 'counsel'],
  ['prosecutor', 'prosecutor'],
  ['plaintiff', 'plaintiff'],
  ['defendant', 'defendant'],
  ['witness', 'witness'],
]);

/** "the judge", "the coach", "the company": the one of that office, or the one whom the text introduced by that word. */
export function described(discourse: Discourse, { start, head, noun }: SpeakerPhrase): Entity | null {
  if (!/^(?:the|this|that)\b/.test(head.toLowerCase()) || noun.length < 3 || papers.test(noun)) return null;
  const role = roles.get(noun);
  const holder = role === undefined ? null : roleHolder(discourse, role, start);
  if (holder !== null) return holder;
  if (noun === 'court') return onlyCourt(discourse, start);
  return bodies.test(noun) ? bodyMeant(discourse, start) : introduced(discourse, noun, start);
}

/** The last speaker if of that role, else the only one of it in the document. */
function roleHolder(discourse: Discourse, role: PartyRole, at: number): Entity | null {
  const has = (entity: Entity) => entity.designations.some((one) => one.role === role);
  const last = lastSpeaker(discourse, at, reach);
  return last && has(last.speaker) ? last.speaker : onlyOne(discourse.entities.filter(has));
}

const onlyCourt = (discourse: Discourse, at: number): Entity | null =>
  onlyOne(
    mentionsBack(discourse, at, 2 * reach)
      .map((one) => one.entity)
      .filter((one) => one.kind === 'court'),
  );

/** "the company": the body that spoke last, the only one named just before, or the one that the text is about. */
function bodyMeant(discourse: Discourse, at: number): Entity | null {
  const last = lastSpeaker(discourse, at, reach);
  if (last && at - last.at <= 800 && fits(last.speaker, 'it')) return last.speaker;
  const near = mentionsBack(discourse, at, 500)
    .map((one) => one.entity)
    .filter((one) => fits(one, 'it'));
  return onlyOne(near) ?? mainBody(discourse, at);
}

/** The body that the text so far is about, named at least three times and twice as often as any other. */
function mainBody(discourse: Discourse, before: number): Entity | null {
  const counts = new Map<Entity, number>();
  for (const { form, entity } of mentionsBetween(discourse, 0, before)) {
    if (form === 'name' && entity.kind === 'organization') counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= 3 && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null;
}

/** "the coach": the last speaker if introduced so, else the only one so introduced of those named in some paragraphs before. */
function introduced(discourse: Discourse, noun: string, at: number): Entity | null {
  const last = lastSpeaker(discourse, at, reach);
  if (last && introducedAs(discourse, last.speaker, noun, at)) return last.speaker;
  return onlyOne(
    mentionsBack(discourse, at, 2 * reach)
      .map((one) => one.entity)
      .filter((one) => introducedAs(discourse, one, noun, at)),
  );
}

/** Does the word stand beside a name of the entity before this place: "coach Ann Roe", "Ann Roe, the club's coach"? */
function introducedAs({ text, introductions }: Discourse, entity: Entity, noun: string, before: number): boolean {
  const known = introductions.get(entity) ?? introductionsOf(text, entity);
  introductions.set(entity, known);
  return known.some((one) => one.at < before && one.words.some((word) => word === noun || word === `${noun}s`));
}

function introductionsOf(text: string, { kind, mentions }: Entity): Introduction[] {
  if (kind !== 'person') return [];
  return mentions
    .filter((one) => one.form !== 'pronoun' && one.form !== 'description')
    .slice(0, 6)
    .map((one) => {
      const front = text.slice(Math.max(0, one.start - 24), one.form === 'title' ? one.end : one.start);
      const behind = apposition.exec(text.slice(one.end, one.end + 90))?.[1] ?? '';
      const near = one.form === 'title' ? lowerWords(front) : lowerWords(front).slice(-1);
      return { at: one.start, words: [...near, ...lowerWords(behind).slice(0, 9)] };
    });
}

/** ", the fund's lead lawyer"; not ", according to an official". */
const apposition =
  /^,\s+(?!(?:according|and|but|or|which|when|where|while|as|in|on|at|by|for|from|to|with|after|before|said|told)\b)([^,.;:]{2,80})/;

const lowerWords = (words: string) => words.toLowerCase().match(/[\p{L}-]{3,}/gu) ?? [];
