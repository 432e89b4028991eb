import type { Span } from '../document/document.ts';
import type { PartyRole, ProceedingKind } from '../field/values.ts';

/** The number that a court gives a case. */
export interface DocketNumber {
  /** As the court writes it, with office, division and judges' initials: "2:23-cv-09377-HB". */
  readonly written: string;
  /** What all ways of writing it have in common: "23-cv-09377". */
  readonly key: string;
  /** The office or division in front, where it is written: of two numbers with one key and two offices each is a case of its own. */
  readonly office: string | null;
  /** What its letters say of the case; `null` where they say nothing. */
  readonly kind: 'civil' | 'criminal' | 'appeal' | null;
  /** The year that the case was filed in, where the number holds it. */
  readonly year: number | null;
}

/** Somebody that the head of a paper names with a part in the case. */
export interface HeadParty extends Span {
  readonly role: PartyRole;
  /** Of "Plaintiff-Appellant": on which side of the case that the appeal is from. */
  readonly below: 'plaintiff' | 'defendant' | null;
  /** As written, on one line, without title and description. */
  readonly name: string;
  /** `Entity.id` of the cast; `null` where the cast has nobody of that name. */
  readonly entity: number | null;
}

/** What a paper in a case tells of the case before its own text begins: read once, true of the whole paper. */
export interface CaseHead {
  /** A paper of the court or of a party; or the clerk's list of all that was filed. */
  readonly form: 'paper' | 'docket';
  readonly kind: ProceedingKind | null;
  readonly court: string | null;
  readonly caption: { readonly text: string; readonly first: string; readonly second: string | null } | null;
  /** This case's own: several where cases are joined. */
  readonly dockets: readonly DocketNumber[];
  /** The number that the court gives its decision: "[2024] EWHC 12 (KB)". */
  readonly citation: string | null;
  /** Sides in the order of the caption, then judges. */
  readonly parties: readonly HeadParty[];
  /** The case that an appeal is from, as far as the head names it. */
  readonly below: { readonly court: string | null; readonly dockets: readonly DocketNumber[] } | null;
  /** What paper it is: "ORDER ON CROSS-MOTIONS FOR SUMMARY JUDGMENT". */
  readonly title: Span | null;
  /** Day of the decision or the filing, EDTF. */
  readonly day: string | null;
  /** Of a docket: the day that the case was begun, EDTF. */
  readonly begun: string | null;
}
