import { startsWith } from './archive/starts-with.ts';
import { unzip } from './archive/unpack.ts';
import { endingOf, type Format, type Opened } from './format.ts';

/** A ZIP archive: each file in it is opened by its own format. */
export const zip: Format = {
  name: 'ZIP',
  unit: 'file',
  largest: 300_000_000,
  recognises: (bytes, { path, mediaType }) =>
    endingOf(path) === 'zip' ||
    mediaType?.startsWith('application/zip') === true ||
    (startsWith(bytes, 'PK\x03\x04') &&
      !['docx', 'xlsx', 'pptx', 'odt', 'ods', 'epub', 'jar'].includes(endingOf(path))),
  open: async (bytes) => {
    try {
      const { files, problems } = unzip(bytes);
      const inside = files.map((file): Opened => ({ file }));
      const refused = problems.map(({ path, problem }): Opened => ({ part: path, problem }));
      return inside.length + refused.length === 0
        ? [{ problem: 'an archive with no file in it' }]
        : [...inside, ...refused];
    } catch {
      return [{ problem: 'a damaged ZIP archive: its list of files is not found' }];
    }
  },
};
