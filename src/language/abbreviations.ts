/** Always before a name or a number: a sentence never ends here. "No." counts only before a figure. */
export const BEFORE_NAME: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof rev fr hon gov lt. col gen maj capt cmdr adm sgt lt cpl pvt sen rep reps sens pres supt det insp messrs mmes mme mlle st ste mt ft ' +
    'v vs no nos art arts sec secs par para paras ch pp p fig figs vol vols ed eds dept atty attys asst assoc cf eg ie e.g i.e viz ex rel ' +
    'fed crim civ bankr resp app approx ca c amend am cl doc dkt exh exhs ibid id'
  ).split(' '),
);

/** Written with a full stop, and a sentence may end here when what follows looks like a beginning. */
const OTHERS: ReadonlySet<string> = new Set(
  (
    'inc corp co ltd llc llp lp plc bros cos cie gmbh assn assoc natl intl int dist div est etc al jr sr esq phd m.d ave blvd rd hwy sq bldg rm ste apt ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'ala ariz ark calif cal colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev okla ore pa penn tenn tex va vt wash wis wisc wyo ont que ' +
    'ct cir cong supp supr sup jud evid proc stat regs reg cmty comm commn commr admin adm govt hosp ins mfg mut ry rr sys tech tel univ indus ' +
    'a.m p.m ph.d hrs mins yrs lb lbs oz attn ext tel fax incl dep gov misc orig pub rept ser spec transl trans treas twp'
  ).split(' '),
);

/** True when `text` from `start` to `end`, a full stop last, is an abbreviation, an initial or letters with inner stops ("U.S.", "Ph.D."). */
export function isAbbreviation(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length < 2 || length > 12) return false;
  const first = text.charCodeAt(start);
  if (length === 2) return isLetter(first) && first !== 73; // "I." ends a sentence more often than it starts a name
  if (isDotted(text, start, end)) return true;
  const bare = text.slice(start, end - 1).toLowerCase();
  if (!BEFORE_NAME.has(bare) && !OTHERS.has(bare)) return false;
  // Everyday words that are also abbreviations count only with a capital: "no.", "mar.", "in the sun."
  return !EVERYDAY.has(bare) || (first >= 65 && first <= 90);
}

const EVERYDAY: ReadonlySet<string> = new Set(
  'no mar jun jul sat sun mon ill ind mass miss la pa ga ore wash del est art gen rep col adm ins tech sec am id ex par ch int stat reg spec trans pub app resp cal mont conn dep wed fri tex ark ala doc rm sup comm sys mo md'.split(
    ' ',
  ),
);

const isLetter = (unit: number) => (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || unit > 0xbf;

/** Letters in ones and twos between stops: "U.S.", "D.C.", "a.m.", "Ph.D.", "e.g.", "J.P.". */
function isDotted(text: string, start: number, end: number): boolean {
  let run = 0;
  let stops = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 46) {
      if (run === 0) return false;
      run = 0;
      stops++;
    } else if (isLetter(unit) || unit === 38) {
      run++;
      if (run > 2 && !(stops === 0 && run <= 3)) return false;
    } else return false;
  }
  return stops >= 2;
}
