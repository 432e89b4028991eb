import { courtSorts } from '../../../field/courts/index.ts';
import type { ProceedingKind } from '../../../field/values.ts';
import type { DocketNumber } from '../../case-head.ts';
import type { Group } from './title-page.ts';

/** What of a head tells what sort of proceeding it is of. */
export interface KindSigns {
  readonly court: string | null;
  readonly numbers: readonly DocketNumber[];
  readonly groups: readonly Group[];
  /** Letters of the neutral citation. */
  readonly citation: string | null;
  readonly title: string | null;
  readonly first: string | null;
}

const sorts = courtSorts.map((sort) => ({ sort, words: new RegExp(sort.words, sort.anyCase ? 'iu' : 'u') }));
const sortOf = (court: string) => sorts.find(({ words }) => words.test(court))?.sort ?? null;
/** Supreme courts that hear trials. */
const trialSupreme =
  /\bCounty\b|\bState of New York\b|Ontario Superior|British Columbia|New South Wales|Victoria|Queensland/i;
const reviewingLetters =
  /^(?:UKSC|UKHL|UKPC|UKUT|EAT|UKEAT|EWCA .*|CSIH|NICA|IESC|IECA|HCA|FCAFC|NSWCC?A|VSCA|QCA|NZSC|NZCA|ZASCA|ZACC|SGCA|HKCF?A|SCC|..CA)$/;
/** Who brings a prosecution, by the first side of its caption. */
const prosecutes =
  /^(?:(?:THE )?(?:UNITED STATES(?: OF AMERICA)?|U\.?S\.?A?\.?|PEOPLE(?: OF .*)?|STATE(?: OF .*)?|COMMONWEALTH(?: OF .*)?|R|R\.|REGINA|REX|R E G I N A|(?:THE )?(?:KING|QUEEN|CROWN)|PUBLIC PROSECUTOR|HER MAJESTY THE QUEEN|HIS MAJESTY THE KING))$/i;

export function kindOf({ court, numbers, groups, citation, title, first }: KindSigns): ProceedingKind | null {
  const sides = new Set(groups.map(({ side }) => side));
  const sort = court === null ? null : sortOf(court);
  if (sides.has('appellant') || sides.has('appellee'))
    return /First-tier/i.test(court ?? '') ? 'administrative' : 'appeal';
  if (numbers.some(({ kind }) => kind === 'appeal')) return 'appeal';
  if (citation !== null && reviewingLetters.test(citation)) return 'appeal';
  if (sort?.reviews === 'only') return 'appeal';
  if (sort?.name === 'trial and appeals' && /supreme/i.test(court!) && !trialSupreme.test(court!)) return 'appeal';
  if (sort?.forum === 'arbitration' || sort?.forum === 'international' || sort?.forum === 'administrative')
    return sort.forum;
  if (/Tribunal|Commission|Board/.test(court ?? '')) return 'administrative';
  const told = numbers.find(({ kind }) => kind !== null)?.kind ?? null;
  if (told !== null) return told;
  if (/\bINDICTMENT\b|\bINFORMATION\b|\bSENTENC/i.test(title ?? '')) return 'criminal';
  if (first !== null && prosecutes.test(first)) return /COMPLAINT FOR/i.test(title ?? '') ? 'civil' : 'criminal';
  return groups.length > 0 || court !== null ? 'civil' : null;
}
