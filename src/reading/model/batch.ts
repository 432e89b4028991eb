import type { ModelAnswer } from './answer.ts';
import { bodyOf, type ModelRequest, requestOfId } from './request.ts';
import { answerOf, at, messageIn } from './response.ts';

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
  const asked = typeof id === 'string' ? requestOfId(id) : null;
  if (asked === null) return 'its custom_id is not one that "casetrail model export" wrote';
  const body = at(at(parsed, 'response'), 'body');
  if (body === undefined || body === null) return `it holds no answer${messageIn(at(parsed, 'error'))}`;
  const { of, ...request } = asked;
  const name = model ?? at(body, 'model');
  const answer = answerOf(request, of, typeof name === 'string' ? name : '', body);
  if (typeof answer === 'object' && answer.model === '')
    return 'it does not say which model answered (--model-name NAME)';
  return answer;
}
