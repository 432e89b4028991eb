import { type UnzipFileInfo, unzipSync } from 'fflate';

/** A file in an archive. Its path is a name; nothing is ever written there. */
export interface Packed {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What an archive holds, and what of it cannot be had. */
export interface Unpacked {
  readonly files: readonly Packed[];
  readonly problems: readonly { readonly path: string; readonly problem: string }[];
}

const ofPeople = (path: string): boolean => !ofSystem.test(path);

/** What an archive may unpack to: what is more was made to fill the memory. */
export const unpackedBounds = { file: 300_000_000, sum: 800_000_000, files: 20_000 } as const;

/** Files that a system puts into archives for itself. */
const ofSystem = /(?:^|\/)(?:__MACOSX\/|\.[^/]{1,80}$|Thumbs\.db$|desktop\.ini$)|\/$/;

/**
 * The files of a ZIP archive, in its order, within bounds that go by the sizes it declares: of a file that is larger no byte is kept.
 *
 * @param wanted - of these names only; when left out, all but those that a system puts there for itself
 * @throws when it is no ZIP archive
 */
export function unzip(bytes: Uint8Array, wanted: (path: string) => boolean = ofPeople): Unpacked {
  const problems: { path: string; problem: string }[] = [];
  const names: string[] = [];
  let sum = 0;
  const take = (file: UnzipFileInfo): boolean => {
    if (!wanted(file.name)) return false;
    const problem = refusal(file, sum, names.length);
    if (problem !== null) problems.push({ path: file.name, problem });
    else {
      sum += file.originalSize;
      names.push(file.name);
    }
    return false;
  };
  unzipSync(bytes, { filter: take });
  const chosen = new Set(names);
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => chosen.has(name) });
    return { files: names.flatMap((path) => (files[path] ? [{ path, bytes: files[path] }] : [])), problems };
  } catch {
    return oneByOne(bytes, names, problems);
  }
}

function refusal({ originalSize, compression }: UnzipFileInfo, sum: number, files: number): string | null {
  if (files >= unpackedBounds.files) return `more than ${unpackedBounds.files} files in one archive`;
  if (originalSize > unpackedBounds.file || sum + originalSize > unpackedBounds.sum)
    return 'unpacks to more than is read at once';
  return compression === 0 || compression === 8 ? null : 'packed in a way that is not known';
}

/** One file that cannot be unpacked (it is damaged, or locked with a password) does not stop the others. */
function oneByOne(bytes: Uint8Array, names: readonly string[], known: Unpacked['problems']): Unpacked {
  const files: Packed[] = [];
  const problems = [...known];
  for (const path of names) {
    try {
      const found = unzipSync(bytes, { filter: ({ name }) => name === path })[path];
      if (found) files.push({ path, bytes: found });
    } catch {
      problems.push({ path, problem: 'cannot be unpacked: damaged, or locked with a password' });
    }
  }
  return { files, problems };
}
