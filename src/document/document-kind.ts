import type { DocumentKind } from './document.ts';

/** Signs of a court paper, each with what it is worth; two points make one. */
const courtPaper: readonly (readonly [points: number, pattern: RegExp])[] = [
  [
    1,
    /^[^\S\n]*(?:IN THE )?(?:UNITED STATES |U\.S\. |SUPREME |SUPERIOR |CIRCUIT |DISTRICT |HIGH |COUNTY |CROWN |COURT )[A-Z .,'’&-]{0,60}(?:COURT|APPEALS?|JUSTICE|DIVISION)\b/m,
  ],
  [1, /\bIN THE [A-Z .,'’-]{0,60}COURT\b/],
  [
    1,
    /^[^\S\n]*(?:In the )?(?:United States|Supreme|Superior|District|High|Crown) (?:Court|Bankruptcy Court|District Court)(?: of(?: [A-Z]?[a-z]{1,12}){1,5})?[^\S\n]*$/m,
  ],
  [
    1,
    /^[^\S\n]*(?:CERTIORARI TO|ON (?:PETITION FOR (?:A )?)?WRIT OF|(?:ON )?APPEALS? FROM|(?:On )?Appeals? from the)\b/m,
  ],
  // The stamp of the filing system on a page that was saved from it.
  [
    2,
    /^[^\S\n]*(?:Case|USCA\d{0,2} Appeal|USCA Case):? {0,3}#?\d[\w:-]{4,30},? {1,8}(?:Doc(?:ument)?|ECF|Dkt)\b[^\n]{0,60}\b(?:Filed|Page|Pg)\b/im,
  ],
  [
    1,
    /^[^\S\n]*(?:…[^\S\n]?)?(?:Plaintiffs?|Petitioners?|Appellants?|Claimants?|Complainants?)(?:[-–—/, ]{1,2}[A-Z][a-z]+)?[,.]?(?:[^\S\n]{0,60}[:)§*|][^\n]{0,80}|[^\S\n]*)$/m,
  ],
  [
    1,
    /^[^\S\n]*(?:…[^\S\n]?)?(?:Defendants?|Respondents?|Appellees?)(?:[-–—/, ]{1,2}[A-Z][a-z]+)?[,.]?(?:[^\S\n]{0,60}[:)§*|][^\n]{0,80}|[^\S\n]*)$/m,
  ],
  [
    1,
    /^[^\n]{0,80}\b(?:Case|Civil Action|Docket|Index|Cause|Claim|Criminal Action) No(?:s?\.|:)?\s?:?\s?[\w:-]{2,}[^\n]{0,40}$/m,
  ],
  [1, /^[^\S\n]*(?:v\.?|vs\.?|versus|-v-|- v\.? -|against|- against -)(?:[^\S\n]{0,60}[:)§*|][^\n]{0,80}|[^\S\n]*)$/im],
  [
    1,
    /\[20\d\d\] (?:EWHC|EWCA|UKSC|UKHL|UKPC|UKUT|UKFTT|NSW[A-Z]{2,3}|VSCA?|QCA|QSC|WASCA?|SASCA?|FCAFC|FCA|HCA|SCC|IE[HS]C|IECA|NZ[HS]C|NZCA|SG[HC][A-Z]{1,3}) /,
  ],
  [
    1,
    /^[^\S\n]*(?:MEMORANDUM|OPINION|ORDER|JUDGMENT|COMPLAINT|INDICTMENT|VERDICT FORM|STIPULATION|DECISION AND ORDER|MOTION TO)[A-Z ,&]{0,60}[^\S\n]*$/m,
  ],
  [2, /\bIT IS (?:HEREBY |SO |FURTHER )+(?:ORDERED|ADJUDGED|DECREED)\b/],
  [2, /^[^\S\n]*(?:SO ORDERED|IT IS SO ORDERED)\.?[^\S\n]*$/m],
  // A docket, as its format writes it.
  [1, /^Docket number: [^\n]{1,80}$/im],
  [1, /^(?:Docket entries|Proceedings and orders)$/im],
  [1, /^[^\S\n]*(?:Before|BEFORE|Present|PRESENT):?\s[^\n]{0,120}\b(?:Judges?|JUDGES?|Justices?|JJ?\.|C\.?J\.?)\b/m],
];

/** Signs of a press release: one is enough. */
const pressRelease: readonly RegExp[] = [
  /\bFOR IMMEDIATE RELEASE\b/i,
  /^[^\S\n]*(?:PRESS RELEASE|NEWS RELEASE|MEDIA RELEASE|MEDIA ADVISORY|PRESS STATEMENT)\b/im,
  /^[^\S\n]*(?:media|press) (?:contacts?|inquiries|enquiries)\s?:/im,
];

/** Offices that publish nothing but what they say themselves. */
const officialPublisher =
  /\b(?:attorney general|district attorney|u\.?s\.? attorney|state['’]s attorney|department of (?:justice|labor)|justice department|attorney['’]s office|office of (?:the )?(?:attorney|governor|public affairs)|crown prosecution service|securities and exchange commission|federal trade commission|equal employment opportunity commission|press office|newswire|pr newswire|business wire|globe ?newswire)\b/i;

/** How much of a text carries these signs: its head, and for "so ordered" its foot. */
const headLength = 3000;
const footLength = 1500;

/** Court paper, press release or article, by the forms that lawyers and press offices keep. */
export function documentKind(title: string | null, publisher: string | null, text: string): DocumentKind {
  const head = text.slice(0, headLength);
  const ends =
    text.length > headLength ? `${head}\n${text.slice(-Math.min(footLength, text.length - headLength))}` : head;
  const points = courtPaper.reduce((sum, [worth, pattern]) => sum + (pattern.test(ends) ? worth : 0), 0);
  if (points >= 2) return 'court-paper';
  if (pressRelease.some((pattern) => pattern.test(title ?? '') || pattern.test(head))) return 'press-release';
  return publisher && officialPublisher.test(publisher) ? 'press-release' : 'article';
}
