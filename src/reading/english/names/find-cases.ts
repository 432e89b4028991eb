import type { Sentence } from '../../../language/sentence.ts';
import type { CaseMention } from '../../case-mention.ts';
import { docketNumber } from '../head/docket-number.ts';
import type { UncastHead } from '../head/read-head.ts';
import { onOneLine } from '../money/line.ts';
import { caseForms } from './case-forms.ts';

/** The places where the document names a court case as such, in order. The caption of its head spans lines. */
export function findCases(text: string, sentences: readonly Sentence[], head: UncastHead | null = null): CaseMention[] {
  const found = sentences.flatMap((sentence) => inSentence(text.slice(sentence.start, sentence.end), sentence.start));
  const titled = headCaption(head);
  const all = [
    ...titled,
    ...found.filter((one) => !titled.some((other) => one.start < other.end && other.start < one.end)),
  ];
  const named = [...all, ...repeatedNicknames(text, sentences, all)].sort((a, b) => a.start - b.start);
  return markNumbers(text, markAuthorities(text, named), head);
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
      for (const { from = 0, to = match[0].length, ...mention } of [form.read(match, words) ?? []].flat()) {
        const start = offset + origin(match.index + from);
        const end = offset + origin(match.index + to - 1) + 1;
        if (found.some((one) => start < one.end && one.start < end)) continue;
        found.push({ start, end, ...mention, rule: form.name });
      }
    }
  }
  return found;
}

/** The caption of a paper's head, over all of its lines. */
function headCaption(head: UncastHead | null): CaseMention[] {
  const sides = head?.form === 'paper' ? head.parties.filter(({ role }) => role !== 'judge') : [];
  if (!head?.caption || sides.length < 2) return [];
  const start = Math.min(...sides.map((one) => one.start));
  const end = Math.max(...sides.map((one) => one.end));
  return [
    {
      start,
      end,
      form: 'caption',
      caption: head.caption,
      docket: null,
      nickname: null,
      authority: false,
      rule: 'caption-head',
    },
  ];
}

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
        docket: null,
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

/** What follows where a caption ends at a shortened word: "Department of Pub. Works, 436 U.S. 12". */
const shortened = /^\.(?: [A-Z][A-Za-z’'&-]{0,20}\.?){1,5}, $/;

/**
 * Authorities: a caption that a citation follows ("Oakes v. Marsh, 912 U.S. 113", "(1973)"); or that words of citing
 * precede while the document says nothing else of its sides; or, in a long text, whose sides come nowhere else.
 */
function markAuthorities(text: string, cases: readonly CaseMention[]): CaseMention[] {
  const outside = wordsOutside(text, cases);
  const timesOutside = (side: string) => outside.get(lastWordOf(side) ?? '') ?? 0;
  return cases.map((one, index) => {
    if (!one.caption || one.authority || one.rule === 'caption-head') return one;
    const next = cases[index + 1];
    const cites =
      (next?.form === 'citation' || next?.rule === 'neutral-citation') &&
      (next.start - one.end <= 3 || shortened.test(text.slice(one.end, Math.min(next.start, one.end + 60))));
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

/** How far a number may stand behind the name of its case: ", No. ". */
const beside = 8;

/**
 * The number of a case that is cited is no more of this dispute than its name: it stands behind that name, or a citation follows. What a court
 * cites by the number that courts give their decisions is another's decision.
 */
function markNumbers(text: string, cases: readonly CaseMention[], head: UncastHead | null): CaseMention[] {
  const own = new Set(
    [...(head?.dockets ?? []), ...(head?.citation ? [docketNumber(head.citation)] : [])].map(({ key }) => key),
  );
  return cases.map((one, index) => {
    if (one.docket === null || one.authority || own.has(one.docket.key)) return one;
    const [before, next] = [cases[index - 1], cases[index + 1]];
    const named =
      before?.authority === true &&
      one.start - before.end <= beside &&
      !/[.;]/.test(text.slice(before.end, one.start).replace('No.', ''));
    const reported = next?.form === 'citation' && next.start - one.end <= 3;
    return named || reported || (head?.form === 'paper' && one.rule === 'neutral-citation')
      ? { ...one, authority: true }
      : one;
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
