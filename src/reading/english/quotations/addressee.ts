import type { Span } from '../../../document/document.ts';
import { cueForms } from './cue.ts';
import { blank, type OwnWords } from './own-words.ts';

/** Verbs whose object is the one spoken to. */
const addressing =
  /^(?:tell|remind|inform|assure|advise|warn|ask|email|text|urge|instruct|beg|implore|order|direct|caution)$/;
/** Where a name of somebody spoken to ends at the latest. */
const ends =
  /^(?:that|how|why|whether|what|when|if|where|who|which|to|about|of|in|on|at|during|after|before|by|outside|inside|from|through|via|as|while|for|because|since|not|he|she|it|they|we|there|his|early|late|last|this|earlier|later|just|once|again|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;
const joined = /\b(?:of|for|from|in|at)$/i;
const pause = new RegExp(`[${blank},;:()“”"—–]|\\.\\s|\\.$`);

/**
 * Whom the words were said to: "told [reporters] outside court", "wrote to [the board]", "in an interview with [the Salem Courier]".
 * `medium` is the means found in the same words.
 */
export function addresseeOf(text: string, own: OwnWords, medium: Span | null): Span | null {
  const cue = /(?<![\p{L}’'])[\p{L}’']+$/u.exec(text.slice(own.anchor.start, own.anchor.end))?.[0].toLowerCase() ?? '';
  const behind = own.words.slice(own.anchor.end - own.start);
  const lead = /^(?:\s+in\s+(?:a|an)\s+\p{L}{2,12})?\s+(?:to|with)\s+/u.exec(behind)?.[0];
  if (addressing.test(cueForms.get(cue)?.lemma ?? '')) return nounAt(own, own.anchor.end);
  if (lead !== undefined && !/^\s+to\s+(?:be|have|do|get|go|make|take|the\s+(?:contrary|effect))\b/.test(behind)) {
    const to = nounAt(own, own.anchor.end + lead.length - 1);
    if (to !== null && lead.includes(' to')) return to;
  }
  if (medium === null) return null;
  const words = text.slice(medium.start, medium.end);
  const partner = /\s(?:with|to)\s+(?=\S)(?!reporters?$)/.exec(words);
  return partner === null ? null : { start: medium.start + partner.index + partner[0].length, end: medium.end };
}

/** The noun phrase that stands at a place of the own words, up to a pause, a small word or what was said. */
function nounAt(own: OwnWords, at: number): Span | null {
  const behind = own.words.slice(at - own.start, at - own.start + 120);
  const stop = behind.search(pause);
  const words = [...(stop < 0 ? behind : behind.slice(0, stop)).matchAll(/\S+/g)];
  let end = -1;
  let start = -1;
  for (const [index, word] of words.entries()) {
    if (index === 10 || /^(?:today|yesterday)$/.test(word[0])) break;
    const before = index === 0 ? '' : behind.slice(0, word.index).trimEnd();
    if (
      ends.test(word[0]) &&
      !(index > 0 && word[0] === 'of' && !joined.test(before)) &&
      !(index === 0 && word[0] === 'his')
    )
      break;
    if (start < 0) start = word.index;
    end = word.index + word[0].length;
  }
  if (start < 0 || end <= start || !/\p{L}{2}/u.test(behind.slice(start, end))) return null;
  return { start: at + start, end: at + end };
}
