import type { Matter } from '../casefile/schema.ts';
import type { Builder, BuiltMatter } from '../engine/builder.ts';
import type { Standing } from './current.ts';
import { matterNow } from './whereabouts.ts';
import type { DecisionRequest } from './workbench.ts';

/** A request of a page that has not heard yet that a matter has another id now. */
export function withMatterNow(asked: DecisionRequest, { matters, documents, decisions }: Standing): DecisionRequest {
  if (!('matter' in asked) || asked.matter === null || matters.some(({ id }) => id === asked.matter)) return asked;
  const at = matters.map(({ id, summary, documents: own }) => ({ id, title: summary.title, documents: own }));
  const now = matterNow(String(asked.matter), { documents, decisions, matters: at }).to;
  return now === null ? asked : { ...asked, matter: now.id };
}

/** The matters and documents that a request speaks of, with what was decided before. */
export async function handOf(
  request: DecisionRequest,
  { matters, documents: notes, decisions }: Standing,
  builder: Pick<Builder, 'documents' | 'matter'>,
) {
  const holders = matters.filter(
    (matter) =>
      ('entry' in request && matter.entries.has(request.entry)) ||
      (request.act === 'bulk' && request.entries.some?.((entry) => matter.entries.has(entry))) ||
      (request.act === 'merge' && request.others.some?.((other) => matter.entries.has(other))) ||
      ('matter' in request && matter.id === request.matter) ||
      (request.act === 'add' && matter.documents.includes(request.selected?.document)) ||
      (request.act === 'remove' && matter.documents.includes(request.document)),
  );
  const wanted = [
    ...holders.flatMap(({ documents }) => documents),
    ...(request.act === 'add' ? [String(request.selected?.document)] : []),
    ...(request.act === 'remove' || request.act === 'correct-document' ? [String(request.document)] : []),
    ...(request.act === 'place' ? request.documents.map(String) : []),
  ];
  const documents = new Map((await builder.documents([...new Set(wanted)])).map((one) => [one.id, one]));
  const caseFile = { matters: await mattersOf(builder, holders) };
  return {
    caseFile,
    documentOf: (id: string) => documents.get(id),
    isPublisher: (name: string) => notes.some((one) => one.replacedBy === null && one.publisher === name),
    documentsOf: (matter: string) => holders.find(({ id }) => id === matter)?.documents ?? [],
    startedBy: (matter: string) => holders.find(({ id }) => id === matter)?.startedBy,
    decisions,
  };
}

/** Matters in full. */
export async function mattersOf(
  builder: Pick<Builder, 'matter'>,
  list: readonly BuiltMatter[],
): Promise<readonly Matter[]> {
  const found: Matter[] = [];
  for (const one of list) found.push(await builder.matter(one));
  return found;
}
