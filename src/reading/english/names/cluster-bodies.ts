import type { EntityKind } from '../../entity.ts';
import { type Draft, draft } from './entity-draft.ts';
import { file } from './file-by-key.ts';
import type { NameMention } from './name-mentions.ts';
import {
  isAcronymOf,
  isShortFormOf,
  isWellKnown,
  type OrganizationName,
  organizationName,
} from './organization-name.ts';

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

/** Organizations, government bodies and courts by the ways in which they are written. */
export function clusterBodies(text: string, mentions: readonly NameMention[]): Draft[] {
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
  joinTails(all, join);
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

/** Bodies of the nation, whatever stands before the same words elsewhere. */
const federal = /^(?:department of (?:state|defense|education)|attorney general|supreme court)$/;

/** Behind these words a name goes on that is not the body's alone: "University of Umbra" is not "Umbra". */
const goesOn = /(?:,|\b(?:of|for|and|in|at|to|the|vs?\.?)| &)$/;

const mayStandBefore = (head: string): boolean => !goesOn.test(head) || /^(?:department|ministry) of$/.test(head);

/** "the Police Department", "the Beacon Journal", "the Department of Insurance": the one body whose name ends so. */
function joinTails(all: readonly Form[], join: (one: Form, other: Form) => void): void {
  const bodies = all.filter(({ court }) => !court);
  const byLast = new Map<string, Form[]>();
  for (const form of bodies) file(byLast, form.name.key.slice(form.name.key.lastIndexOf(' ') + 1), form);
  for (const form of bodies) {
    const { key, national } = form.name;
    if (national || !key.includes(' ') || federal.test(key) || isWellKnown(key)) continue;
    const fits = new Set(
      (byLast.get(key.slice(key.lastIndexOf(' ') + 1)) ?? [])
        .filter((other) => other !== form && other.name.key.endsWith(` ${key}`))
        .filter((other) => mayStandBefore(other.name.key.slice(0, -key.length - 1)))
        .map(root),
    );
    fits.delete(root(form));
    if (fits.size === 1) join([...fits][0]!, form);
  }
}
