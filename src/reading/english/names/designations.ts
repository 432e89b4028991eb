import type { PartyRole } from '../../../field/values.ts';
import type { CaseMention } from '../../case-mention.ts';
import { designationRules } from './designation-rules.ts';
import type { Draft, DraftDesignation } from './entity-draft.ts';
import { markMentions, type Script, scriptOf, spanOf } from './script.ts';
import { loweredIn, type TokenRow, tokenAt } from './token-row.ts';

/** Writes down what the document itself says each person or body is. The order: titles, captions, phrases, kinds of bodies. */
export function designate(text: string, row: TokenRow, drafts: readonly Draft[], cases: readonly CaseMention[]): void {
  byTitle(drafts);
  byCaption(text, drafts, cases);
  byPhrase(row, drafts);
  byKind(drafts);
  for (const one of drafts) settle(one);
}

/**
 * What somebody is outweighs what a phrase makes of them: lawyers and officials file suits for others; a party who
 * testifies is a party.
 */
function settle(one: Draft): void {
  const says = (...roles: PartyRole[]) => one.designations.some(({ role }) => roles.includes(role));
  const drop: PartyRole[] = [];
  if (one.kind === 'person' && says('counsel', 'prosecutor', 'judge', 'government'))
    drop.push('plaintiff', 'appellant');
  if (one.kind === 'person' && says('counsel', 'prosecutor', 'judge')) {
    const phrases = one.designations.filter(({ role }) => role === 'defendant');
    if (phrases.length === 1 && phrases[0]!.rule === 'defendant') drop.push('defendant');
  }
  if (says('plaintiff', 'defendant', 'counsel', 'prosecutor', 'judge')) drop.push('witness');
  if (
    says('prosecutor', 'judge') &&
    one.designations.filter(({ role }) => role === 'counsel').length <=
      one.designations.filter(({ role }) => role === 'prosecutor' || role === 'judge').length
  )
    drop.push('counsel');
  // "Harbour County District Attorney Ann Oak" is no attorney of a Harbour County District.
  const titles = one.designations.filter(({ role }) => role === 'prosecutor');
  const isOfTitle = ({ role, span }: DraftDesignation) =>
    role === 'counsel' && titles.some((title) => title.span.start < span.end && span.start < title.span.end);
  if (drop.length === 0 && !one.designations.some(isOfTitle)) return;
  const kept = one.designations.filter((each) => !drop.includes(each.role) && !isOfTitle(each));
  one.designations.splice(0, one.designations.length, ...kept);
}

/** Each role at each place once. */
const known = new WeakMap<Draft, Set<string>>();

function add(one: Draft, designation: DraftDesignation): void {
  let keys = known.get(one);
  if (!keys) {
    keys = new Set();
    known.set(one, keys);
  }
  const { role, span, of } = designation;
  const key = `${role} ${span.start} ${of?.names[0]?.start ?? ''}`;
  if (keys.has(key)) return;
  keys.add(key);
  one.designations.push(designation);
}

/** "U.S. District Judge Ann Oak", "plaintiff Ann Oak", "Defendant Acme Corp". */
function byTitle(drafts: readonly Draft[]): void {
  for (const one of drafts) {
    for (const { start, title } of one.names)
      if (title?.role)
        add(one, {
          role: title.role,
          span: { start: start - title.length, end: start - 1 },
          of: null,
          rule: title.rule,
        });
  }
}

const prosecution =
  /^(?:(?:the )?(?:United States(?: of America)?|U\.?S\.?A?\.?|People|State|Commonwealth|R|Regina|Rex|Crown|King|Queen|H\.?M\.? Advocate)(?: of .{1,40}| \(.{1,80}\))?)$/i;

/** The sides of a caption that is of the dispute: first against second. The state as first side is named as government. */
function byCaption(text: string, drafts: readonly Draft[], cases: readonly CaseMention[]): void {
  for (const one of cases) {
    if (!one.caption?.second || one.authority || one.rule === 'caption-head') continue;
    const versus = /\s(?:v|vs|versus|against|-against-)\.?\s/i.exec(text.slice(one.start, one.end));
    const border = one.start + (versus?.index ?? 0);
    const state = prosecution.test(one.caption.first);
    for (const side of sidesOf(drafts, one)) {
      const first = side.start < border;
      const role: PartyRole = first ? (state ? 'government' : 'plaintiff') : 'defendant';
      add(side.draft, {
        role,
        span: { start: one.start, end: one.end },
        of: null,
        rule: `caption-${first ? 'first' : 'second'}`,
      });
    }
  }
}

function sidesOf(drafts: readonly Draft[], one: CaseMention): { draft: Draft; start: number }[] {
  return drafts.flatMap((draft) => {
    if (!/^(?:person|organization|government|place)$/.test(draft.kind)) return [];
    const name = draft.names.find(({ start }) => start >= one.start && start < one.end);
    return name ? [{ draft, start: name.start }] : [];
  });
}

const anyHint = new RegExp(designationRules.map((rule) => rule.hint.source).join('|'));

function byPhrase(row: TokenRow, drafts: readonly Draft[]): void {
  const marks = markMentions(row, drafts, (offset) => tokenAt(row, offset));
  for (let sentence = 0; sentence < row.sentences; sentence++) {
    let named = false;
    for (let i = row.first(sentence); i < row.first(sentence + 1) && !named; i++) named = marks[i] !== undefined;
    if (!named) continue;
    if (!anyHint.test(loweredIn(row, row.first(sentence), row.first(sentence + 1)).join(' '))) continue;
    const script = scriptOf(row, sentence, drafts, marks);
    for (const rule of designationRules) {
      if (!rule.hint.test(script.words)) continue;
      for (const pattern of rule.patterns)
        for (const match of script.words.matchAll(pattern)) apply(script, match, rule, drafts);
    }
  }
}

function apply(
  script: Script,
  match: RegExpExecArray,
  rule: { readonly name: string; readonly roles: Readonly<Record<string, PartyRole>> },
  drafts: readonly Draft[],
): void {
  const span = spanOf(script, match.index, match.index + match[0].length);
  for (const [group, role] of Object.entries(rule.roles)) {
    const number = match.groups?.[group];
    if (number === undefined) continue;
    const other = rule.roles.y === undefined ? match.groups?.y : undefined;
    const of = other === undefined ? null : (drafts[Number(other)] ?? null);
    for (const index of [Number(number), ...coordinated(script.words, match, number)]) {
      const one = drafts[index];
      if (one && one !== of) add(one, { role, span, of, rule: rule.name });
    }
  }
}

const signAtStart = /^‹[a-z](\d+)›/;
const signAtEnd = /‹[a-z](\d+)›$/;
const chainAfter = /^(?:(?: ,| and| , and)(?: the)?(?: , \d{1,3} ,)? ‹[pogl]\d+›(?: , \d{1,3}(?= ,| and))?){1,12}/;
const chainBefore = /(?:‹[pogl]\d+›(?: , \d{1,3})?(?: , and| ,| and) ){1,12}$/;

/** "charged A, B and C", "A, B and C sued": those joined to the name at an end of the match. */
function coordinated(words: string, match: RegExpExecArray, number: string): number[] {
  const atStart = signAtStart.exec(match[0])?.[1] === number;
  const atEnd = signAtEnd.exec(match[0])?.[1] === number;
  const stretch = atEnd
    ? chainAfter.exec(words.slice(match.index + match[0].length, match.index + match[0].length + 400))?.[0]
    : atStart
      ? chainBefore.exec(words.slice(Math.max(0, match.index - 400), match.index))?.[0]
      : undefined;
  if (!stretch || !/\band\b/.test(stretch)) return [];
  return [...stretch.matchAll(/‹[a-z](\d+)›/g)].map((one) => Number(one[1]));
}

const regulators =
  /\b(?:commission|authority|agency|administration|bureau|regulator|ombudsman|inspectorate|board|sec|ftc|fda|epa|fcc|cfpb|cftc|nlrb|eeoc|fca|cma|ofcom|ofgem)\b/i;

function byKind(drafts: readonly Draft[]): void {
  for (const one of drafts) {
    const first = one.names[0];
    if (one.kind !== 'government' || !first) continue;
    const role = one.names.some(({ words }) => regulators.test(words)) ? 'regulator' : 'government';
    add(one, { role, span: { start: first.start, end: first.end }, of: null, rule: 'kind-of-body' });
  }
}
