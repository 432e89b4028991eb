import { openingOf } from '../decoding.ts';
import { httpAnswer, type WarcRecord, warcRecords } from './archive/warc-records.ts';
import { endingOf, type Format, type Opened } from './format.ts';
import { html } from './html.ts';

/** Records that are looked at, and bytes of a page: what is more was made to fill a memory. */
const most = { records: 200_000, page: 20_000_000 } as const;

/** A web archive: the pages that were saved in it, each with its address; pictures, scripts and redirections are none. */
export const warc: Format = {
  name: 'web archive (WARC)',
  unit: 'file',
  largest: 300_000_000,
  recognises: (bytes, { path }) => endingOf(path) === 'warc' || openingOf(bytes, 8).startsWith('WARC/1.'),
  open: async (bytes) => {
    const opened: Opened[] = [];
    const records = warcRecords(bytes);
    let count = 0;
    for (let next = records.next(); ; next = records.next()) {
      if (next.done) {
        const part = String(count + 1);
        if (next.value.cut) opened.push({ part, problem: `a web archive that is damaged behind record ${count}` });
        break;
      }
      count += 1;
      if (count > most.records) break;
      opened.push(...(await openRecord(next.value, String(count))));
    }
    return opened.length === 0 ? [{ problem: `a web archive without a page (${count} records)` }] : opened;
  },
};

async function openRecord({ headers, block }: WarcRecord, part: string): Promise<readonly Opened[]> {
  const url = headers.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? null;
  const kind = headers.get('warc-type');
  const answer = kind === 'response' ? httpAnswer(block, most.page) : null;
  const saved = kind === 'resource' && block.length <= most.page ? { status: 200, headers, body: block } : null;
  const page = answer ?? saved;
  const mediaType = page?.headers.get('content-type') ?? '';
  if (page?.status !== 200 || !/\bhtml\b/i.test(mediaType)) return [];
  return (await html.open(page.body, { path: 'page.html', mediaType })).map((one) => at(one, part, url));
}

/** A page of an archive has its number there, and its address where it gives none itself. */
const at = (opened: Opened, part: string, url: string | null): Opened =>
  'draft' in opened
    ? { ...opened, part, draft: { ...opened.draft, url: opened.draft.url ?? url } }
    : { ...opened, part };
