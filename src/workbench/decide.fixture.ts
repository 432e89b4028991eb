import { buildCaseFile } from '../casefile/assemble.ts';
import type { Decision } from '../casefile/decisions/decision.ts';
import { contentId } from '../casefile/identity.ts';
import type { CaseEvent, CaseFile, Matter } from '../casefile/schema.ts';
import type { WholeDocument } from '../casefile/whole-document.ts';
import type { EventKindName } from '../field/kinds/index.ts';
import { decisionOf } from './decide.ts';
import type { DecisionRequest } from './workbench.ts';

type Asked<T> = T extends unknown ? Omit<T, 'id' | 'why'> & { readonly why?: string } : never;

/** A pile with what was decided on it: each decision is asked by the ids of the case file as it stands then. */
export class Desk {
  pile: readonly WholeDocument[];
  decisions: Decision[] = [];
  /** What was built last; a case file is the same as long as its pile and its decisions are. */
  #built: { readonly pile: unknown; readonly list: unknown; readonly length: number; readonly file: CaseFile } | null =
    null;

  constructor(pile: readonly WholeDocument[]) {
    this.pile = pile;
  }

  get caseFile(): CaseFile {
    const { pile, decisions: list } = this;
    const { length } = list;
    const built = this.#built;
    if (built?.pile === pile && built.list === list && built.length === length) return built.file;
    const file = this.asKnown({});
    this.#built = { pile, list, length, file };
    return file;
  }

  asKnown(clocks: { readonly asOf?: string; readonly knownBy?: string }): CaseFile {
    return buildCaseFile(this.pile, { ...clocks, sameSource: new Map(), decisions: this.decisions });
  }

  /** Returns the decision's id. */
  decide(asked: Asked<DecisionRequest>, who = 'Ida Fern'): string {
    const number = this.decisions.length + 1;
    const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
    const { caseFile } = this;
    const request = { why: null, ...asked, id } as DecisionRequest;
    const documents = new Map(this.pile.map(({ document }) => [document.id, document]));
    const made = decisionOf(request, who, `2032-01-01T00:00:${String(number % 60).padStart(2, '0')}.000Z`, {
      caseFile,
      documentOf: (one) => documents.get(one),
      isPublisher: (name) => caseFile.documents.some(({ publisher }) => publisher === name),
      documentsOf: (matter) => documentsOf(caseFile.matters.find((one) => one.id === matter)),
      startedBy: (matter) =>
        this.decisions.find(({ id, what }) => what.act === 'start-matter' && contentId('matter', id) === matter)?.id,
      decisions: this.decisions,
    });
    this.decisions.push({ ...made, number });
    return id;
  }

  undo(decision: string): string {
    return this.decide({ act: 'undo', decision });
  }

  /** The one entry of the kind in the chronology, or the one that these words are of. */
  entry(kind: EventKindName, words?: string): CaseEvent {
    const found = this.all(kind).filter(({ reports }) =>
      reports.some(({ words: own }) => words === undefined || own.includes(words)),
    );
    if (found.length !== 1) throw new Error(`${found.length} entries of ${kind}${words ? ` with “${words}”` : ''}`);
    return found[0]!;
  }

  all(kind?: EventKindName): readonly CaseEvent[] {
    return this.caseFile.matters
      .flatMap(({ events, passing }) => [...events, ...passing])
      .filter((one) => kind === undefined || one.kind === kind);
  }

  /** The matter that has Ann Oak in it. */
  get oak(): Matter {
    return this.caseFile.matters.find(({ parties }) => parties.some(({ name }) => name === 'Ann Oak'))!;
  }
}

/** The documents that a matter shows: its entries, words and parties stand in them. */
function documentsOf(matter: Matter | undefined): readonly string[] {
  if (matter === undefined) return [];
  const { events, passing, rejected, quotes, parties } = matter;
  const told = [...events, ...passing, ...rejected].flatMap(({ reports }) => reports);
  return [...new Set([...told, ...quotes, ...parties.flatMap(({ mentions }) => mentions)].map((one) => one.document))];
}
