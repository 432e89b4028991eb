import type { Span } from '../../../document/document.ts';
import type { NameKind, NameSpan } from '../../../language/names/index.ts';
import { genderOfFirstName } from '../../../language/names/index.ts';
import type { UncastHead } from '../head/read-head.ts';
import { type Draft, draft } from './entity-draft.ts';
import { endsInLegalForm, endsLikeFullName } from './organization-name.ts';
import { writtenName } from './written-name.ts';

type HeadNames = UncastHead['parties'];

const government =
  /\b(?:(?:States?|People|Commonwealth|City|County|Secretary) of|Department|Commission(?:ers?)?|(?:Attorney|Solicitor) General|Prosecutor|Government|Police|Agency|Bureau)\b|^(?:United States|U\.?S\.?A?\.?|(?:The )?(?:State|People|Commonwealth|Territory|Crown|Queen|King)|Regina|Rex|R\.?)$|\bCounty$/i;
const body =
  /[&\d]|\b(?:Bank|University|College|School|District|Hospital|Board|Council|Trust|Fund|Association|Society|Union|Club|Church|Committee|Services?|Systems?|Holdings|Group|Partners|Capital|Estate|Party|Ministry|Authority|Solicitors|Industries|Enterprises|International|Technologies|Properties|Pte|Sdn|Bhd|Railroad|Press|Center|Centre)\b/i;

/** What sort of thing a name of a head or a docket names. */
export function kindOfParty(name: string, role: string): NameKind {
  if (role === 'judge') return 'person';
  if (government.test(name)) return 'government';
  return body.test(name) ||
    endsInLegalForm(name) ||
    (endsLikeFullName(name.replace(/(?<![,.])[,.]+$/, '')) && genderOfFirstName(name.split(' ')[0]!) === null)
    ? 'organization'
    : 'person';
}

/**
 * The names of a document with those that its head states: a head says for certain where a name begins and ends. A name that goes over
 * the end of a sentence, as captions are broken into lines, is left to what was found in it.
 */
export function withHeadNames(
  text: string,
  names: readonly NameSpan[],
  parties: HeadNames,
  sentences: readonly Span[],
): readonly NameSpan[] {
  const stated = parties
    .filter((one) => sentences.some(({ start, end }) => start <= one.start && one.end <= end))
    .filter((one, place, all) => all.slice(0, place).every((other) => !touch(one, other)));
  if (stated.length === 0) return names;
  const kept = names.filter((name) => !stated.some((one) => touch(one, name)));
  // "ANN OAK" of a caption and "Ann Oak" below it.
  const people = new Set(
    names.filter(({ kind }) => kind === 'person').map((one) => text.slice(one.start, one.end).toLowerCase()),
  );
  const added = stated.map(({ start, end, name, role }): NameSpan => {
    const same = names.find((one) => one.start === start && one.end === end);
    const kind = kindOfParty(name, role);
    return same && (same.kind === kind || (kind === 'person' && role !== 'judge' && !people.has(name.toLowerCase())))
      ? same
      : { start, end, kind, confidence: 1, rule: 'head' };
  });
  return [...kept, ...added].sort((a, b) => a.start - b.start);
}

const touch = (one: Span, other: Span) => one.start < other.end && other.start < one.end;

/**
 * For each party of a head, who of the cast it is: who is named at its place, else the only one of its name. One that nobody is joins the
 * cast: its name goes over lines, or stands where no sentence does.
 */
export function castOfHead(parties: HeadNames, drafts: Draft[]): readonly Draft[] {
  const known = new Map<string, Draft>();
  return membersOf(parties, drafts).map((member, place) => {
    const { name, role, start, end } = parties[place]!;
    const one = member ?? known.get(name.toLowerCase());
    if (one) return one;
    const made = draft(kindOfParty(name, role), name);
    made.others.push({ start, end, form: 'name' });
    known.set(name.toLowerCase(), made);
    drafts.push(made);
    return made;
  });
}

function membersOf(parties: HeadNames, drafts: readonly Draft[]): readonly (Draft | null)[] {
  const named = drafts.filter(({ kind }) => kind !== 'statute' && kind !== 'work' && kind !== 'jury');
  return parties.map((party) => {
    const there = named.filter((one) => one.names.some((name) => touch(name, party)));
    const exact = there.find((one) => one.names.some((name) => name.start === party.start));
    if (exact) return exact;
    const key = writtenName(party.name);
    const alike = named.filter((one) =>
      one.names.some(({ words }) => {
        const other = writtenName(words);
        return other.folded === key.folded || other.body === key.body;
      }),
    );
    return alike.length === 1 ? alike[0]! : there.length === 1 ? there[0]! : null;
  });
}
