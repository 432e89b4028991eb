import type { Document } from '../../../document/document.ts';
import { findNames, type NameSpan } from '../../../language/names/index.ts';
import type { Sentence } from '../../../language/sentence.ts';
import type { CaseHead } from '../../case-head.ts';
import type { CaseMention } from '../../case-mention.ts';
import type { Entity, Mention } from '../../entity.ts';
import type { UncastHead } from '../head/read-head.ts';
import { settleActingPlaces } from './acting-places.ts';
import { describeBodies } from './body-descriptions.ts';
import { clusterNames } from './clusters.ts';
import { designate } from './designations.ts';
import type { Draft } from './entity-draft.ts';
import { withoutEponyms } from './eponyms.ts';
import { findCases } from './find-cases.ts';
import { fullestName } from './fullest-name.ts';
import { giveGenders } from './gender.ts';
import { castOfHead, withHeadNames } from './head-names.ts';
import { findJuries } from './jury.ts';
import { settleKinds } from './kinds.ts';
import { nameMentions } from './name-mentions.ts';
import { findNominals, nominalConfidence } from './nominals.ts';
import { resolvePronouns } from './pronouns.ts';
import { findStandings } from './standings.ts';
import { type TokenRow, tokenRowOf } from './token-row.ts';
import { isVessel } from './vessels.ts';

export interface Named {
  readonly entities: Entity[];
  readonly cases: CaseMention[];
  /** The head that was given, each of its parties with whom of the cast it is. */
  readonly head: CaseHead | null;
}

/**
 * Who and what a document names, with every mention, and the court cases it names as such. `names` may be given where they
 * are known from elsewhere (a measure with given mentions); otherwise the language stage finds them.
 */
export function findEntities(
  document: Pick<Document, 'text'>,
  sentences: readonly Sentence[],
  names: readonly NameSpan[] = findNames(document.text, sentences),
  head: UncastHead | null = null,
): Named {
  const { text } = document;
  const row = tokenRowOf(sentences);
  const cases = findCases(text, sentences, head);
  // Parties of a cited authority are nobody of this document's, and "Oak II" is a case.
  const own = withHeadNames(text, withoutEponyms(text, outsideCases(names, cases)), head?.parties ?? [], sentences);
  const drafts: Draft[] = clusterNames(text, settleActingPlaces(row, settleKinds(nameMentions(text, row, own))));
  drafts.push(...findJuries(row));
  giveGenders(row, drafts);
  const nominals = findNominals(row, drafts);
  const told = (first: number, last: number, form: Mention['form'], confidence: number): Mention => ({
    start: row.at(first).start,
    end: row.at(last).end,
    form,
    confidence,
  });
  for (const { first, head, draft, rule } of nominals)
    if (draft) draft.others.push(told(first, head, 'description', nominalConfidence(rule)));
  for (const { first, last, draft, form } of describeBodies(row, drafts))
    draft.others.push(told(first, last, form, 0.85));
  for (const { token, draft, probability } of resolvePronouns(row, drafts, nominals, paragraphsOf(text, sentences)))
    draft.others.push(told(token, token, 'pronoun', Math.round(probability * 1000) / 1000));
  designate(text, row, drafts, cases);
  const parts = castOfHead(head?.parties ?? [], drafts);
  for (const [place, { role, start, end }] of (head?.parties ?? []).entries())
    parts[place]!.designations.unshift({ role, span: { start, end }, of: null, rule: 'head' });
  const taken = new Set(drafts.flatMap(({ others }) => others.map(({ start }) => start)));
  for (const { first, last, draft } of findStandings(row, drafts))
    if (!taken.has(row.at(first).start)) draft.others.push(told(first, last, 'description', 0.9));
  const { entities, id } = numbered(drafts, row);
  const entityOf = (one: Draft | null | undefined) => (one ? (id.get(one) ?? null) : null);
  return {
    entities,
    cases,
    head: head && { ...head, parties: head.parties.map((one, place) => ({ ...one, entity: entityOf(parts[place]) })) },
  };
}

function outsideCases(names: readonly NameSpan[], cases: readonly CaseMention[]): NameSpan[] {
  const authorities = cases.filter((one) => one.authority || one.form === 'nickname');
  let next = 0;
  return names.filter((name) => {
    while (next < authorities.length && authorities[next]!.end <= name.start) next++;
    const authority = authorities[next];
    return !authority || name.end <= authority.start;
  });
}

/** For each sentence the number of its paragraph: a blank line or an indented line begins a new one. */
export function paragraphsOf(text: string, sentences: readonly Sentence[]): number[] {
  let paragraph = 0;
  return sentences.map(({ start }, index) => {
    const before = sentences[index - 1];
    if (before && /\n[^\S\n]*\n|\n {2}|\n\t/.test(text.slice(before.end, start))) paragraph++;
    return paragraph;
  });
}

function firstStart(one: Draft): number {
  return [...one.names, ...one.others].reduce((first, { start }) => Math.min(first, start), Number.POSITIVE_INFINITY);
}

/** Drafts become entities, in order of first mention; designations point to whom they stand for by the final numbers. */
function numbered(
  drafts: readonly Draft[],
  row: TokenRow,
): { readonly entities: Entity[]; readonly id: ReadonlyMap<Draft, number> } {
  const ordered = drafts
    .filter((one) => one.names.length + one.others.length > 0)
    .sort((a, b) => firstStart(a) - firstStart(b));
  const id = new Map(ordered.map((one, index) => [one, index]));
  const entities = ordered.map((one, index): Entity => {
    const name = fullestName(one);
    const aliases = [...new Set(one.names.map((mention) => mention.words))].filter((words) => words !== name);
    const named: Mention[] = one.names.map(({ start, end, title }) =>
      title?.address ? { start: start - title.length, end, form: 'title' } : { start, end, form: 'name' },
    );
    return {
      id: index,
      kind: isVessel(one, row) ? 'work' : one.kind,
      name,
      aliases,
      gender: one.kind === 'person' ? one.gender : null,
      mentions: [...named, ...one.others].sort((a, b) => a.start - b.start || a.end - b.end),
      designations: one.designations
        .map(({ role, span, of, rule }) => ({ role, span, of: of === null ? null : (id.get(of) ?? null), rule }))
        .sort((a, b) => a.span.start - b.span.start),
    };
  });
  return { entities, id };
}
