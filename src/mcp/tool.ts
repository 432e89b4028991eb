import type { Static, TObject } from 'typebox';
import type { CaseFile } from '../casefile/schema.ts';

/** Something an assistant can ask for. */
export interface Tool<Arguments extends TObject = TObject> {
  readonly name: string;
  readonly title: string;
  /** For the assistant: what it is told, and what for. */
  readonly description: string;
  readonly arguments: Arguments;
  /**
   * Plain data, of a case file without what is withheld.
   *
   * @throws NotThere
   */
  readonly answer: (caseFile: CaseFile, given: Static<Arguments>) => object | Promise<object>;
}

/** What is asked for is not in the case file: said to the assistant as it stands. */
export class NotThere extends Error {
  override name = 'NotThere';
}

/** A tool, with its arguments as its own schema has them. */
export const toolOf = <Arguments extends TObject>(tool: Tool<Arguments>): Tool => tool as unknown as Tool;
