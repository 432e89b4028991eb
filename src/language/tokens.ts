import { isAbbreviation } from './abbreviations.ts';
import type { Token } from './sentence.ts';

// Classes of UTF-16 units. Everything above Latin-1 that is not listed below is a letter for our purpose.
const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const MARK = 4;

const MARKS =
  '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~¡¢£¤¥¦§©«¬®¯°±´¶·¸»¿×÷‐‑‒–—―‖‘’‚‛“”„‟†‡•‣․‥…‰′″‹›※€₤₦₹₽₿™−■□▪▫▶►◆●◦☐☑✓✔✗';
const SPACES = ' \t\n\v\f\r\u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff\u200b';

const unitClass = new Uint8Array(65536).fill(LETTER);
for (let unit = 0; unit < 32; unit++) unitClass[unit] = SPACE;
unitClass[127] = SPACE;
for (let unit = 0x2000; unit <= 0x200b; unit++) unitClass[unit] = SPACE;
for (const mark of MARKS) unitClass[mark.charCodeAt(0)] = MARK;
for (const space of SPACES) unitClass[space.charCodeAt(0)] = SPACE;
for (let unit = 48; unit < 58; unit++) unitClass[unit] = DIGIT;

const isApostrophe = (unit: number) => unit === 39 || unit === 0x2019 || unit === 96 || unit === 0x2bc;
const isDash = (unit: number) => unit === 45 || (unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212;
const isLongDash = (unit: number) => unit >= 0x2013 && unit <= 0x2015;
const isUpper = (unit: number) => (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde);

// Bound forms keep their hyphen, as in both treebanks: "non-compete", "pre-trial", "co-defendant"; all else is split ("well|-|known").
const BOUND_FORMS: ReadonlySet<string> = new Set(
  'ante anti arch auto bi bio co counter cross crypto de di e eco electro ex extra fore geo hyper infra inter intra macro mega meta micro mid mini mis multi neo non over para pro proto post pre pseudo psycho quasi re semi sub super supra sur trans tri u uber ultra un under uni x'.split(
    ' ',
  ),
);

// A number and its unit are two words in both treebanks: "8|am", "5|m", "25|k".
const UNITS = new Set(
  'a.m. p.m. a.m p.m am pm AM PM A.M. P.M. k K m M mn bn b B tn mm cm km kg g mg ml lb lbs oz ft mi mph kph km/h kb mb gb MB GB KB TB Hz kHz MHz GHz C F hr hrs min mins sec secs yr yrs'.split(
    ' ',
  ),
);

// Where a word written as one splits, counted from its start. UD treats these as two words.
const FUSED: ReadonlyMap<string, readonly number[]> = new Map(
  Object.entries({
    cannot: [3],
    gonna: [3],
    wanna: [3],
    gotta: [3],
    gimme: [3],
    lemme: [3],
    dunno: [2, 3],
    whatcha: [4],
    dont: [2],
    didnt: [3],
    doesnt: [4],
    wont: [2],
    cant: [2],
    isnt: [2],
    wasnt: [3],
    couldnt: [5],
    wouldnt: [5],
    im: [1],
    ive: [1],
    thats: [4],
  }),
);

// Words that begin with an apostrophe and are not a quotation's first word.
const CLIPPED = new Set(['em', 'til', 'tis', 'twas', 'cause', 'bout', 'round', 'n']);
const CLITICS = new Set(['s', 'm', 'd', 're', 've', 'll', 't']);

/**
 * The tokens of `text` from `start` to `end`, in order, as Universal Dependencies' English treebanks write them. Every unit
 * that is not white space or a control character belongs to exactly one token. Linear in the length.
 */
export function tokensOf(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  let at = start;
  while (at < end) {
    if (unitClass[text.charCodeAt(at)] === SPACE) {
      at++;
      continue;
    }
    let stop = at + 1;
    let plain = unitClass[text.charCodeAt(at)] === LETTER;
    while (stop < end) {
      const kind = unitClass[text.charCodeAt(stop)];
      if (kind === SPACE) break;
      if (kind !== LETTER) plain = false;
      stop++;
    }
    if (plain) word(text, at, stop, tokens);
    else chunk(text, at, stop, tokens);
    at = stop;
  }
  return tokens;
}

function push(text: string, start: number, end: number, tokens: Token[]): void {
  if (end > start) tokens.push({ start, end, text: text.slice(start, end) });
}

/** Letters only: one token, or two when it is a fused form. */
function word(text: string, start: number, end: number, tokens: Token[]): void {
  const length = end - start;
  if (length <= 8 && length > 1) {
    const cuts = FUSED.get(text.slice(start, end).toLowerCase());
    // "IM", "CANT" in capitals and "Cant" in a name are left alone.
    if (cuts && !(length < 5 && isUpper(text.charCodeAt(start + 1)))) {
      let from = start;
      for (const cut of cuts) {
        push(text, from, start + cut, tokens);
        from = start + cut;
      }
      push(text, from, end, tokens);
      return;
    }
  }
  push(text, start, end, tokens);
}

/** Where the run of one repeated unit that begins at `at` stops. */
function runEnd(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at);
  let stop = at + 1;
  while (stop < end && text.charCodeAt(stop) === unit) stop++;
  return stop;
}

const ADDRESS = /^(?:https?:|ftp:|mailto:|www\.|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]|doi:)/i;
const TRAILING_MARKS = new Set('.,;:!?)]}>"\'”’»›…'.split('').map((mark) => mark.charCodeAt(0)));

/** A stretch without white space that holds at least one mark or digit: marks come off both ends, then the core is split. */
function chunk(text: string, start: number, end: number, tokens: Token[]): void {
  let from = start;
  // Marks in front. A bracket that closes again inside the word stays: "(s)he".
  while (from < end) {
    const unit = text.charCodeAt(from);
    if (unitClass[unit] !== MARK) break;
    if (isApostrophe(unit) && from + 1 < end && opensClippedWord(text, from, end)) break;
    // "[t]he": a court's change of a capital in a quotation
    if (unit === 91 && changesCapital(text, from, end)) break;
    // ".22", "#metoo", "@handle", "$" before a figure
    const next = from + 1 < end ? text.charCodeAt(from + 1) : 0;
    if (unit === 46 && unitClass[next] === DIGIT) break;
    if ((unit === 64 || unit === 95) && unitClass[next] === LETTER) break;
    if (unit === 35 && unitClass[next] === LETTER) break;
    const stop = unit === 40 || unit === 91 || unit === 34 ? from + 1 : runEnd(text, from, end);
    push(text, from, stop, tokens);
    from = stop;
  }
  if (from >= end) return;

  if (end - from > 4 && ADDRESS.test(text.slice(from, Math.min(end, from + 140)))) {
    let stop = end;
    while (stop > from && TRAILING_MARKS.has(text.charCodeAt(stop - 1))) stop--;
    if (stop > from) {
      push(text, from, stop, tokens);
      trail(text, stop, end, tokens);
      return;
    }
  }

  // Marks behind: `stop` is where the core ends.
  let stop = end;
  let opened = -1;
  while (stop > from) {
    const unit = text.charCodeAt(stop - 1);
    if (unitClass[unit] !== MARK) break;
    if (unit === 46) {
      if (stop - 2 > from && text.charCodeAt(stop - 2) === 46) {
        let run = stop - 1;
        while (run > from && text.charCodeAt(run - 1) === 46) run--;
        stop = run;
        continue;
      }
      if (isAbbreviation(text, wordStart(text, from, stop - 1), stop)) break;
      stop--;
      continue;
    }
    if (unit === 41) {
      // "12(b)(6)": the bracket was opened inside the word.
      if (opened === -1) opened = closesInside(text, from, stop) ? 1 : 0;
      if (opened === 1) break;
    }
    // "C++", "and/", "#" belong to the word before
    if (unit === 47 || unit === 43 || unit === 35) break;
    stop--;
  }
  // "defendants'" and "James'": the possessive mark comes off with the other marks.
  if (stop > from) core(text, from, stop, tokens);
  trail(text, Math.max(stop, from), end, tokens);
}

/** Marks only: a run of one mark ("...", "--", "!!") is one token. */
function trail(text: string, start: number, end: number, tokens: Token[]): void {
  let from = start;
  while (from < end) {
    const unit = text.charCodeAt(from);
    const single = unit === 41 || unit === 93 || unit === 34 || unit === 0x201d;
    let stop = single ? from + 1 : runEnd(text, from, end);
    // "?!" and "!?" are one mark
    while (
      !single &&
      (unit === 33 || unit === 63) &&
      stop < end &&
      (text.charCodeAt(stop) === 33 || text.charCodeAt(stop) === 63)
    )
      stop++;
    push(text, from, stop, tokens);
    from = stop;
  }
}

function opensClippedWord(text: string, at: number, end: number): boolean {
  let stop = at + 1;
  if (unitClass[text.charCodeAt(stop)] === DIGIT) {
    while (stop < end && unitClass[text.charCodeAt(stop)] === DIGIT) stop++;
    return stop - at === 3;
  }
  while (stop < end && stop - at <= 6 && unitClass[text.charCodeAt(stop)] === LETTER) stop++;
  const clipped = text.slice(at + 1, stop).toLowerCase();
  return CLIPPED.has(clipped) || (CLITICS.has(clipped) && (stop === end || !isApostrophe(text.charCodeAt(stop))));
}

/** The start of the last hyphen-, slash- or bracket-free part before `end`. */
function wordStart(text: string, from: number, end: number): number {
  let at = end;
  while (at > from) {
    const unit = text.charCodeAt(at - 1);
    if (unitClass[unit] === MARK && unit !== 46 && unit !== 38) break;
    at--;
  }
  return at;
}

/** True when the bracket that ends at `end` was opened after `from`, with a word or figure before it. Looks back at most 40 units. */
function closesInside(text: string, from: number, end: number): boolean {
  for (let at = end - 2; at > from && at > end - 40; at--) {
    const unit = text.charCodeAt(at);
    if (unit === 40) return end - 2 - at > 0 && end - 2 - at <= 4 && followsFigure(text, at);
    if (unit === 41) return false;
  }
  return false;
}

/** True when the bracket at `at` counts a subsection: after a figure or another bracket. */
function followsFigure(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return unitClass[before] === DIGIT || before === 41;
}

/** A word without marks at its ends: split at clitics, hyphens, slashes, long dashes, commas between letters and units. */
function core(text: string, start: number, end: number, tokens: Token[]): void {
  if (isNumberLike(text, start, end)) {
    piece(text, start, end, tokens);
    return;
  }
  let from = start;
  let at = start;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (unitClass[unit] !== MARK) {
      at++;
      continue;
    }
    const before = at > from ? unitClass[text.charCodeAt(at - 1)] : 0;
    const next = at + 1 < end ? text.charCodeAt(at + 1) : 0;
    const after = unitClass[next] as number;
    let cut = 0;
    if (isApostrophe(unit)) {
      const clitic = cliticAt(text, from, at, end);
      if (clitic >= 0) {
        if (clitic > from) word(text, from, clitic, tokens);
        const stop = partEnd(text, at + 1, end);
        push(text, clitic, stop, tokens);
        from = stop;
        at = stop;
        continue;
      }
      if (before !== LETTER && after !== LETTER && at > start) cut = 1;
    } else if (isLongDash(unit)) cut = runEnd(text, at, end) - at;
    else if (isDash(unit)) {
      if (next === 45) cut = runEnd(text, at, end) - at;
      else if (!staysJoined(text, from, at, end)) cut = 1;
    } else if (unit === 47) {
      if (!(before === DIGIT && after === DIGIT) && at - from > 1) cut = 1;
      else if (before === LETTER && after === LETTER && at - from > 1) cut = 1;
    } else if (unit === 46) {
      const run = runEnd(text, at, end);
      if (run - at > 1) cut = run - at;
      // a missing blank after a full stop: "court.The"
      else if (
        before === LETTER &&
        at - from > 2 &&
        isUpper(next) &&
        at + 2 < end &&
        !isUpper(text.charCodeAt(at + 2)) &&
        text.charCodeAt(at + 2) !== 46 &&
        !isUpper(text.charCodeAt(at - 1)) &&
        !isAbbreviation(text, from, at + 1)
      )
        cut = 1;
    } else if (unit === 44 || unit === 58) {
      if (!(before === DIGIT && after === DIGIT) || (unit === 44 && !groupsThree(text, at, end))) cut = 1;
    } else if (unit === 40 || unit === 41 || unit === 91 || unit === 93) {
      // kept in "12(b)(6)" and "[t]he"
      if (unit === 91 || unit === 93) {
        if (at !== start && !(at === start + 2 && text.charCodeAt(start) === 91)) cut = 1;
      } else if (unit === 40 && !(followsFigure(text, at) && closesSoon(text, at, end))) cut = 1;
    } else if (unit === 38 || unit === 64 || unit === 95 || unit === 43 || unit === 61 || unit === 42 || unit === 126) {
      // "AT&T", "a@b", "C++"
    } else if (unit === 36 || unit === 0xa3 || unit === 0x20ac || unit === 0xa5) {
      // "US$5m", "A$3": the sign belongs to the letters before it
      if (before === LETTER && at - from <= 3) {
        push(text, from, at + 1, tokens);
        from = at + 1;
        at++;
        if (isNumberLike(text, from, end)) break;
        continue;
      }
      cut = 1;
    } else cut = 1;
    if (cut === 0) {
      at++;
      continue;
    }
    // a full stop before a footnote's bracket or a quotation mark: "in 1998.[3]"
    const stopped = at - from > 1 && text.charCodeAt(at - 1) === 46 && !isAbbreviation(text, from, at);
    piece(text, from, stopped ? at - 1 : at, tokens);
    if (stopped) push(text, at - 1, at, tokens);
    push(text, at, at + cut, tokens);
    at += cut;
    from = at;
    if (isNumberLike(text, from, end)) break;
  }
  piece(text, from, end, tokens);
}

function piece(text: string, start: number, end: number, tokens: Token[]): void {
  if (end <= start) return;
  if (unitClass[text.charCodeAt(start)] === DIGIT) {
    const letters = unitStart(text, start, end);
    if (letters > start && letters < end) {
      push(text, start, letters, tokens);
      push(text, letters, end, tokens);
      return;
    }
  }
  word(text, start, end, tokens);
}

/** Where the unit of a figure begins ("5m" → 1), or `start` when it has none. */
function unitStart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && at - start < 24) {
    const unit = text.charCodeAt(at);
    if (
      unitClass[unit] === DIGIT ||
      ((unit === 44 || unit === 46 || unit === 58) && at + 1 < end && unitClass[text.charCodeAt(at + 1)] === DIGIT)
    )
      at++;
    else break;
  }
  if (at === start || at >= end || end - at > 4) return start;
  return UNITS.has(text.slice(at, end)) ? at : start;
}

// A longer stretch is no number; also keeps the scan linear.
const LONGEST_NUMBER = 48;

/** Figures with their own inner marks: "22-cv-10016", "713-853-3989", "1.5", "9/11", "7:30". Begins with a digit and holds only digits, letters and joining marks, two hyphens or more if it has letters and a hyphen. */
function isNumberLike(text: string, start: number, end: number): boolean {
  if (start >= end || end - start > LONGEST_NUMBER) return false;
  const first = text.charCodeAt(start);
  if (unitClass[first] !== DIGIT && first !== 46) return false;
  let hyphens = 0;
  let letters = 0;
  let short = 0;
  for (let at = start + 1; at < end; at++) {
    const unit = text.charCodeAt(at);
    const kind = unitClass[unit];
    if (kind === DIGIT) continue;
    if (kind === LETTER) letters++;
    else if (unit === 45) {
      hyphens++;
      if (letters > 0) short++;
    } else if (unit === 46 || unit === 44 || unit === 58 || unit === 47) {
      if (unit === 44 && !groupsThree(text, at, end)) return false;
    } else if (unit === 40 || unit === 41) {
      if (end - start > 24) return false;
    } else return false;
  }
  if (hyphens === 0) return letters === 0 || letters <= 4 || end - start <= 12;
  // "22-cv-10016", "1:22-cv-10016-LAK", "2-AZ-1": a docket or part number; "5-year-old" and "12-member" are not.
  if (letters > 0) return hyphens >= 2 && short > 0 && hasDocketShape(text, start, end);
  // "713-853-3989" and "02-05-02" stay, "345-9945" too; "400-500", "1970-1971" and "3-5" are ranges
  if (hyphens >= 2) return true;
  const dash = text.indexOf('-', start);
  return dash - start === 3 && end - dash === 5;
}

/** True when exactly three digits follow the comma at `at`, as in "10,000"; "[13,14]" is two numbers. */
function groupsThree(text: string, at: number, end: number): boolean {
  for (let k = at + 1; k <= at + 3; k++) if (k >= end || unitClass[text.charCodeAt(k)] !== DIGIT) return false;
  return at + 4 >= end || unitClass[text.charCodeAt(at + 4)] !== DIGIT;
}

const DOCKET = /^(?:\d{1,2}:)?\d{1,4}-[a-zA-Z]{1,5}-\d/;

function hasDocketShape(text: string, start: number, end: number): boolean {
  return DOCKET.test(text.slice(start, Math.min(end, start + 24)));
}

/** True when the bracket at `at` holds one letter of a word: "[t]he". */
function changesCapital(text: string, at: number, end: number): boolean {
  return (
    at + 3 < end &&
    unitClass[text.charCodeAt(at + 1)] === LETTER &&
    text.charCodeAt(at + 2) === 93 &&
    unitClass[text.charCodeAt(at + 3)] === LETTER
  );
}

/** True when the bracket at `at` is closed again after one to four units. */
function closesSoon(text: string, at: number, end: number): boolean {
  for (let k = at + 2; k <= at + 5 && k < end; k++) if (text.charCodeAt(k) === 41) return true;
  return false;
}

/** The end of the run of letters that begins at `at`. */
function partEnd(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && unitClass[text.charCodeAt(stop)] === LETTER) stop++;
  return stop;
}

/** The start of the clitic whose apostrophe is at `at`: `at` for "'s", one before it for "n't"; -1 when it is none ("O'Brien"). */
function cliticAt(text: string, from: number, at: number, end: number): number {
  const stop = partEnd(text, at + 1, end);
  if (stop < end && unitClass[text.charCodeAt(stop)] === DIGIT) return -1;
  const length = stop - at - 1;
  if (length === 0 || length > 2) return -1;
  const clitic = text.slice(at + 1, stop).toLowerCase();
  if (!CLITICS.has(clitic)) return -1;
  if (clitic === 't') {
    const n = at > from ? text.charCodeAt(at - 1) : 0;
    return (n === 110 || n === 78) && at - 1 > from ? at - 1 : -1;
  }
  return at;
}

/** True when the hyphen at `at` stays in the word: bound forms, single letters before a capital ("e-mail"). */
function staysJoined(text: string, from: number, at: number, end: number): boolean {
  if (at === from || at + 1 >= end) return false;
  const length = at - from;
  if (length > 8) return false;
  return BOUND_FORMS.has(text.slice(from, at).toLowerCase());
}
