import Type from 'typebox';
import { componentsOf } from '../casefile/json-schema.ts';
import { CaseFileDocument, Matter } from '../casefile/schema.ts';
import { SearchAnswer } from '../store/schema.ts';
import {
  Added,
  Changes,
  Coverage,
  DecisionKept,
  DecisionRequest,
  History,
  Notice,
  Overview,
  Reconciled,
  Whereabouts,
  WordsOnPages,
} from '../workbench/schema.ts';

/** A JSON Schema (2020-12). */
export type Schema = object;

const base = '#/components/schemas/';

/** What the API says of a request that it does not answer. */
const Failed = Type.Object({ error: Type.String({ description: 'A line for the user.' }) }, { $id: 'Error' });

/** Every schema of the API by name: those that its routes take and answer with, and what they are made of. */
export const components: Readonly<Record<string, Schema>> = componentsOf(
  [
    Matter,
    CaseFileDocument,
    Failed,
    Overview,
    SearchAnswer,
    DecisionRequest,
    DecisionKept,
    History,
    Added,
    Changes,
    Coverage,
    Reconciled,
    Whereabouts,
    WordsOnPages,
    Notice,
  ],
  base,
);

/** A reference to one of them. */
export const ref = (name: string): Schema => ({ $ref: `${base}${name}` });
