import type { DocketNumber } from '../../case-head.ts';

/** "1:31-cv-20417-RM", "2-31-cv-00180", "31 Civ. 20417 (RM)", "8:31-cv-1720 ROM (ELx)", "31-CR-00123 (ABC)", "3:2031-cv-4321". */
const federal =
  /^(?:(\d{1,2})[:-])?((?:19|20)?\d\d)[ -](cv|cr|civ|crim|civil|mc|md|mj|bk|ap|misc|cm|po)\.?[ -]0{0,5}(\d{1,6})((?:[ -]{0,2}\(?[A-Z][A-Za-z]{0,4}\d?\)?){0,4})$/i;

/** "CV 31-00786 AB (PLAx)", "SACV 31-1261 DOC", "CV-31-00123-PHX-DGC": the letters of the case first, the judge's behind. */
const lettersFirst = /^(?:LA |SA ?|ED ?)?(CV|CR|MC)[ -]?(\d\d)-(\d{1,6})(?:[ -]?\(?[A-Z]{2,4}[a-z]?\)?){1,3}$/;

/** "No. 31-451", "31-2717-ag", "31-1930-cv(L)": the courts of appeals put the year and a number, and may say after it what it is. */
const appellate = /^\d{2}[-–]\d{1,5}(?:-(?:cv|cr|ag|bk|op|pr))?(?: ?\((?:L|con|XAP|Lead|CON)\))?$/i;

const shortKinds: Readonly<Record<string, string>> = { civ: 'cv', civil: 'cv', crim: 'cr' };

/** What a number says of its case. `written` is on one line; numbers of no form that says more are only compared. */
export function docketNumber(written: string): DocketNumber {
  // "S2 31 Cr. 417": the second superseding indictment in that case.
  const superseding = /^S\d{1,2} (?=\d\d )/.exec(written)?.[0].length ?? 0;
  if (superseding > 0) return { ...docketNumber(written.slice(superseding)), written };
  const first = lettersFirst.exec(written);
  if (first) return { ...docketNumber(`${first[2]}-${first[1]}-${first[3]}`), written };
  const match = federal.exec(written);
  if (match) {
    const [, office, year, letters, number] = match;
    const lower = letters!.toLowerCase();
    const short = shortKinds[lower] ?? lower;
    return {
      written,
      key: `${year!.slice(-2)}-${short}-${number!.padStart(5, '0')}`,
      office: office ?? null,
      kind:
        short === 'cr' || short === 'mj'
          ? 'criminal'
          : short === 'cv' || short === 'bk' || short === 'ap'
            ? 'civil'
            : null,
      year: fullYear(year!),
    };
  }
  const plain = written
    .replace(/[‑–]/g, '-')
    .replace(/ ?\((?:L|con|XAP|Lead|CON|[A-Z][A-Za-z]{1,8})\)$/, '')
    .replace(/\s+/g, ' ')
    .toUpperCase();
  if (appellate.test(written))
    return {
      written,
      key: plain.replace(/-[A-Z]{2}$/, ''),
      office: null,
      kind: null,
      year: fullYear(written.slice(0, 2)),
    };
  return { written, key: plain, office: null, kind: ofLetters(plain), year: null };
}

/** Letters by which state courts and those of the Commonwealth tell sorts of cases apart. */
function ofLetters(number: string): DocketNumber['kind'] {
  // A court of appeals that says what sort of case comes up to it: "2 CA-CV 31-0415".
  if (/^\d{1,2} CA-[A-Z]{2} /.test(number)) return 'appeal';
  if (
    /^(?:(?:CIVIL|CRIMINAL|CR|MAGISTRATE'S|REGISTRAR'S|DISTRICT COURT) (?:APPEAL|APP|REVISION|REV)\b|(?:CA|MA|CCA|RA|DCA|CR REV|CRR) ?\d)/.test(
      number,
    )
  )
    return 'appeal';
  if (/(?:^|[\d-])(?:CR|CRIM|CF|CM)(?:[-. ]|$)|^CC \d|^CRIMINAL/.test(number)) return 'criminal';
  if (/(?:^|[\d-])(?:CV|CIV)(?:[-. ]|$)|^(?:SUIT|OS|CIVIL|S\/)\b/.test(number)) return 'civil';
  return null;
}

/** Two digits are of the last hundred years: electronic dockets begin in the nineties, older numbers in the seventies. */
const fullYear = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) >= 60 ? 1900 + Number(digits) : 2000 + Number(digits);
