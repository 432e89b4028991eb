import type { Span } from '../../../document/document.ts';
import type { NameSpan } from '../../../language/names/index.ts';
import type { Designation, EntityKind, Mention } from '../../entity.ts';
import type { Columns } from './columns.ts';
import { tokenAt } from './columns.ts';
import {
  endsLikeFullName,
  isAcronymOf,
  isShortFormOf,
  type OrganizationName,
  organizationName,
} from './organization-name.ts';
import { type PersonName, personName, sameFullName } from './person-name.ts';
import { type Title, titleBefore } from './titles.ts';

/** A name in the text with what stands before it. Offsets are the name's, without title. */
export interface NameMention extends Span {
  readonly kind: EntityKind;
  /** On one line, possessive ending off. */
  readonly words: string;
  readonly title: Title | null;
  /** First and last token of the name. */
  readonly token: number;
  readonly lastToken: number;
  readonly sentence: number;
  readonly confidence: number;
  /** In a line in title case or capitals, where a name's borders are less sure. */
  readonly headline: boolean;
}

/** A designation whose `of` is not numbered yet. */
export type DraftDesignation = Omit<Designation, 'of'> & { readonly of: Draft | null };

/** An entity in the making. */
export interface Draft {
  readonly kind: EntityKind;
  readonly names: NameMention[];
  /** Descriptions and pronouns tied to it. */
  readonly others: Mention[];
  readonly designations: DraftDesignation[];
  /** Words that say what somebody is: "senator", "rapper", "lawyer"; a later "the rapper" may mean them. */
  readonly descriptors: Set<string>;
  gender: 'female' | 'male' | null;
  /** Name of an entity that has none in the text ("jury"). */
  readonly label: string | null;
}

export const draft = (kind: EntityKind, label: string | null = null): Draft => ({
  kind,
  names: [],
  others: [],
  designations: [],
  descriptors: new Set(),
  gender: null,
  label,
});

const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim();

const address =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Judge|Justice|President|Senator|Sen|Gov|Governor|Rep)\.?\s+)+(?=\p{Lu})/u;

/** "writer E Jean Oak": an initial without its full stop belongs to the name. */
function withInitial(text: string, start: number): number {
  return /[\p{Ll},] [B-HJ-Z] $/u.test(text.slice(Math.max(0, start - 4), start)) ? start - 2 : start;
}

/** Name spans with their titles and tokens. */
export function nameMentions(text: string, columns: Columns, names: readonly NameSpan[]): NameMention[] {
  const headlines = new Map<number, boolean>();
  const inHeadline = (sentence: number): boolean => {
    const known = headlines.get(sentence) ?? isHeadline(columns, sentence);
    headlines.set(sentence, known);
    return known;
  };
  return names.flatMap((name) => {
    const inside = name.kind === 'person' ? (address.exec(text.slice(name.start, name.end))?.[0].length ?? 0) : 0;
    const start = name.kind === 'person' ? withInitial(text, name.start + inside) : name.start;
    const token = tokenAt(columns, start);
    if (token >= columns.count || name.end <= start) return [];
    const lastToken = Math.max(token, tokenAt(columns, name.end - 1));
    const from = Math.max(columns.start[columns.first[columns.sentence[token]!]!]!, start - 100);
    const title = /^(?:place|statute|work|court)$/.test(name.kind)
      ? null
      : titleBefore(oneLine(`${text.slice(from, start)}|`).slice(0, -1));
    const addressed = title !== null && (title.address || title.role !== null) && name.kind !== 'person';
    const words = oneLine(text.slice(start, name.end)).replace(/['’]s?$/, '');
    if (!/[\p{L}\d]/u.test(words)) return [];
    return [
      {
        start,
        end: name.end,
        kind: addressed && /^[\p{Lu}][\p{L}'’-]+$/u.test(words) && title.address ? 'person' : name.kind,
        words,
        title: addressed && !title.address ? null : title,
        token,
        lastToken,
        sentence: columns.sentence[token]!,
        confidence: name.confidence,
        headline: inHeadline(columns.sentence[token]!),
      },
    ];
  });
}

/** Whether hardly a longer word of the sentence is in lower case. */
function isHeadline(columns: Columns, sentence: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = columns.first[sentence]!; i < columns.first[sentence + 1]!; i++) {
    const word = columns.text[i]!;
    if (!/^\p{L}{4,}$/u.test(word)) continue;
    words++;
    if (/^\p{Lu}/u.test(word)) capitals++;
  }
  return words > 2 && capitals > words * 0.95;
}

/** Gathers the mentions of one document by whom or what they name. In order of first mention. */
export function clusterNames(text: string, mentions: readonly NameMention[]): Draft[] {
  const bodies = clusterBodies(
    text,
    mentions.filter((one) => /^(?:organization|government|court)$/.test(one.kind)),
  );
  const { persons, strays } = clusterPersons(mentions.filter((one) => one.kind === 'person'));
  const others = clusterAlike(mentions.filter((one) => /^(?:place|statute|work)$/.test(one.kind)));
  joinStrays(strays, persons, bodies);
  return [...persons, ...bodies, ...others]
    .filter((one) => one.names.length > 0)
    .map(sorted)
    .sort((a, b) => a.names[0]!.start - b.names[0]!.start);
}

function sorted(one: Draft): Draft {
  one.names.sort((a, b) => a.start - b.start);
  return one;
}

// ---- persons

interface Person {
  readonly draft: Draft;
  /** Full names as written, each once. */
  readonly forms: PersonName[];
  /** Mentions by full name, in order. */
  readonly full: NameMention[];
  /** Mentions by surname or first name alone. */
  readonly bare: NameMention[];
  gender: Title['gender'];
}

function clusterPersons(mentions: readonly NameMention[]): { persons: Draft[]; strays: NameMention[] } {
  const read = mentions.map((mention) => ({ mention, name: personName(mention.words) }));
  const people: Person[] = [];
  const bySurname = new Map<string, Person[]>();
  const byGiven = new Map<string, Person[]>();
  for (const { mention, name } of read) {
    if (name.given.length === 0) continue;
    const turned = name.given.length === 1 ? (bySurname.get(name.given[0] ?? '') ?? []) : [];
    const fits = [...(bySurname.get(name.surname) ?? []), ...turned].filter((person) =>
      person.forms.every((form) => sameFullName(form, name)),
    );
    const exact = fits.find((person) => person.forms.some((form) => form.given.join(' ') === name.given.join(' ')));
    let person = exact ?? (fits.length === 1 ? fits[0] : undefined);
    if (!person) {
      person = { draft: draft('person'), forms: [], full: [], bare: [], gender: null };
      people.push(person);
    }
    const written = JSON.stringify(name);
    if (!person.forms.some((form) => JSON.stringify(form) === written)) person.forms.push(name);
    person.full.push(mention);
    person.draft.names.push(mention);
    person.gender ??= mention.title?.gender ?? null;
    file(bySurname, name.surname, person);
    // "Cooper-Oak" is called "Oak" by some; "Maria Pine Oak" may be "Pine Oak".
    for (const word of [name.given[0] ?? '', ...name.nicknames]) if (word.length > 1) file(byGiven, word, person);
    if (name.given.length > 1) file(bySurname, `${name.given.at(-1)} ${name.surname}`, person);
  }
  const strays: NameMention[] = [];
  const established = new Map<string, { person: Person; at: number }>();
  for (const { mention, name } of read) {
    if (name.given.length > 0) continue;
    const gender = mention.title?.gender ?? null;
    const agrees = (person: Person) => !gender || !person.gender || person.gender === gender;
    const named = (bySurname.get(name.surname) ?? []).filter(agrees);
    let person = named.length > 1 ? chosen(named, mention, established.get(name.surname)) : named[0];
    if (!person && named.length > 1) continue;
    // "the Oaks" are more than one.
    if (!person && name.surname.endsWith('s') && bySurname.has(name.surname.slice(0, -1))) continue;
    if (!person && mention.title?.address !== true) {
      const called = (byGiven.get(name.surname) ?? []).filter(agrees);
      person = called.length === 1 ? called[0] : undefined;
    }
    if (!person) {
      strays.push(mention);
      continue;
    }
    established.set(name.surname, { person, at: mention.start });
    person.bare.push(mention);
    person.draft.names.push(mention);
    person.gender ??= gender;
  }
  for (const person of people) person.draft.gender = person.gender;
  return { persons: people.map((person) => person.draft), strays };
}

/** Which of several bearers of a surname a bare surname means: "two candidates fit: answer none". */
function chosen(
  people: readonly Person[],
  mention: NameMention,
  before: { person: Person; at: number } | undefined,
): Person | undefined {
  const given = mention.title?.gender;
  const sure = given ? people.filter((person) => person.gender === given) : [];
  if (sure.length === 1) return sure[0];
  const last = new Map(people.map((person) => [person, lastBefore(person, mention)]));
  const near = people.filter((person) => {
    const name = last.get(person);
    return name !== undefined && mention.sentence - name.sentence <= 1;
  });
  if (near.length === 1) return near[0];
  if (before && people.includes(before.person)) {
    const since = people.filter((person) => person !== before.person && (last.get(person)?.start ?? -1) > before.at);
    if (since.length === 0) return before.person;
    // The one the document is about keeps the bare surname when relatives were named in passing.
    const own = before.person.draft.names.length;
    const passing = people.every((person) => person === before.person || person.draft.names.length * 3 <= own);
    if (near.length === 0 && own >= 4 && passing) return before.person;
  }
  if (near.length > 0) return undefined;
  const known = people.filter((person) => last.get(person) !== undefined);
  return known.length === 1 ? known[0] : undefined;
}

/** The last full name of a person before a mention; full names were filed first and are in order. */
function lastBefore(person: Person, mention: NameMention): NameMention | undefined {
  const bare = person.bare.at(-1);
  let low = 0;
  let high = person.full.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (person.full[middle]!.start < mention.start) low = middle + 1;
    else high = middle;
  }
  const full = person.full[low - 1];
  return bare && (!full || bare.start > full.start) ? bare : full;
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

// ---- organizations, government bodies, courts

interface Form {
  readonly written: string;
  readonly name: OrganizationName;
  readonly court: boolean;
  readonly mentions: NameMention[];
  /** The form that it is another way of writing of. */
  same: Form | null;
}

function root(form: Form): Form {
  let top = form;
  while (top.same) {
    top.same = top.same.same ?? top.same;
    top = top.same;
  }
  return top;
}

/** Forms or persons of one key that are compared with each other at most: more have that word in common by accident. */
const mostAlike = 100;

/** Puts it into the list of its key, which is full at `mostAlike`. */
function file<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [one]);
  else if (list.length < mostAlike && !list.includes(one)) list.push(one);
}

function clusterBodies(text: string, mentions: readonly NameMention[]): Draft[] {
  const forms = new Map<string, Form>();
  for (const mention of mentions) {
    const court = mention.kind === 'court';
    const key = `${court ? 'court ' : ''}${mention.words}`;
    const form = forms.get(key);
    if (form) form.mentions.push(mention);
    else
      forms.set(key, {
        written: mention.words,
        name: organizationName(mention.words),
        court,
        mentions: [mention],
        same: null,
      });
  }
  const all = [...forms.values()];
  const join = (one: Form, other: Form) => {
    const [a, b] = [root(one), root(other)];
    if (a === b) return;
    // The fuller form is the root; of equals the earlier one.
    const [short, full] = a.name.words.length < b.name.words.length ? [a, b] : [b, a];
    short.same = full;
  };
  joinByKey(all, join);
  joinDefined(text, all, forms, join);
  joinAcronyms(all, join);
  joinShort(all, join);
  joinCourts(all, join);
  joinDepartments(all, join);
  const same = new Map<Form, Form[]>();
  for (const form of all) {
    const list = same.get(root(form));
    if (list) list.push(form);
    else same.set(root(form), [form]);
  }
  return [...same.values()].map((group) => {
    const one = draft(kindOf(group));
    for (const { mentions: own } of group) for (const mention of own) one.names.push(mention);
    return one;
  });
}

/** The kind that most mentions have; of equals, that of the fullest form. */
function kindOf(forms: readonly Form[]): EntityKind {
  const votes = new Map<EntityKind, number>();
  for (const form of forms)
    for (const mention of form.mentions)
      votes.set(mention.kind, (votes.get(mention.kind) ?? 0) + (form.same ? 1 : 1.5) * mention.confidence);
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'organization';
}

function joinByKey(all: readonly Form[], join: (one: Form, other: Form) => void): void {
  const byKey = new Map<string, Form>();
  for (const form of all) {
    const key = `${form.court ? 'court ' : ''}${form.name.key}`;
    const known = byKey.get(key);
    if (known) join(known, form);
    else byKey.set(key, form);
  }
}

/** `Harbour Light Media ("Harbour")`, "Department of Parks (DoP)". */
function joinDefined(
  text: string,
  all: readonly Form[],
  forms: ReadonlyMap<string, Form>,
  join: (one: Form, other: Form) => void,
): void {
  for (const form of all) {
    for (const mention of form.mentions) {
      const after = text.slice(mention.end, mention.end + 60);
      const defined =
        /^\s?\((?:hereinafter |collectively |the |or ){0,2}["“'‘]?(?:the )?([^()"“”'‘’]{2,40}?)["”'’]?\)/i.exec(
          after,
        )?.[1];
      const alias = defined && (forms.get(defined) ?? forms.get(`court ${defined}`));
      if (alias && alias !== form && alias.court === form.court) join(form, alias);
    }
  }
}

function joinAcronyms(all: readonly Form[], join: (one: Form, other: Form) => void): void {
  const full = new Map<string, Form[]>();
  for (const form of all) {
    if (form.name.words.length < 2) continue;
    const first = form.written.replace(/^the /i, '')[0]?.toUpperCase() ?? '';
    file(full, first, form);
  }
  for (const form of all) {
    if (form.written.includes(' ') || !/^[A-Z][A-Za-z.&]{1,7}$/.test(form.written)) continue;
    const letters = form.written.replace(/^U\.?S\.? ?/, '');
    const fits = new Set(
      [...(full.get(form.written[0] ?? '') ?? []), ...(full.get(letters[0] ?? '') ?? [])]
        .filter((other) => isAcronymOf(form.written, other.written) || isAcronymOf(form.written, other.name.key))
        .map(root),
    );
    if (fits.size === 1) join([...fits][0]!, form);
  }
}

function joinShort(all: readonly Form[], join: (one: Form, other: Form) => void): void {
  const byFirst = new Map<string, Form[]>();
  for (const form of all) {
    file(byFirst, form.name.words[0] ?? '', form);
  }
  for (const form of all) {
    if (form.court) continue;
    const fits = new Set(
      (byFirst.get(form.name.words[0] ?? '') ?? [])
        .filter((other) => !other.court && isShortFormOf(form.name, other.name))
        .map(root),
    );
    fits.delete(root(form));
    if (fits.size === 1) join([...fits][0]!, form);
  }
}

/** "the Supreme Court" is the one court whose name ends so; "U.S. District Court" the one that goes on "for the ...". */
function joinCourts(all: readonly Form[], join: (one: Form, other: Form) => void): void {
  const courts = all.filter((form) => form.court).slice(0, 400);
  for (const form of courts) {
    const fits = new Set(
      courts
        .filter((other) => other !== form && other.name.words.length > form.name.words.length)
        .filter((other) => {
          const [short, long] = [form.name.key, other.name.key];
          if (form.name.national && !other.name.national && !/^(?:district|court of appeals|bankruptcy)/.test(long))
            return false;
          return long.startsWith(`${short} `) || (!form.name.national && long.endsWith(` ${short}`));
        })
        .map(root),
    );
    fits.delete(root(form));
    if (fits.size === 1) join([...fits][0]!, form);
  }
}

const federal =
  /^(?:department of (?:justice|state|defense|education|homeland security|health and human services)|attorney general|supreme court)$/;

/** "the Department of Insurance" is the one department of that name, "Nowhere Department of Insurance". */
function joinDepartments(all: readonly Form[], join: (one: Form, other: Form) => void): void {
  const byKey = new Map<string, Set<Form>>();
  for (const form of all) {
    const at = form.name.key.search(/\b(?:department|ministry|office|bureau|board|agency) of /);
    if (form.court || at <= 0) continue;
    const key = form.name.key.slice(at);
    byKey.set(key, (byKey.get(key) ?? new Set()).add(root(form)));
  }
  for (const form of all) {
    const fits = byKey.get(form.name.key);
    if (fits?.size === 1 && !form.name.national && !federal.test(form.name.key)) join([...fits][0]!, form);
  }
}

// ---- places, statutes, works

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

/** The fullest form: for a person the one with most of a full name, else the longest; the earlier of equals. */
export function fullestName(one: Draft): string {
  if (one.label !== null) return one.label;
  let best = '';
  let most = Number.NEGATIVE_INFINITY;
  const running = one.names.filter(({ headline }) => !headline);
  const times = new Map<string, number>();
  for (const { words } of running) times.set(words, (times.get(words) ?? 0) + 1);
  const often = [...times].filter(([, count]) => count >= 3).slice(0, mostAlike);
  for (const { words } of running.length > 0 ? running : one.names) {
    // Written so once, and without it a name that comes often: "Acme Lied" beside many an "Acme".
    if (one.kind === 'organization' && times.get(words) === 1 && !endsLikeFullName(words)) {
      if (often.some(([other]) => words.startsWith(`${other} `))) continue;
    }
    let weight = words.length;
    if (one.kind === 'person') {
      const { given, suffix, nicknames } = personName(words);
      weight =
        given.length * 100 +
        (given[0] && given[0].length > 1 ? 50 : 0) +
        (suffix ? 20 : 0) +
        nicknames.length * 5 +
        (/^\p{Lu}+$/u.test(words.replace(/[^\p{L}]/gu, '')) ? -10 : 0);
    } else if (/^\p{Lu}+$/u.test(words.replace(/[^\p{L}]/gu, ''))) weight -= 3;
    if (weight > most) {
      most = weight;
      best = words;
    }
  }
  return best;
}
