import { longestAnswer, type ModelAnswer } from './answer.ts';
import { bodyOf, type ModelRequest, requestOfId } from './request.ts';

/** A request as a line of a batch file, in the form that OpenAI's Batch API takes. */
export const batchLine = (request: ModelRequest, model: string): string =>
  JSON.stringify({ custom_id: request.id, method: 'POST', url: '/v1/chat/completions', body: bodyOf(request, model) });

/**
 * The answer in a line of a batch's output; a reason, in a few words, where it holds none.
 *
 * @param model - the model's name; `null`: as the line has it
 */
export function answerInLine(line: string, model: string | null): ModelAnswer | string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return 'it is no JSON';
  }
  const id = at(parsed, 'custom_id');
  const request = typeof id === 'string' ? requestOfId(id) : null;
  if (request === null) return 'its custom_id is not one that "casetrail model export" wrote';
  const body = at(at(parsed, 'response'), 'body');
  const content = contentOf(body);
  if (content === null) return `it holds no answer${told(at(parsed, 'error') ?? at(body, 'error'))}`;
  if (content.length > longestAnswer) return 'its answer is longer than any answer can be';
  const name = model ?? at(body, 'model');
  if (typeof name !== 'string' || name.trim() === '') return 'it does not say which model answered (--model-name NAME)';
  return { ...request, model: name.trim().slice(0, longestName), content };
}

/** What a Chat Completions response says; `null` where it says nothing. */
export function contentOf(body: unknown): string | null {
  const choices = at(body, 'choices');
  const content = at(at(Array.isArray(choices) ? (choices[0] as unknown) : null, 'message'), 'content');
  return typeof content === 'string' ? content : null;
}

const longestName = 100;

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

/** So much of a message is shown, in UTF-16 units. */
const shown = 120;

function told(error: unknown): string {
  const message = at(error, 'message');
  return typeof message === 'string' ? ` (${message.slice(0, shown)})` : '';
}
