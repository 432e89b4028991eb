import { type ModelAnswer, readAnswer } from './answer.ts';
import { readLinkAnswer } from './links/answer.ts';
import { longestAnswer } from './object-in-answer.ts';
import type { ModelRequest } from './request.ts';

/**
 * The answer that a Chat Completions response holds to a request; a reason, in a few words, where it holds none. What is not of the form that
 * was asked for is no answer.
 *
 * @param of - what was asked
 * @param model - the name of who answered
 */
export function answerOf(
  { document, part, prompt }: Pick<ModelRequest, 'document' | 'part' | 'prompt'>,
  of: ModelRequest['form']['name'],
  model: string,
  body: unknown,
): ModelAnswer | string {
  const content = contentOf(body);
  if (content === null) return `it holds no answer${messageIn(at(body, 'error'))}`;
  if (content.length > longestAnswer) return 'its answer is longer than any answer can be';
  const read = of === 'links' ? readLinkAnswer(content) : readAnswer(content);
  if (typeof read === 'string') return `its answer is none: ${read}`;
  const by = model.trim().slice(0, longestName);
  // Of an answer about several documents only numbers are kept: a document that is removed leaves nothing in it.
  return { document, part, prompt, model: by, content: of === 'links' ? JSON.stringify(read) : content };
}

function contentOf(body: unknown): string | null {
  const choices = at(body, 'choices');
  const content = at(at(Array.isArray(choices) ? (choices[0] as unknown) : null, 'message'), 'content');
  return typeof content === 'string' ? content : null;
}

const longestName = 100;

/** A field of what may be an object. */
export const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

/** So much of a message is shown, in UTF-16 units. */
const shown = 120;

/** The message of an error that a server tells, in brackets; empty for none. */
export function messageIn(error: unknown): string {
  const message = at(error, 'message');
  return typeof message === 'string' ? ` (${message.slice(0, shown)})` : '';
}
