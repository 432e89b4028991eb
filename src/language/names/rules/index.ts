import { abbreviatedCourt, circuit, famousCourt, federalDistrict, namedCourt } from './court.ts';
import {
  fixedGovernment,
  governmentAcronym,
  governmentBody,
  namedGovernment,
  publicService,
  stateAsParty,
} from './government.ts';
import {
  ampersand,
  bracketed,
  brand,
  company,
  institution,
  lawFirm,
  listedOrganizationWords,
  wellKnownOrganization,
} from './organization.ts';
import {
  anonymous,
  callingAndName,
  captionParty,
  firstAndLast,
  givenMonthAndLast,
  initialsAndLast,
  monthInside,
  nicknamed,
  titledPerson,
  unlistedAndLast,
} from './person.ts';
import { compassPlace, countryLetters, county, listedPlaceWords, stateLetters } from './place.ts';
import type { NameRule } from './rule.ts';
import { act, namedLaw, numberedProvision, ruleOfCourt, sectionSign } from './statute.ts';
import { quotedTitle } from './work.ts';

/**
 * In falling order of right: where two findings overlap, the longer one stays, and of two equally long ones the earlier in this list.
 */
export const nameRules: readonly NameRule[] = [
  namedCourt,
  circuit,
  famousCourt,
  abbreviatedCourt,
  ruleOfCourt,
  sectionSign,
  act,
  numberedProvision,
  namedLaw,
  bracketed,
  lawFirm,
  fixedGovernment,
  company,
  ampersand,
  brand,
  governmentBody,
  namedGovernment,
  publicService,
  governmentAcronym,
  stateAsParty,
  quotedTitle,
  listedOrganizationWords,
  listedPlaceWords,
  compassPlace,
  institution,
  federalDistrict,
  countryLetters,
  county,
  stateLetters,
  anonymous,
  titledPerson,
  nicknamed,
  initialsAndLast,
  monthInside,
  givenMonthAndLast,
  firstAndLast,
  callingAndName,
  unlistedAndLast,
  captionParty,
  wellKnownOrganization,
];

const byHead = new Map<string, NameRule[]>();
for (const rule of nameRules) {
  for (const head of rule.heads) byHead.set(head, [...(byHead.get(head) ?? []), rule]);
}

/** Rules without head words, tried at each capitalized word. */
export const rulesAtCapitals: readonly NameRule[] = nameRules.filter((rule) => rule.heads.length === 0);

/** Rules that are tried at a word. */
export const rulesAt = (lower: string): readonly NameRule[] => byHead.get(lower) ?? [];
