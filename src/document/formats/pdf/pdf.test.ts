import { describe, expect, test } from 'vitest';
import type { Draft } from '../../draft.ts';
import { pdf } from '../pdf.ts';
import { type Placed, pdfOf, pdfOfText, typed } from './pdf.fixture.ts';

async function draftOf(...pages: (readonly Placed[])[]): Promise<Draft> {
  const [opened] = await pdf.open(pdfOf(pages), { path: 'order.pdf' });
  if (!opened || !('draft' in opened)) throw new Error(JSON.stringify(opened));
  return opened.draft;
}

/** Blocks as "kind or rule: words". */
const told = ({ text, blocks }: Draft): string[] =>
  blocks.map(({ start, end, kind, rule }) => `${rule ?? kind}: ${text.slice(start, end)}`);

/** "3/12" for the twelfth line of page 3. */
function placeOf({ text, origin }: Draft, words: string): string {
  const at = text.indexOf(words);
  const page = origin?.pages.find(({ start, end }) => start <= at && at < end);
  const line = page?.lines.findLast(([start]) => start <= at);
  return `${page?.bates ?? page?.name}/${line?.[1]}`;
}

const prose = `The harbour board moved to dismiss the complaint on March 3,
2031, and Ann Oak opposed the motion in a brief that was filed
two weeks later. The motion is denied.`;

describe('the text of a PDF', () => {
  test('lines of a paragraph become one; a word broken at the line’s end is whole again', async () => {
    const draft = await draftOf(
      typed(
        'The harbour board moved to dismiss the complaint and the mo-\ntion was denied because the board had waited for so long, a well-\nknown reason. The well-known reason is enough.',
      ),
    );
    expect(draft.text).toBe(
      'The harbour board moved to dismiss the complaint and the motion was denied because the board had waited for so long, a well-known reason. The well-known reason is enough.',
    );
  });

  test('a paragraph goes on over the page’s end; the running heads and page numbers between are asides, each once', async () => {
    const page = (number: number, text: string) => [
      { words: `OAK v. HARBOUR BOARD, No. 31-417`, x: 150, y: 760 },
      ...typed(text),
      { words: `- ${number} -`, x: 290, y: 30 },
    ];
    const [first, second] = [prose.split('\n').slice(0, 2).join('\n'), 'two weeks later. The motion is denied.'];
    const draft = await draftOf(page(1, first), page(2, second), page(3, 'The clerk is directed to close the motion.'));
    expect(told(draft)).toEqual([
      'page-margin: OAK v. HARBOUR BOARD, No. 31-417',
      `paragraph: ${prose.replaceAll('\n', ' ')}`,
      'paragraph: The clerk is directed to close the motion.',
    ]);
    expect([placeOf(draft, '2031, and'), placeOf(draft, 'two weeks'), placeOf(draft, 'The clerk')]).toEqual([
      '1/2',
      '2/1',
      '3/1',
    ]);
  });

  test('the two columns of a caption are read one after the other', async () => {
    const draft = await draftOf(
      typed(`          UNITED STATES DISTRICT COURT
                DISTRICT OF MAINE

ANN OAK,                     )
                             )
          Plaintiff,         )    No. 2:31-cv-00417
                             )
     v.                      )    ORDER ON THE MOTION
                             )    TO DISMISS
HARBOUR LIGHT LLC,           )
                             )
          Defendant.         )`),
    );
    expect(draft.text.split(/\n+/)).toEqual([
      'UNITED STATES DISTRICT COURT',
      'DISTRICT OF MAINE',
      'ANN OAK,',
      'Plaintiff,',
      'v.',
      'HARBOUR LIGHT LLC,',
      'Defendant.',
      'No. 2:31-cv-00417',
      'ORDER ON THE MOTION',
      'TO DISMISS',
    ]);
  });

  test('two columns of prose, too', async () => {
    const column = (words: string, x: number) =>
      Array.from({ length: 8 }, (_, at) => ({ words: `${words} ${at} of the harbour rule is`, x, y: 700 - 14 * at }));
    const draft = await draftOf([...column('Part a', 72), ...column('Part b', 330)]);
    expect(draft.text.match(/Part [ab] \d/g)).toEqual(
      ['a', 'b'].flatMap((part) => Array.from({ length: 8 }, (_, at) => `Part ${part} ${at}`)),
    );
  });

  test('the cells of a table stay beside one another', async () => {
    const draft = await draftOf(
      typed(`Date            Number        Sum
March 3, 2031   31-417        $12,000
May 9, 2031     31-418        $3,500
June 1, 2031    31-419        $900`),
    );
    expect(draft.text.split('\n')).toContain('March 3, 2031 | 31-417 | $12,000');
  });

  test('printed numbers of lines are no words, and lines are cited by them', async () => {
    const numbers = Array.from({ length: 24 }, (_, at) => ({ words: String(at + 1), x: 50, y: 700 - 24 * at }));
    const lines = prose.split('\n').map((words, at) => ({ words, x: 90, y: 700 - 24 * (at + 4) }));
    const draft = await draftOf([...numbers, ...lines]);
    expect(draft.text).toBe(prose.replaceAll('\n', ' '));
    expect([placeOf(draft, 'The harbour'), placeOf(draft, 'two weeks')]).toEqual(['1/5', '1/7']);
  });

  test('a page stamped when it was handed over is cited by its stamp', async () => {
    const page = (number: number, words: string) => [...typed(words), { words: `OAK0000${number}`, x: 480, y: 24 }];
    const draft = await draftOf(page(17, prose), page(18, 'The board met again on Monday.'));
    expect([placeOf(draft, 'two weeks'), placeOf(draft, 'The board met')]).toEqual(['OAK000017/3', 'OAK000018/1']);
  });

  test('notes follow the text of their page, behind the paragraph that runs on', async () => {
    const [one, two, three] = prose.split('\n');
    const draft = await draftOf(
      [...typed(`${one}\n${two}`), { words: '1 The brief is at page 12 of the record.', x: 72, y: 90, size: 9 }],
      typed(three!),
    );
    expect(told(draft)).toEqual([
      `paragraph: ${prose.replaceAll('\n', ' ')}`,
      'paragraph: 1 The brief is at page 12 of the record.',
    ]);
    expect(placeOf(draft, '1 The brief')).toBe('1/3');
  });
});

describe('a PDF that is not read says why', () => {
  test('damaged, cut off, empty', async () => {
    const whole = pdfOfText(prose);
    for (const bytes of [whole.slice(0, 40), new TextEncoder().encode('%PDF-1.7\n% nothing')]) {
      const [opened] = await pdf.open(bytes, { path: 'order.pdf' });
      expect(opened).toEqual({ problem: 'a damaged PDF: its pages are not found' });
    }
    expect(await pdf.open(pdfOf([[]]), { path: 'order.pdf' })).toEqual([
      { problem: 'a PDF without a text layer: its pages are pictures (a scan) or blank' },
    ]);
  });

  test('pages without text among others are named', async () => {
    const [opened] = await pdf.open(pdfOf([typed(prose), [], []]), { path: 'order.pdf' });
    expect(opened).toMatchObject({
      notes: [{ what: 'no text layer on pages 2, 3 (scanned or blank)', done: 'read without them' }],
    });
  });

  test('a file that lost its table of objects is read all the same', async () => {
    const bytes = pdfOfText(prose);
    const cut = bytes.slice(0, bytes.length - 20);
    const [opened] = await pdf.open(cut, { path: 'order.pdf' });
    expect(opened && 'draft' in opened && opened.draft.text).toContain('two weeks later');
  });
});
