import { type Packed, unzip } from '../archive/unpack.ts';
import { walkXml } from './xml.ts';

/** The parts of a Word file that words are read from, each `null` where the file has none. */
export interface WordParts {
  readonly body: Uint8Array;
  readonly styles: Uint8Array | null;
  readonly numbering: Uint8Array | null;
  readonly footnotes: Uint8Array | null;
  readonly endnotes: Uint8Array | null;
  readonly comments: Uint8Array | null;
}

const besideBody = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments'] as const;

/** A part is refused where it unpacks to more than is read at once. */
export type PartsFound = { readonly parts: WordParts } | { readonly problem: string };

/**
 * The parts of a file by what the file itself says of their places, and by their usual ones where it says nothing. Pictures, fonts, programs,
 * page heads and feet stay packed.
 *
 * @throws when the bytes are no ZIP archive, or the list of parts is damaged
 */
export function partsOf(bytes: Uint8Array): PartsFound {
  const lists = byPath(unzip(bytes, (path) => path.endsWith('.rels') && path.length < 100).files);
  const bodyPath = placesFrom(lists, '').get('officeDocument') ?? 'word/document.xml';
  const places = placesFrom(lists, bodyPath);
  const pathOf = new Map(besideBody.map((name) => [name, places.get(name) ?? `word/${name}.xml`]));
  const wanted = new Set([bodyPath, ...pathOf.values()]);
  const { files, problems } = unzip(bytes, (path) => wanted.has(path));
  const held = byPath(files);
  const body = held.get(bodyPath);
  const [refused] = problems;
  if (refused) return { problem: refused.problem };
  if (!body) return { problem: 'no Word document in the file' };
  const part = (name: (typeof besideBody)[number]) => held.get(pathOf.get(name) ?? '') ?? null;
  return {
    parts: {
      body,
      styles: part('styles'),
      numbering: part('numbering'),
      footnotes: part('footnotes'),
      endnotes: part('endnotes'),
      comments: part('comments'),
    },
  };
}

const byPath = (files: readonly Packed[]): ReadonlyMap<string, Uint8Array> =>
  new Map(files.map(({ path, bytes }) => [path, bytes]));

/** Where the parts stand that a part goes with, by the last word of their kind's address. */
function placesFrom(lists: ReadonlyMap<string, Uint8Array>, path: string): ReadonlyMap<string, string> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const bytes = lists.get(`${folder}_rels/${path.slice(folder.length)}.rels`);
  const places = new Map<string, string>();
  if (!bytes) return places;
  walkXml(bytes, {
    open: (name, attribute) => {
      const [target, kind] = [attribute('Target') ?? '', attribute('Type')?.split('/').at(-1)];
      if (!name.endsWith('Relationship') || kind === undefined || attribute('TargetMode') === 'External') return;
      if (!places.has(kind)) places.set(kind, target.startsWith('/') ? target.slice(1) : folder + target);
    },
    close: () => {},
  });
  return places;
}
