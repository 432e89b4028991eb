import type { CaseMention } from '../reading/case-mention.ts';
import { captionFits, fitsKind, type Shape } from './cases.ts';
import type { Chosen } from './chosen.ts';
import type { CaseCues } from './cues.ts';
import { noteNumbers, shareNumber } from './dockets.ts';
import type { JoinedReports } from './linked-event.ts';
import type { LinkedReport } from './linked-report.ts';
import type { Parties } from './parties.ts';
import type { ReadDocument } from './read-document.ts';
import { caseBelowOf, homeOf } from './stated-cases.ts';

/** Names of one case stand beside one another: "Oak v. Harbour Light, No. 31-cv-10016 ("Oak I")". So many UTF-16 units may lie between. */
const beside = 8;

/** The names that a document gives one case after the other in one breath. */
function breaths(cases: readonly CaseMention[]): readonly (readonly CaseMention[])[] {
  const all: CaseMention[][] = [];
  for (const one of cases) {
    if (one.authority) continue;
    const last = all.at(-1);
    if (last && one.start - last.at(-1)!.end <= beside) last.push(one);
    else all.push([one]);
  }
  return all;
}

/** Gives each case the numbers that stand beside its nickname, or beside a caption that fits no other case. */
export function giveNamedNumbers(shapes: readonly Shape[], documents: readonly ReadDocument[], parties: Parties): void {
  for (const { reading } of documents) {
    for (const names of breaths(reading.cases)) {
      const numbers = names.flatMap(({ docket }) => docket ?? []);
      if (numbers.length === 0) continue;
      const onlyWhere = (called: (shape: Shape) => boolean) => {
        const found = shapes.filter((shape) => called(shape) && accepts(shape, numbers));
        return found.length === 1 ? found[0]! : null;
      };
      const bearer =
        onlyWhere(({ nicknames }) => names.some(({ nickname }) => nickname !== null && nicknames.has(nickname))) ??
        onlyWhere((shape) => names.some(({ caption }) => caption !== null && captionFits(caption, shape, parties)));
      if (bearer) noteNumbers(bearer.dockets, numbers);
    }
  }
}

type Numbers = Shape['dockets'];

/** A case that heads state has its numbers from them; and what a number says of its case must fit. */
const accepts = (shape: Shape, numbers: Numbers): boolean =>
  (shape.stated === null || shape.stated.dockets.length === 0 || shareNumber(shape.stated.dockets, numbers)) &&
  numbers.every((one) => fitsKind(one, shape));

/** "Castellan's appeal, No. 23-9688, from the judgment": the number is of the one appeal, whatever case else the sentence names. */
export function giveAppealNumbers(shapes: readonly Shape[], documents: readonly ReadDocument[]): void {
  const appeals = shapes.filter(({ kind }) => kind === 'appeal');
  const [appeal] = appeals;
  if (appeal === undefined || appeals.length > 1 || appeal.dockets.length > 0) return;
  const numbers: Numbers = [];
  for (const { reading } of documents)
    for (const { docket, authority } of reading.cases)
      if (docket?.kind === 'appeal' && !authority) noteNumbers(numbers, [docket]);
  if (numbers.length === 1) noteNumbers(appeal.dockets, numbers);
}

/** Gives a case without a number the one that stands in a sentence telling a step of it. */
export function giveToldNumbers(
  caseOf: ReadonlyMap<JoinedReports, Chosen<Shape>>,
  shapes: readonly Shape[],
  cuesOf: (telling: LinkedReport) => CaseCues,
): void {
  for (const [{ reports }, { value: shape }] of caseOf) {
    if (shape === null || shape.dockets.length > 0) continue;
    for (const { dockets, captions, nicknames } of reports.map(cuesOf)) {
      if (dockets.length !== 1 || captions.length > 0 || shapes.some((one) => shareNumber(one.dockets, dockets)))
        continue;
      if (nicknames.every((name) => shape.nicknames.has(name)) || shape.kind === 'appeal')
        noteNumbers(
          shape.dockets,
          dockets.filter((one) => fitsKind(one, shape)),
        );
    }
  }
}

/** Gives a case without a number the only one that a document about it names, as at the foot of a press release. */
export function giveLoneNumbers(
  shapes: readonly Shape[],
  documents: readonly ReadDocument[],
  story: readonly Shape[],
): void {
  for (const [inDocument, { reading }] of documents.entries()) {
    if (homeOf(shapes, inDocument)) continue;
    const numbers: Numbers = [];
    noteNumbers(
      numbers,
      reading.cases.flatMap(({ docket, authority }) => (docket === null || authority ? [] : [docket])),
    );
    if (numbers.length !== 1 || shapes.some(({ dockets }) => shareNumber(dockets, numbers))) continue;
    const fits = (shape: Shape) => shape.dockets.length === 0 && accepts(shape, numbers);
    const about = story[inDocument];
    const fitting = about && fits(about) ? [about] : shapes.filter(fits);
    if (fitting.length === 1) noteNumbers(fitting[0]!.dockets, numbers);
  }
}

/** Gives the case that an appeal is from the number and the court that the appeal's own papers name. */
export function giveNumbersBelow(shapes: readonly Shape[]): void {
  for (const appeal of shapes) {
    if (!appeal.stated?.below) continue;
    const { court, dockets } = appeal.stated.below;
    const numbered = shapes.find((shape) => shape.kind !== 'appeal' && shareNumber(shape.dockets, dockets));
    const below = numbered ?? caseBelowOf(shapes, appeal);
    if (below === null || below.stated !== null || (numbered === undefined && below.dockets.length > 0)) continue;
    noteNumbers(below.dockets, dockets);
    below.court ??= court;
  }
}
