import type { CaseFileDocument } from './schema.ts';
import type { WholeDocument } from './whole-document.ts';

/** The documents of a case file, each with the one that it repeats. */
export function documentsOf(
  known: readonly WholeDocument[],
  sameSource: ReadonlyMap<string, string>,
): readonly CaseFileDocument[] {
  return known.map(({ document }) => {
    const source = sameSource.get(document.id) ?? document.id;
    return {
      id: document.id,
      path: document.path,
      title: document.title,
      publisher: document.publisher,
      url: document.url,
      published: document.published,
      publishedFrom: document.publishedFrom,
      kind: document.kind,
      sameAs: source === document.id ? null : source,
      text: document.text,
      blocks: document.blocks,
    };
  });
}
