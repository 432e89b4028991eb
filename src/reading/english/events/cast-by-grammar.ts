import { type EventKindName, traitsOf } from '../../../field/kinds/index.ts';
import type { ParticipantRole } from '../../../field/values.ts';
import {
  type Analysis,
  actorOf,
  isPassive,
  relationOf,
  subtreeOf,
  undergoerOf,
  type Word,
} from '../../../language/index.ts';
import type { Entity } from '../../entity.ts';
import type { Participant } from '../../report.ts';
import { kinNouns } from '../names/person-nouns.ts';
import { type Actor, carrierOf } from './participants.ts';

/** What the grammar around the words of an event is read from. */
export interface CastClause {
  readonly kind: EventKindName;
  readonly trigger: { readonly start: number; readonly end: number };
  readonly text: string;
  /** Everybody named in the sentence who can act, in order of place. */
  readonly here: readonly Actor[];
  readonly entities: readonly Entity[];
  readonly analysis: () => Analysis;
}

/** Who is named right before or behind the verb is who acts, or whom it befalls, as surely as grammar says anything. */
const byGrammar = 0.9;
/** Whoever else was thought of is not named. */
const outdone = 0.35;
/** From this on somebody is named; whoever is joined to them by "and" is named with them. */
const certain = 0.75;

/**
 * The people of an event where the grammar of its sentence leaves little choice: a name right before an active verb acts, a name right behind
 * "sued" is sued, whoever is joined by "and" to somebody in a role has it, too; a lawyer brings no case and enters no plea; what somebody's
 * kin do, or suffer, is not done by them.
 */
export function settledByGrammar(participants: readonly Participant[], clause: CastClause): Participant[] {
  const brought = broughtBy(clause);
  const subject = subjectOf(clause) ?? sharedSubject(clause);
  const sued = suedIn(clause);
  const placed = only(
    'patient',
    sued ?? clearedIn(clause) ?? identifiedIn(clause) ?? accusedIn(clause) ?? triedAfterPlea(clause),
    only('agent', subject, brought === null ? participants : partedAtBy(brought, participants, clause)),
  );
  const fitting = withoutTakers(withoutOtherGender(withoutCounsel(placed, clause), clause), clause);
  const settled = withoutStandIns(withoutOwners(withJoined(fitting, clause), clause), clause);
  return withoutSelf(settled, clause).sort(
    (a, b) =>
      Number(a.role !== 'agent') - Number(b.role !== 'agent') || b.certainty - a.certainty || a.entity - b.entity,
  );
}

/** Somebody certain in a role, and nobody else: where the words surely mean them, which a pronoun seldom does. */
function only(role: ParticipantRole, actor: Actor | null, list: readonly Participant[]): readonly Participant[] {
  if (actor === null || actor.certainty < certain) return list;
  const others = list
    .filter((one) => !(one.role === role && one.entity === actor.entity))
    .map((one) => (one.role === role ? { ...one, certainty: Math.min(one.certainty, outdone) } : one));
  const known = list.find((one) => one.role === role && one.entity === actor.entity)?.certainty ?? 0;
  return [...others, { role, entity: actor.entity, certainty: Math.max(known, Math.min(byGrammar, actor.certainty)) }];
}

/** "Charged *port* boss Ann Oak": a name that only tells whose boss she is. */
function isModifier({ analysis }: CastClause, { start, end }: Actor): boolean {
  const { words, tree } = analysis();
  const own = words.filter((word) => word.start < end && word.end > start);
  const head = own.find(({ index }) => !own.some((other) => other.index === tree.heads[index]));
  return head !== undefined && /^(?:compound|amod|nmod:poss|nummod)$/.test(tree.relations[head.index]!);
}

const verbOf = ({ trigger, analysis }: CastClause): Word | null => {
  const carrier = carrierOf(analysis(), trigger);
  return carrier?.upos === 'VERB' && /^VB[DZP]$/.test(carrier.xpos) && !isPassive(analysis(), carrier) ? carrier : null;
};

/** "Judge Tomas Varga, Jr. granted bail": behind a name with a suffix, a past tense is easily taken for a participle. */
function participleOf({ trigger, analysis }: CastClause): Word | null {
  const carrier = carrierOf(analysis(), trigger);
  return carrier?.upos === 'VERB' && carrier.xpos === 'VBN' && /ed$/.test(carrier.text) ? carrier : null;
}

/** "Ann Oak on Monday sued", "Judge Tomas Varga, Jr. granted bail". */
function subjectOf(clause: CastClause): Actor | null {
  const { kind, here, text, entities } = clause;
  const { subject } = traitsOf(kind);
  if (subject === undefined) return null;
  const verb = verbOf(clause) ?? participleOf(clause);
  if (verb === null || takes(clause, verb)) return null;
  const before = here.findLast(({ start }) => start < verb.start);
  if (before === undefined || before.end > verb.start) return null;
  if (
    !/^(?:\.|,? (?:Jr|Sr)\.?,?|, (?:aged )?\d{1,3},)? (?:(?:on )?\w{3,6}day )?$/.test(
      text.slice(before.end, verb.start),
    )
  )
    return null;
  // "lawyers for Ann Oak sued", "the wife of Ivo Pell appealed".
  if (
    /(?:\b(?:of|for|by|with|against|from|to|that|told|said)|['’]s?)(?: (?:the|Judge|Mr\.?|Ms\.?|Mrs\.?))? $/.test(
      text.slice(0, before.start).slice(-30),
    )
  )
    return null;
  const judges = entities[before.entity]!.designations.some(({ role }) => role === 'judge');
  if (verb.xpos === 'VBN') return judges ? before : null;
  return subject === 'anybody' || before.kind === 'court' || judges ? before : null;
}

/** "Oak was charged in May and pleaded guilty": the second verb has the subject of the first, whoever else was thought of. */
function sharedSubject(clause: CastClause): Actor | null {
  const { kind, here, text, analysis } = clause;
  const verb = traitsOf(kind).stands?.criminal?.agent === 'second' ? verbOf(clause) : null;
  if (verb === null || takes(clause, verb)) return null;
  const read = analysis();
  if (relationOf(read, verb) !== 'conj' || !/\band (?:\w{2,12} )?$/i.test(text.slice(0, verb.start).slice(-20)))
    return null;
  const subject = actorOf(read, verb);
  return (subject && here.find(({ start, end }) => start <= subject.start && subject.end <= end)) ?? null;
}

/** "The lawsuit filed against her by builder Leo Birch": who brought it stands behind "by". */
function broughtBy({ kind, here, text, trigger }: CastClause): Actor | null {
  if (traitsOf(kind).opens?.actor !== 'first') return null;
  return (
    here.find(({ start }) =>
      /\b(?:law ?suit|suit|complaint|petition|action|claim|case|appeal)s?,? (?:[\p{L}’'-]{1,20} ){0,4}?(?:filed|brought|lodged|launched) (?:[\p{L}\p{N}’'.,-]{1,20} ){0,8}?by (?:[\p{L}’'.-]{1,20} ){0,4}$/iu.test(
        text.slice(Math.max(0, trigger.start - 40, start - 160), start),
      ),
    ) ?? null
  );
}

/** "Filed against Mara Holt by Leo Birch and his wife, Ada": nobody before "by" brought it, nobody behind is sued. */
function partedAtBy(brought: Actor, list: readonly Participant[], { here }: CastClause): readonly Participant[] {
  const told = list.map((one) => {
    const places = here.filter(({ entity }) => entity === one.entity);
    const behind = places.filter(({ start }) => start >= brought.start).length;
    const misplaced = places.length > 0 && behind === (one.role === 'agent' ? 0 : places.length);
    if (one.role === 'agent' && one.entity === brought.entity)
      return { ...one, certainty: Math.max(one.certainty, Math.min(byGrammar, brought.certainty)) };
    return misplaced ? { ...one, certainty: Math.min(one.certainty, outdone) } : one;
  });
  return told.some(({ role, entity }) => role === 'agent' && entity === brought.entity)
    ? told
    : [...told, { role: 'agent', entity: brought.entity, certainty: Math.min(byGrammar, brought.certainty) }];
}

/** "sued builder Ruel Gardiner". */
function suedIn(clause: CastClause): Actor | null {
  const verb = verbOf(clause);
  if (verb === null || verb.lemma !== 'sue' || traitsOf(clause.kind).opens?.proceeding !== 'civil') return null;
  const after = clause.here.find(
    ({ start, end }) => start >= verb.end && !/^(?:his|her|their|its)$/i.test(clause.text.slice(start, end)),
  );
  if (after === undefined) return null;
  return /^ (?:(?:the|its|his|her|their|former|rival|[a-z]{3,15}) ){0,3}$/.test(
    clause.text.slice(verb.end, after.start),
  ) && !isModifier(clause, after)
    ? after
    : null;
}

/** "Prosecutors dropped all charges against nurse Ann Oak", "the case against Leo Birch was thrown out": of whom a charge is taken. */
function clearedIn(clause: CastClause): Actor | null {
  const { kind, here, text, trigger } = clause;
  if (traitsOf(kind).ends === undefined || traitsOf(kind).family !== 'decided') return null;
  return (
    here.find((actor) => {
      const { start } = actor;
      const lead = text.slice(Math.max(0, Math.min(trigger.start, start - 90)), start);
      return (
        start > trigger.start - 90 &&
        start - trigger.end < 90 &&
        /\b(?:charges?|counts?|indictments?) against (?:(?:the|former|nurse|[a-z]{3,15}) ){0,3}$/.test(lead) &&
        !/[.;:]/.test(text.slice(Math.min(trigger.end, start), start)) &&
        !isModifier(clause, actor)
      );
    }) ?? null
  );
}

/** "The man charged was Leo Birch". */
function identifiedIn({ kind, here, text, trigger }: CastClause): Actor | null {
  if (traitsOf(kind).accuses !== true) return null;
  if (
    !/\b(?:man|woman|person|suspect|one|driver|officer|boy|girl|teenager) (?:who was |to be )?$/.test(
      text.slice(Math.max(0, trigger.start - 40), trigger.start),
    )
  )
    return null;
  const after = here.find(({ start }) => start >= trigger.end);
  return after && /^(?: with [a-z ]{1,30})? (?:was|is) $/.test(text.slice(trigger.end, after.start)) ? after : null;
}

/** "His co-defendant, ", "Oak's partner, ": a name follows. */
const apposed = /(?:\b(?:his|her|their)|['’]s?) (?:[a-z-]{2,14} ){0,2}[a-z-]{3,14}, $/i;

const accusingVerb = /\b(?:acquitted|convicted|charged|indicted|arrested|sentenced|jailed|cleared|found)\b/i;
const findsGuilt = /^[^.;]{1,100}\b(?:guilty|liable|responsible|negligent)\b/i;
const passiveBefore = /\b(?:was|were|been|be|is|are|being|not|never)\b/i;

/** "Jurors acquitted his cousins, Ada Oak", "prosecutors charged Dr. Leo Birch", "Ann Elm was arrested": who stands right beside the verb. */
function accusedIn(clause: CastClause): Actor | null {
  const { kind, here, text, trigger } = clause;
  if (traitsOf(kind).accuses !== true) return null;
  const verb = accusingVerb.exec(text.slice(trigger.start, trigger.end));
  if (verb === null) return null;
  const [start, end] = [trigger.start + verb.index, trigger.start + verb.index + verb[0].length];
  const lead = text.slice(Math.max(0, start - 25), start);
  if (passiveBefore.test(lead)) {
    const before = here.findLast((one) => one.end <= start);
    // Of several who are joined each is; who is only said to be somebody's is no other: "His co-defendant, Ann Oak, was".
    const led = before === undefined ? '' : text.slice(0, before.start).slice(-40);
    if (/(?:\band|&|,) $/.test(led) && !apposed.test(led)) return null;
    return before &&
      /^(?:, \d{1,3},)? (?:was|were|has been|had been|is|are) (?:also |later |then )?$/.test(
        text.slice(before.end, start),
      )
      ? before
      : null;
  }
  if (/^found$/i.test(verb[0]) && !findsGuilt.test(text.slice(end, end + 110))) return null;
  // "Acquitted his cousin": not him.
  const owner = ({ start: from, end: to }: Actor) =>
    /^(?:his|its|their)$/i.test(text.slice(from, to)) ||
    (/^her$/i.test(text.slice(from, to)) &&
      /^ [a-z-]{3,14},? /.test(text.slice(to, to + 16)) &&
      !/^ (?:for|with|over|after|last|guilty|not|liable)\b/.test(text.slice(to, to + 16)));
  const after = here.find((one) => one.start >= end && !owner(one));
  if (after === undefined || /^['’]/.test(text.slice(after.end, after.end + 1))) return null;
  const between = text.slice(end, after.start);
  return /^ (?:(?:the|former|[a-z-]{3,15}) ){0,3}$|^ (?:his|her|their) (?:[a-z-]{3,12} )?[a-z-]{3,12}, $/.test(
    between,
  ) &&
    !/\b(?:with|for|over|by|after|and|that|about|against|from|before)\b/.test(between) &&
    !isModifier(clause, after)
    ? after
    : null;
}

/** "His partner, Leo Birch, has pleaded not guilty and faces trial": who pleaded is tried. */
function triedAfterPlea({ kind, here, text, trigger }: CastClause): Actor | null {
  if (traitsOf(kind).ofTrial !== true) return null;
  const from = Math.max(0, trigger.start - 70);
  const plea = pleadedAnd.exec(text.slice(from, trigger.start));
  if (plea === null) return null;
  const at = from + plea.index;
  const before = here.findLast(({ end }) => end <= at);
  if (before === undefined || !/^\p{Lu}/u.test(text.slice(before.start))) return null;
  const gap = text.slice(before.end, at);
  // What stands between commas is said of another: "Oak, who was charged with Birch, pleaded guilty".
  if (/^, (?!(?:aged )?\d)/.test(gap) && !text.slice(0, before.start).endsWith(', ')) return null;
  return /^,?(?: (?:aged )?\d{1,3},)? (?:(?:has|had|have|also|later) ){0,3}$/.test(gap) ? before : null;
}

const pleadedAnd = /\bpleaded (?:not )?guilty(?: (?:to|on|in) [^.;:]{1,40})? and (?:[a-z]{1,8} ){0,2}$/i;

/** "He made it up" is of no woman. */
function withoutOtherGender(list: readonly Participant[], clause: CastClause): readonly Participant[] {
  const verb = carrierOf(clause.analysis(), clause.trigger);
  const word = verb && actorOf(clause.analysis(), verb);
  const gender = word && /^he$/i.test(word.text) ? 'male' : word && /^she$/i.test(word.text) ? 'female' : null;
  if (gender === null) return list;
  return list.map((one) => {
    const other = clause.entities[one.entity]!;
    const differs = other.kind === 'person' && other.gender !== null && other.gender !== gender;
    return one.role === 'agent' && differs ? { ...one, certainty: Math.min(one.certainty, outdone) } : one;
  });
}

/** What the other side, or the court, does with a plea. */
const taking = new Set('secure obtain win get accept take negotiate offer reject hear seek announce'.split(' '));

/** "Prosecutors secured a guilty plea": whoever took it did not plead. */
const takes = ({ kind }: CastClause, verb: Word): boolean =>
  traitsOf(kind).stands?.criminal?.agent === 'second' && taking.has(verb.lemma);

function withoutTakers(list: readonly Participant[], clause: CastClause): readonly Participant[] {
  const verb = carrierOf(clause.analysis(), clause.trigger);
  if (verb === undefined || !takes(clause, verb)) return list;
  const actor = actorOf(clause.analysis(), verb);
  const taker = actor && clause.here.find(({ start, end }) => start <= actor.start && actor.end <= end);
  return list.map((one) =>
    one.role === 'agent' && one.entity === taker?.entity
      ? { ...one, certainty: Math.min(one.certainty, outdone) }
      : one,
  );
}

/** What a lawyer does for others: who brings a case or enters a plea is their client. */
function withoutCounsel(list: readonly Participant[], { kind, entities }: CastClause): readonly Participant[] {
  const { opens, stands } = traitsOf(kind);
  if (opens?.actor !== 'first' && stands?.criminal?.agent !== 'second') return list;
  const pleads = ({ designations }: Entity) =>
    designations.some(({ role }) => role === 'counsel') &&
    !designations.some(({ role }) => role === 'plaintiff' || role === 'defendant' || role === 'appellant');
  return list.map((one) =>
    one.role === 'agent' && pleads(entities[one.entity]!)
      ? { ...one, certainty: Math.min(one.certainty, outdone) }
      : one,
  );
}

/**
 * "Her sister said", "the widow of miller Ivo Pell sued", "police arrested Oak's brother": the one whose kin they are did not speak, sue, or
 * stand arrested.
 */
function withoutOwners(list: readonly Participant[], clause: CastClause): Participant[] {
  const { trigger, here, text, analysis } = clause;
  const verb = carrierOf(analysis(), trigger);
  if (verb === undefined) return [...list];
  const places = { agent: actorOf(analysis(), verb), patient: undergoerOf(analysis(), verb), beneficiary: undefined };
  const accuses = traitsOf(clause.kind).stands?.criminal !== undefined || traitsOf(clause.kind).ofTrial === true;
  return list.map((one) => {
    // "His partner is serving five years": a step against the partner, whatever the verb.
    const words = accuses ? [places.agent, places.patient] : [places[one.role]];
    const owns = words.some(
      (word) =>
        word !== undefined &&
        kinNouns.has(word.text.toLowerCase()) &&
        here.some((actor) => actor.entity === one.entity && isOwner(text, actor, word)),
    );
    return owns ? { ...one, certainty: Math.min(one.certainty, outdone) } : one;
  });
}

/**
 * "Mayor Elm was charged", where nobody is known by that name: whoever is named elsewhere did not stand in for them. A name that the list of
 * people lacks is nobody else's.
 */
function withoutStandIns(list: readonly Participant[], { trigger, here, analysis }: CastClause): Participant[] {
  const read = analysis();
  const verb = carrierOf(read, trigger);
  if (verb?.upos !== 'VERB') return [...list];
  const subject = subjectFrom(read, verb);
  if (subject?.upos !== 'PROPN') return [...list];
  if (subtreeOf(read, subject).some((word) => here.some(({ start, end }) => start < word.end && end > word.start)))
    return [...list];
  const role = isPassive(read, verb) ? 'patient' : 'agent';
  return list.map((one) => (one.role === role ? { ...one, certainty: Math.min(one.certainty, outdone) } : one));
}

/** The subject of a verb, or of the one that it hangs on: "Oak was charged with taking bribes". */
function subjectFrom(read: Analysis, verb: Word): Word | undefined {
  const own = isPassive(read, verb) ? undergoerOf(read, verb) : actorOf(read, verb);
  const head = read.words[read.tree.heads[verb.index] ?? -1];
  if (own !== undefined || head?.upos !== 'VERB' || !/^(?:advcl|xcomp)\b/.test(read.tree.relations[verb.index] ?? ''))
    return own;
  return isPassive(read, head) ? undergoerOf(read, head) : actorOf(read, head);
}

/** "Judge Oak, who sentenced him": nobody decides on themselves, nor sues themselves. */
function withoutSelf(list: readonly Participant[], { kind }: CastClause): Participant[] {
  const { bench, stands, opens } = traitsOf(kind);
  if (bench !== 'acts alone' && stands?.civil === undefined && opens?.actor !== 'first') return [...list];
  const outdoes = (other: Participant, one: Participant) =>
    other.entity === one.entity &&
    other.role !== one.role &&
    (other.certainty > one.certainty || (other.certainty === one.certainty && other.role === 'agent'));
  return list.map((one) =>
    list.some((other) => outdoes(other, one)) ? { ...one, certainty: Math.min(one.certainty, outdone) } : one,
  );
}

/** Whether somebody named is the one whose kin a word names. */
const isOwner = (text: string, { start, end }: Actor, { start: from, end: to }: Word): boolean =>
  end <= from
    ? (/^(?:his|her|their)$/i.test(text.slice(start, end)) || /^['’]/.test(text.slice(end, end + 1))) &&
      /^(?:['’]s?)? (?:[\p{L}’'-]{1,20} ){0,3}$/u.test(text.slice(end, from))
    : start >= to && /^ of (?:[\p{L}.’'-]{1,20} ){0,4}$/u.test(text.slice(to, start));

/** What stands between names that are joined: "Ann Oak, 31, and Ivo Pell". */
const joins = /^,?(?: \(?(?:aged )?\d{1,3}\)?,?)?(?<and> and(?: (?:his|her|their) [a-z-]{3,14},?)?| &)? $/;

/** Names joined by "and", as they follow one another in the sentence. */
function joinedIn({ here, text }: CastClause): readonly (readonly Actor[])[] {
  const groups: Actor[][] = [];
  let open: Actor[] = [];
  for (const [at, actor] of here.entries()) {
    const last = here[at - 1];
    const between = last && joins.exec(text.slice(last.end, actor.start));
    if (!between) open = [];
    open.push(actor);
    if (between?.groups?.['and'] && !/^['’]/.test(text.slice(actor.end, actor.end + 1))) {
      groups.push(open);
      open = [];
    }
  }
  return groups;
}

/** Whoever is joined to somebody named in a role has it as surely. */
function withJoined(list: readonly Participant[], clause: CastClause): Participant[] {
  const told = [...list];
  const { opens } = traitsOf(clause.kind);
  for (const group of joinedIn(clause)) {
    const has = (role: ParticipantRole) => (one: Actor) =>
      list.some((other) => other.role === role && other.entity === one.entity && other.certainty >= certain);
    // "Oak and Birch settled their suit": one had sued the other, and no word says which.
    if (opens?.actor === 'first' && group.some(has('agent')) && group.some(has('patient'))) {
      for (const [at, one] of told.entries())
        if (group.some(({ entity }) => entity === one.entity))
          told[at] = { ...one, certainty: Math.min(one.certainty, outdone) };
      continue;
    }
    for (const role of ['agent', 'patient'] as const) {
      const surest = Math.max(
        0,
        ...told
          .filter((one) => one.role === role && group.some(({ entity }) => entity === one.entity))
          .map((one) => one.certainty),
      );
      if (surest < certain) continue;
      for (const [place, { entity }] of group.entries()) {
        // As they follow one another.
        const certainty = surest - 0.001 * place;
        const at = told.findIndex((one) => one.role === role && one.entity === entity);
        if (at < 0) told.push({ role, entity, certainty });
        else told[at] = { ...told[at]!, certainty: Math.max(told[at]!.certainty, certainty) };
      }
    }
  }
  return told;
}
