import type { Span } from '../document/document.ts';
import type { DocketNumber } from './case-head.ts';

/** A place where the document names a court case as such. */
export interface CaseMention extends Span {
  readonly form: 'caption' | 'docket-number' | 'nickname' | 'citation';
  /** "Harlow v. Oak", sides as written; for `In re X` and `People v. X` too. `null` for other forms. */
  readonly caption: { readonly text: string; readonly first: string; readonly second: string | null } | null;
  readonly docket: DocketNumber | null;
  /** "Harlow II", of "the case, dubbed Harlow II". */
  readonly nickname: string | null;
  /** A decided case cited as authority ("Roe v. Elm", "612 U.S. 345"), not one of the dispute. */
  readonly authority: boolean;
  /** The way of naming that found it (`CaseForm.name`). */
  readonly rule: string;
}
