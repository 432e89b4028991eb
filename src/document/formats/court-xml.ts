import { docketOfArchive } from './docket/archive-xml.ts';
import { openDocket } from './docket/docket.ts';
import { endingOf } from './format.ts';
import { textFormat } from './text-format.ts';

/** Dockets as XML, as RECAP keeps them. */
export const courtXml = textFormat({
  name: 'court XML',
  unit: 'file',
  recognises: (_, { path }) => endingOf(path) === 'xml',
  openText: (text) => {
    const docket = docketOfArchive(text);
    return docket === null ? [{ problem: 'XML, which is no format of documents that is read' }] : [openDocket(docket)];
  },
});
