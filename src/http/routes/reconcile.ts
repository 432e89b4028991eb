import { decode } from '../../document/decoding.ts';
import { wanted, wholeBody } from '../body.ts';
import { Failure } from '../failure.ts';
import { jsonAnswer } from '../json-answer.ts';
import type { Route } from '../route.ts';
import { ref } from '../schemas.ts';

/** Bytes: tens of thousands of rows. */
const most = 5_000_000;

export const reconciled: Route = {
  method: 'post',
  path: '/api/reconcile',
  operation: {
    operationId: 'reconcile',
    summary: 'Put a chronology made by hand beside the sources: matched, missing on either side, in conflict',
    description:
      'CSV with a column that says what happened, whatever its heading and delimiter. Nothing is kept of it. 5 MB at most.',
    requestBody: { required: true, content: { 'text/csv': { schema: { type: 'string' } } } },
    responses: { 200: { description: 'Row by row.', content: { 'application/json': { schema: ref('Reconciled') } } } },
  },
  costly: true,
  answer: async (c, { handOver }) => {
    wanted(c, 'text/csv');
    const decoded = decode(await wholeBody(c, most, 'A chronology'));
    if (decoded.text === null) throw new Failure(400, `The chronology is ${decoded.why}.`);
    return await jsonAnswer(c, await handOver.reconcile(decoded.text));
  },
};
