import { notText } from './decoding.ts';
import { type Disk, noFile } from './disk.ts';
import { fixDocument } from './draft.ts';
import { endingOf, type Format, type Hints, type Opened } from './formats/format.ts';
import { formats } from './formats/index.ts';
import { plainCharacters } from './plain-characters.ts';
import { noted, skipped } from './problem.ts';
import { largestFile, megabytes, type PileItem, type PileOptions, reasonOf, type Sheet } from './sheet.ts';
import { foreignLanguage } from './text-language.ts';

/** Endings of files that are never texts, with what they are: named without being read. */
const foreignEndings: Readonly<Record<string, string>> = {
  json: 'JSON (JSON Lines files end in .jsonl)',
  csv: 'a table',
  tsv: 'a table',
  xml: 'XML',
  yaml: 'YAML',
  yml: 'YAML',
  js: 'a program',
  ts: 'a program',
  mjs: 'a program',
  py: 'a program',
  css: 'a style sheet',
};

/** The format that a file is in; `null` for none that is read. */
export function formatOf(bytes: Uint8Array, hints: Hints): Format | null {
  return formats.find((format) => format.recognises(bytes, hints)) ?? null;
}

const noBytes = new Uint8Array();

/** Bytes of a file of this name that are read at once. */
export function largestOf(path: string, options: PileOptions): number {
  return options.largest ?? formatOf(noBytes, { path })?.largest ?? largestFile;
}

/**
 * The documents of one sheet with their problems, in their order there. Where there are several, each has the name of its
 * part behind the path: `mail.mbox#2`, `papers.zip#12/order.pdf`. Never rejects.
 */
export async function openSheet(disk: Disk, sheet: Sheet, options: PileOptions = {}): Promise<readonly PileItem[]> {
  const { path } = sheet;
  const largest = largestOf(sheet.from === 'line' ? sheet.file : path, options);
  const end = (what: string) => [{ problem: skipped(path, what) }];
  let bytes: Uint8Array;
  try {
    const { kind, size } = sheet.from === 'disk' ? disk.look(sheet.place) : { kind: 'file', size: sheet.bytes.length };
    // It may have been replaced since it was found.
    if (kind !== 'file') return end(noFile);
    if (size > largest) return end(tooLarge(size, largest));
    bytes = sheet.from === 'disk' ? disk.read(sheet.place) : sheet.bytes;
  } catch (error) {
    return end(`cannot be read (${reasonOf(error)})`);
  }
  const hints: Hints = sheet.from === 'line' ? { path: sheet.file, line: sheet.line } : { path, ...hintsOf(options) };
  return openBytes(bytes, hints, hints.path, options, { depth: 0, spent: { files: 0, bytes: 0 } });
}

/** What files within files may amount to: what is more was made to fill a disk, or is no pile of papers. */
const bounds = { depth: 5, files: 20_000, bytes: 1_000_000_000 } as const;

/** How deep in other files a file stands, and what these have come to so far. */
interface Nest {
  readonly depth: number;
  readonly spent: { files: number; bytes: number };
}

/** @param at - the path by which what is found is known */
async function openBytes(
  bytes: Uint8Array,
  hints: Hints,
  at: string,
  options: PileOptions,
  nest: Nest,
): Promise<readonly PileItem[]> {
  const end = (what: string) => [{ problem: skipped(at, what) }];
  if (bytes.length === 0) return end('empty file');
  const format = formatOf(bytes, hints);
  if (!format) return end(notText(bytes) ?? foreign(hints.path));
  try {
    const parts = await format.open(bytes, hints);
    if (parts.length === 0) return end('no document in it');
    const items: PileItem[] = [];
    const several = parts.filter((opened) => !('file' in opened)).length > 1;
    // Two documents of one path would replace each other.
    const names = new Set<string>();
    for (const [place, opened] of parts.entries()) {
      if ('file' in opened) {
        const inner = innerPath(opened.file.path, place, names);
        items.push(...(await openInner(opened.file, inner, `${at}#${inner}`, options, nest)));
      } else {
        const part = opened.part ?? (several ? String(place + 1) : undefined);
        items.push(...itemsOf(opened, part === undefined ? at : `${at}#${part}`, options));
      }
    }
    return items;
  } catch (error) {
    return end(`cannot be opened as ${format.name} (${reasonOf(error)})`);
  }
}

async function openInner(
  { bytes, mediaType }: Extract<Opened, { file: unknown }>['file'],
  path: string,
  at: string,
  options: PileOptions,
  { depth, spent }: Nest,
): Promise<readonly PileItem[]> {
  const end = (what: string) => [{ problem: skipped(at, what) }];
  spent.files += 1;
  spent.bytes += bytes.length;
  const largest = largestOf(path, options);
  if (bytes.length > largest) return end(tooLarge(bytes.length, largest));
  if (depth >= bounds.depth) return end(`a file within files, more than ${bounds.depth} deep`);
  if (spent.files > bounds.files) return end(`more than ${bounds.files} files within one file`);
  if (spent.bytes > bounds.bytes) return end(`more than ${megabytes(bounds.bytes)} of files within one file`);
  const hints: Hints = {
    path,
    ...(mediaType !== undefined && { mediaType }),
    ...hintsOf(options),
  };
  return openBytes(bytes, hints, at, options, { depth: depth + 1, spent });
}

const hintsOf = ({ withoutScans, withOriginals }: PileOptions): Pick<Hints, 'withoutScans' | 'withOriginal'> => ({
  ...(withoutScans === true && { withoutScans: true }),
  ...(withOriginals === true && { withOriginal: true }),
});

/** The name of a file within a file, as part of a path: no step up, no control code; of two with one name, the second has its place in front. */
function innerPath(name: string, place: number, taken: Set<string>): string {
  const steps = plainCharacters(name.slice(-300))
    .split(/[\\/\n\t]/)
    .map((step) => step.trim())
    .filter((step) => step !== '' && !/^\.{1,2}$/.test(step));
  const plain = steps.join('/') || `part ${place + 1}`;
  const path = taken.has(plain) ? `${place + 1}-${plain}` : plain;
  taken.add(path);
  return path;
}

function itemsOf(opened: Exclude<Opened, { file: unknown }>, path: string, options: PileOptions): PileItem[] {
  if ('problem' in opened) return [{ problem: skipped(path, opened.problem) }];
  const notes = (opened.notes ?? []).map(({ what, done }) => noted(path, what, done));
  const { document, problems } = fixDocument(path, opened.draft, options.published ?? null);
  const language = foreignLanguage(document.text);
  if (language) {
    const what = language === 'another script' ? `written in ${language}` : `seems to be in ${language}`;
    return [...notes, skipped(path, what)].map((problem) => ({ problem }));
  }
  const { original } = opened;
  return [...[...notes, ...problems].map((problem) => ({ problem })), { document, ...(original && { original }) }];
}

function foreign(path: string): string {
  const ending = endingOf(path);
  const what = Object.hasOwn(foreignEndings, ending) ? foreignEndings[ending] : `a .${ending} file`;
  return `${what}, which is no format of documents that is read`;
}

/** Why a file is not even opened. */
export function tooLarge(size: number, largest: number): string {
  return `${megabytes(size)}, and files of more than ${megabytes(largest)} are not read`;
}
