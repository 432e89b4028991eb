import type { Matter } from '../casefile/schema.ts';
import { documentTitle } from '../document/citations.ts';
import type { Span } from '../document/document.ts';
import type { Builder } from '../engine/builder.ts';
import type { DocumentNote } from '../store/store.ts';
import type { Standing } from './current.ts';
import type { Coverage } from './schema.ts';

/** What a document added to the case file, and what in it no entry covers; `null` where it is not kept or cannot be read. */
export async function coverageOf(
  id: string,
  standing: Standing,
  builder: Pick<Builder, 'documents' | 'matter' | 'coverage'>,
): Promise<Coverage | null> {
  const note = standing.documents.find((one) => one.id === id);
  if (!note) return null;
  const holders = standing.matters.filter(({ documents }) => documents.includes(id));
  const matters: Matter[] = [];
  for (const one of holders) matters.push(await builder.matter(one));
  const [document] = await builder.documents([id]);
  const read = await builder.coverage(
    id,
    matters.flatMap((matter) => toldIn(matter, id)),
  );
  if (!document || !read) return null;
  const listed = matters.flatMap(({ events, passing }) => [...events, ...passing]);
  const own = listed.filter(({ reports }) => reports.some((report) => report.document === id));
  const ofMatters = matters.map((matter) => matter.id);
  return {
    document: id,
    matters: ofMatters,
    entries: own.length,
    alone: own.filter(({ reports }) => reports.every((report) => report.document === id)).length,
    none: own.length > 0 ? null : whyNone(note, ofMatters, standing),
    uncovered: read.uncovered.map(({ start, end, signs, setAside }) => ({
      start,
      end,
      words: document.text.slice(start, end),
      signs,
      setAside,
    })),
    days: read.days,
  };
}

/** Where entries stand in the document, also those that a person ruled out. */
const toldIn = ({ events, passing, rejected }: Matter, id: string): readonly Span[] =>
  [...events, ...passing, ...rejected]
    .flatMap(({ reports }) => reports.filter(({ document }) => document === id))
    .map(({ trigger }) => trigger)
    .sort((a, b) => a.start - b.start);

function whyNone(note: DocumentNote, matters: readonly string[], { documents, sameSource }: Standing): string {
  if (note.replacedBy !== null) return 'A newer text stands at its path now.';
  const same = documents.find((one) => one.id === sameSource.get(note.id) && one.id !== note.id);
  if (matters.length === 0)
    return 'No lawsuit, prosecution or other case is named in it, as far as the program can tell.';
  return same === undefined
    ? 'It speaks of a case, but no step of it was read in it for sure.'
    : `It is the same copy as “${documentTitle(same)}”, and counts once with it.`;
}
