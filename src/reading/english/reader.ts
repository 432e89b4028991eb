import type { Reader } from '../reader.ts';
import { readDocument, readerVersion } from './read.ts';

/** The built-in reader: rules and small trained models, no network. Its weights are loaded when first asked for. */
export const englishReader: Reader = {
  name: 'english',
  get version() {
    return readerVersion().version;
  },
  read: async (document) => readDocument(document),
};
