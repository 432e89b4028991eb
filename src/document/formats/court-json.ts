import { docketsIn } from './docket/court-data.ts';
import { openDockets } from './docket/docket.ts';
import { opinionsIn } from './docket/opinions.ts';
import { endingOf } from './format.ts';
import { textFormat } from './text-format.ts';

/** Opinions of CourtListener, and dockets as JSON: of the Supreme Court and the appeals courts of the United States, of Florida, of CourtListener and RECAP. */
export const courtJson = textFormat({
  name: 'court JSON',
  unit: 'file',
  recognises: (_, { path, mediaType }) =>
    endingOf(path) === 'json' || mediaType?.startsWith('application/json') === true,
  openText: (text) => {
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch {
      return [{ problem: 'not JSON, whatever its name says' }];
    }
    const dockets = docketsIn(data);
    const opinions = dockets === null ? opinionsIn(data) : [];
    if (opinions.length > 0) return opinions;
    if (dockets === null)
      return [{ problem: 'JSON (JSON Lines files end in .jsonl), which is no format of documents that is read' }];
    return openDockets(dockets);
  },
});
