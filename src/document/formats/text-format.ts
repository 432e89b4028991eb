import { decode } from '../decoding.ts';
import type { Format, Hints, Opened } from './format.ts';

/** A format whose files are text: what it makes of the text alone. */
export interface TextFormat extends Pick<Format, 'name' | 'unit' | 'recognises'> {
  readonly openText: (text: string, hints: Hints) => readonly Opened[];
}

/** The format that decodes the bytes and hands the text on; what decoding had to guess is noted on each document. */
export function textFormat({ name, unit, recognises, openText }: TextFormat): Format {
  return {
    name,
    unit,
    recognises,
    open: async (bytes, hints) => {
      const decoded = decode(bytes, hints.mediaType);
      if (decoded.text === null) return [{ problem: decoded.why }];
      const { text, note } = decoded;
      return openText(text, hints).map((opened) =>
        note && 'draft' in opened ? { ...opened, notes: [note, ...(opened.notes ?? [])] } : opened,
      );
    },
  };
}
