import type { CaseFile, Matter } from '../../casefile/schema.ts';
import { workbenchOf } from '../../workbench/from-case-file.ts';
import { Failed, type Source } from './source.ts';
import { turnedBack } from './turned-back.ts';

/** Id of the script element in which a page that stands alone carries its case file. */
const carrierId = 'casetrail-case-file';

/** The case file that the page carries, or `null` for a page that a server served. */
export function carried(from: Document): CaseFile | null {
  const text = from.getElementById(carrierId)?.textContent;
  return text ? (JSON.parse(text) as CaseFile) : null;
}

const alone = 'This page stands alone: it can be read and searched, but nothing can be kept in it.';

/** A page that stands alone: everything is read from what it carries, and nothing can be written. */
export function embedded(caseFile: CaseFile): Source {
  const workbench = workbenchOf(caseFile, {
    matterAt: async (id, clocks) => {
      const matter = caseFile.matters.find((one) => one.id === id);
      return matter ? turnedBack(matter, caseFile, clocks) : null;
    },
    why: alone,
    version: '',
    when: '',
  });
  const found = <T>(value: T | null): T => {
    if (value === null) throw new Failed('This case file has none of that name.');
    return value;
  };
  const refuse = () => Promise.reject(new Failed(alone));
  return {
    writable: false,
    overview: () => workbench.overview(),
    matter: async (id, clocks): Promise<Matter> => found(await workbench.matter(id, clocks)),
    document: async (id) => found(await workbench.document(id)),
    coverage: (id) => workbench.coverage(id),
    pages: async () => null,
    pictureOf: () => '',
    search: (query) => workbench.search(query),
    whereabouts: (of, id) => workbench.whereabouts(of, id),
    history: () => workbench.history(),
    changes: () => workbench.changes(''),
    exports: async () => [],
    saw: refuse,
    decide: refuse,
    add: refuse,
    watch: (_, here) => {
      here(true);
      return () => {};
    },
  };
}
