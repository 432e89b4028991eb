import type { Document } from '../../document/document.ts';
import { readHead } from '../english/head/read-head.ts';
import type { ModelAnswer } from './answer.ts';
import { type ModelRequest, requestsOf } from './request.ts';

/** Whether a model is asked about a document: a docket is read as the record that it is, entry by entry. */
export const isAskedAbout = (document: Document): boolean => readHead(document)?.form !== 'docket';

/** The requests about a document to which there is no answer. */
export function openRequests(document: Document, answers: readonly ModelAnswer[]): readonly ModelRequest[] {
  return requestsOf(document).filter(
    ({ part, prompt }) => !answers.some((one) => one.part === part && one.prompt === prompt),
  );
}

/** Of English words so many UTF-16 units are a token, on average. */
const unitsOfToken = 4;

/** About how many tokens requests are to read. */
export const tokensOf = (requests: readonly ModelRequest[]): number =>
  requests.reduce(
    (sum, { instructions, text }) => sum + Math.ceil((instructions.length + text.length) / unitsOfToken),
    0,
  );
