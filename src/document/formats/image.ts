import { unsureWord } from '../document.ts';
import { endingOf, type Format } from './format.ts';
import { originalOf } from './original-of.ts';
import { draftOfPages, layOut } from './printed/open-printed.ts';
import { tellPage } from './scan/page-told.ts';
import { drawing, pictureOfImage } from './scan/picture.ts';
import { sizeOfImage } from './scan/size-of-image.ts';
import { isNoise, readUpright } from './scan/upright.ts';

const signatures = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
] as const;

/** Picture elements of each side: less is a sign or a portrait, no page. */
const smallest = 300;
/** Picture elements in all: a page scanned at 600 an inch has 34 million. */
const largest = 100_000_000;

/** A page that was photographed or scanned into a picture file, PNG or JPEG: its words are read off it. */
export const image: Format = {
  name: 'picture',
  unit: 'file',
  largest: 50_000_000,
  recognises: (bytes, { path, mediaType }) =>
    ['png', 'jpg', 'jpeg'].includes(endingOf(path)) ||
    /^image\/(?:png|jpeg)/.test(mediaType ?? '') ||
    signatures.some((one) => one.every((byte, at) => bytes[at] === byte)),
  open: async (bytes, hints) => {
    const { path, withoutScans } = hints;
    if (withoutScans === true) return [{ problem: 'a picture of a page, and pictures are left unread' }];
    const size = sizeOfImage(bytes);
    if (size === null) return [{ problem: 'a picture that cannot be read (its size is not stated)' }];
    if (size.width * size.height > largest)
      return [{ problem: `a picture of ${size.width} x ${size.height} elements, more than are read` }];
    try {
      tellPage({ path, page: 1, of: 1 });
      const { loadImage } = await drawing();
      const loaded = await loadImage(Buffer.from(bytes));
      if (loaded.width < smallest || loaded.height < smallest) return [{ problem: 'a picture too small to be a page' }];
      const { words: fragments, turn, width, height } = await readUpright((turn) => pictureOfImage(loaded, turn));
      const printed = isNoise(fragments)
        ? null
        : draftOfPages([layOut({ number: 1, label: null, width, height, turn, fragments })]);
      if (printed === null) return [{ problem: 'a picture without words that can be read' }];
      const unsure = fragments.filter(unsureWord).length;
      const done = `read by OCR, ${unsure} of ${fragments.length} words unsure`;
      const format = bytes[0] === 0xff ? 'image/jpeg' : 'image/png';
      const original = originalOf(format, { bytes, pages: printed.drawn, hints });
      return [
        {
          draft: printed.draft,
          ...original,
          notes: [
            { what: turn === 0 ? 'a picture of a page' : 'a picture of a page, turned', done },
            ...original.notes,
          ],
        },
      ];
    } catch (error) {
      const why = error instanceof Error ? error.message.split('\n')[0]!.slice(0, 120) : 'unknown error';
      return [{ problem: `a picture that cannot be read (${why})` }];
    }
  },
};
