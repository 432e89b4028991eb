import type { FileToAdd } from '../data/source.ts';

/** Files of a choice in a dialog; of a chosen folder with their paths in it. */
export function filesOf(list: FileList): readonly FileToAdd[] {
  return [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** Files and folders that were dropped, the folders' with their paths, in order of path. */
export async function droppedFiles(dropped: DataTransfer): Promise<readonly FileToAdd[]> {
  // Entries are to be asked for before the first await: afterwards the browser has taken the list back.
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return filesOf(dropped.files);
  const files = (await Promise.all(entries.map(inside))).flat();
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function inside(entry: FileSystemEntry): Promise<readonly FileToAdd[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((found, failed) => (entry as FileSystemFileEntry).file(found, failed));
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: FileToAdd[] = [];
  // A reader gives a hundred at a time, and none when it is through.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((read, failed) => reader.readEntries(read, failed));
    if (some.length === 0) return found;
    for (const each of some) found.push(...(await inside(each)));
  }
}
