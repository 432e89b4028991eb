import { readHead } from '../english/head/read-head.ts';
import type { Reader } from '../reader.ts';
import { readDocket } from './read-docket.ts';

/**
 * Reads dockets as the record that they are, entry by entry, without a trained model; what is no docket is left to another reader.
 *
 * @param others - reads every other document
 */
export function docketReader(others: Reader): Reader {
  const reader: Reader = {
    name: 'docket',
    get version() {
      return `${others.name}-${others.version}`;
    },
    read: async (document) => {
      const { name, version } = reader;
      const head = readHead(document);
      if (head?.form === 'docket') {
        const reading = readDocket(document, head, { name, version });
        if (reading.reports.length > 0) return reading;
      }
      return { ...(await others.read(document)), reader: { name, version } };
    },
  };
  return reader;
}
