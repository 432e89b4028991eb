import type { Sentence } from '../../../language/sentence.ts';
import type { CaseMention } from '../../case-mention.ts';
import { onOneLine } from '../money/line.ts';
import { caseForms } from './case-forms.ts';

/** The places where the document names a court case as such, in order. Title-page captions of court papers span lines. */
export function findCases(text: string, sentences: readonly Sentence[]): CaseMention[] {
  const found = sentences.flatMap((sentence) => inSentence(text.slice(sentence.start, sentence.end), sentence.start));
  const titled = titlePage(text);
  const all = [
    ...titled,
    ...found.filter((one) => !titled.some((other) => one.start < other.end && other.start < one.end)),
  ];
  const named = [...all, ...repeatedNicknames(text, sentences, all)].sort((a, b) => a.start - b.start);
  return markAuthorities(text, named);
}

function inSentence(written: string, offset: number): CaseMention[] {
  if (
    !/\d|\bvs?\b|\bversus\b|\bV\b|\bVS\b|\bre\b|\b[Mm]atter\b|MATTER|parte|\(|dubbed|nicknamed|referred|called|known|label|termed|styled/.test(
      written,
    )
  )
    return [];
  const { words, origin } = onOneLine(written);
  const found: CaseMention[] = [];
  for (const form of caseForms) {
    if (!form.hint.test(words)) continue;
    for (const match of words.matchAll(form.pattern)) {
      const read = form.read(match, words);
      if (!read) continue;
      const { from = 0, to = match[0].length, ...mention } = read;
      const start = offset + origin(match.index + from);
      const end = offset + origin(match.index + to - 1) + 1;
      if (found.some((one) => start < one.end && one.start < end)) continue;
      found.push({ start, end, ...mention, rule: form.name });
    }
  }
  return found;
}

const plaintiffSide =
  /[\s,)(]{1,40}(?:Plaintiffs?|Petitioners?|Appellants?|Appellees?|Claimants?|Prosecutors?|Applicants?|Pursuers?)\b[\s\S]{0,120}?(?:\s(?:vs?|versus)\.?|- ?and ?-|-?against-?)\s/i;
const defendantSide =
  /^[\s\S]{1,300}?[\s,)(]{1,40}(?=(?:Defendants?|Respondents?|Appellees?|Appellants?|Defenders?)\b)/i;

/** "JANE OAK, Plaintiff, v. ACME LTD, Defendant." over several lines, in the first 6,000 characters. */
function titlePage(text: string): CaseMention[] {
  const head = text.slice(0, 6000);
  if (!/\b(?:defendants?|respondents?|appellees?|appellants?|defenders?)\b/i.test(head)) return [];
  const left = plaintiffSide.exec(head);
  if (!left) return [];
  const right = defendantSide.exec(head.slice(left.index + left[0].length, left.index + left[0].length + 400));
  if (!right) return [];
  // The first side is what stands on the lines right above, up to a blank line or the court's name.
  let start = left.index;
  for (let lines = 0; lines < 4 && start > 0; lines++) {
    const line = head.lastIndexOf('\n', start - 1) + 1;
    const words = head.slice(line, start);
    if (words.trim() === '' || /\b(?:court|district|division|bench)\b/i.test(words)) break;
    start = line;
    if (start > 0) start--;
    else break;
  }
  while (start < left.index && /[\s)(:|§]/.test(head[start]!)) start++;
  const first = clean(head.slice(start, left.index));
  const second = clean(right[0]);
  if (!/^[\p{Lu}\d]/u.test(first) || !/^[\p{Lu}\d]/u.test(second) || first.length > 200 || second.length > 300)
    return [];
  const end = left.index + left[0].length + right[0].length;
  const trimmed = text.slice(start, end).replace(/(?<![\s,)(])[\s,)(]+$/, '').length;
  return [
    {
      start,
      end: start + trimmed,
      form: 'caption',
      caption: { text: `${first} v. ${second}`, first, second },
      docketNumber: null,
      nickname: null,
      authority: false,
      rule: 'caption-title-page',
    },
  ];
}

/** A side of a title page on one line, the docket number of the right column off. */
const clean = (words: string): string =>
  words
    .replace(/(?:(?:Case|Civil Action|Docket|Index) )?No\.?:? ?\S{0,12}\d\S{0,30}/g, ' ')
    .replace(/[\s)(:|§]+/g, ' ')
    .replace(/^[ ,]+|(?<![ ,])[ ,]+$/g, '');

const wordBefore = /[\p{L}\d]$/u;
const wordAfter = /^[\p{L}\d]/u;

/** Where these forms stand in `words` as whole words, from left to right; of two at one place the one that is named first. */
function placesOf(words: string, forms: readonly string[]): { readonly at: number; readonly form: string }[] {
  const hits = forms.flatMap((form, rank) => {
    const found: { at: number; form: string; rank: number }[] = [];
    for (let at = words.indexOf(form); at >= 0; at = words.indexOf(form, at + 1)) {
      const end = at + form.length;
      const inWord = wordBefore.test(words.slice(Math.max(0, at - 2), at)) || wordAfter.test(words.slice(end, end + 2));
      if (!inWord) found.push({ at, form, rank });
    }
    return found;
  });
  let reached = 0;
  return hits
    .sort((one, other) => one.at - other.at || one.rank - other.rank)
    .filter(({ at, form }) => {
      if (at < reached) return false;
      reached = at + form.length;
      return true;
    });
}

/** A nickname once given counts wherever it comes again, and so do its numbered sisters ("Marsh I", then "Marsh II"). */
function repeatedNicknames(text: string, sentences: readonly Sentence[], known: readonly CaseMention[]): CaseMention[] {
  const names = [...new Set(known.flatMap((one) => (one.nickname ? [one.nickname] : [])))].slice(0, 20);
  if (names.length === 0) return [];
  const forms = names.flatMap((name) => {
    const numbered = /^(.+) (?:I|II|III|IV)$/.exec(name);
    return numbered ? ['IV', 'III', 'II', 'I'].map((number) => `${numbered[1]} ${number}`) : [name];
  });
  const found: CaseMention[] = [];
  const inOrder = [...known].sort((a, b) => a.start - b.start);
  for (const { start, end } of sentences) {
    for (const hit of placesOf(text.slice(start, end), forms)) {
      const at = start + hit.at;
      const stop = at + hit.form.length;
      // Neither mentions nor sentences overlap: the last one that begins before its end would be met.
      if ((lastBefore(inOrder, stop)?.end ?? 0) > at) continue;
      found.push({
        start: at,
        end: stop,
        form: 'nickname',
        caption: null,
        docketNumber: null,
        nickname: hit.form,
        authority: false,
        rule: 'nickname-again',
      });
    }
  }
  return found;
}

const generic =
  /^(?:(?:the )?(?:United States(?: of America)?|U\.?S\.?|People(?: of .*)?|State(?: of .*)?|Commonwealth(?: of .*)?|R|R\.|Regina|Rex|The (?:King|Queen)|Crown|Government|City of .*|County of .*|Doe|Roe))$/i;
const cited =
  /\b(?:landmark|precedents?(?:-setting)?(?: case)?|citing|cites?|cited|overturn\w{0,4}|overrul\w{0,4}|see(?: also)?,?|e\.g\.,|cf\.|accord|quoting|abrogat\w{0,4}|test (?:set|laid) (?:out|down) in|standard (?:set|established) (?:by|in)|held in|holding in|(?:19|20)\d\d (?:[\w-]+ ){0,3}(?:case|decision|ruling|opinion|judgment)(?: in| of|,)?|protected by|jurisprudence \()\s(?:the )?$/i;

/**
 * Authorities: a caption that a citation follows ("Oakes v. Marsh, 912 U.S. 113", "(1973)"); or that words of citing
 * precede while the document says nothing else of its sides; or, in a long text, whose sides come nowhere else.
 */
function markAuthorities(text: string, cases: readonly CaseMention[]): CaseMention[] {
  const outside = wordsOutside(text, cases);
  const timesOutside = (side: string) => outside.get(lastWordOf(side) ?? '') ?? 0;
  return cases.map((one, index) => {
    if (!one.caption || one.authority || one.rule === 'caption-title-page') return one;
    const next = cases[index + 1];
    const cites = (next?.form === 'citation' || next?.rule === 'neutral-citation') && next.start - one.end <= 3;
    const after = text.slice(one.end, one.end + 24);
    if (cites || /^,? ?\(?(?:1[6-9]|20)\d\d\)/.test(after)) return { ...one, authority: true };
    const before = text.slice(Math.max(0, one.start - 60), one.start).replace(/\s+/g, ' ');
    const said = Math.max(
      ...[one.caption.first, one.caption.second ?? ''].map((side) => (generic.test(side) ? 0 : timesOutside(side))),
    );
    const authority = said === 0 && (cited.test(before) || text.length > 3000) && one.start > 400;
    return authority ? { ...one, authority } : one;
  });
}

/** The last of these, which are in order, that begins before an offset. */
function lastBefore(cases: readonly CaseMention[], offset: number): CaseMention | undefined {
  let low = 0;
  let high = cases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cases[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return cases[low - 1];
}

/** How often each word stands outside the captions, which are in order. */
function wordsOutside(text: string, cases: readonly CaseMention[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  let next = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    while (next < cases.length && cases[next]!.end <= index) next++;
    if (next < cases.length && cases[next]!.start <= index) continue;
    times.set(word, (times.get(word) ?? 0) + 1);
  }
  return times;
}

/** The word that a side is called by: the last one ("Oakes" of "Ann Oakes"), a legal form aside; `null` for one without. */
function lastWordOf(side: string): string | null {
  const words = side
    .replace(/,? et al\.?$/, '')
    .split(' ')
    .filter((word) => !/^(?:Inc|Ltd|LLC|Corp|Co|LLP|L\.P|plc)\b/i.test(word));
  const last =
    words
      .at(-1)
      ?.match(/[\p{L}\p{N}]+/gu)
      ?.at(-1) ?? '';
  return last.length < 2 ? null : last;
}
