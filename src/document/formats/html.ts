import { splitDatelines } from '../blocks.ts';
import { datelineDay } from '../dateline-day.ts';
import { openingOf } from '../decoding.ts';
import { BlockWriter } from './block-writer.ts';
import { docketsOfReport } from './docket/case-report.ts';
import { docketOfPage } from './docket/court-page.ts';
import { openDocket, openDockets } from './docket/docket.ts';
import { docketsOfNotice } from './docket/filing-notice.ts';
import { docketOfLabels } from './docket/labelled-page.ts';
import { docketsOfOpinionList } from './docket/opinion-list.ts';
import { docketOfSupremeCourt } from './docket/supreme-court-page.ts';
import { endingOf, type Opened } from './format.ts';
import { aboutPage } from './page/about-page.ts';
import { slipOpinion } from './page/slip-opinion.ts';
import { storyBlocks } from './page/story.ts';
import { tidy } from './page/tidy.ts';
import { treeOf } from './page/tree.ts';
import { textOfWholePage } from './page/whole-page.ts';
import { openPlainText } from './plain-text.ts';
import { textFormat } from './text-format.ts';

/**
 * A saved web page. Its story is cut out of what stands around it; title, publisher and publication day come from JSON-LD,
 * then `<meta>`, then `<time>`; the address and the file's name follow. Posts of a live page have each its day. A file without any element is plain text.
 */
export const html = textFormat({
  name: 'HTML',
  unit: 'file',
  recognises: (bytes, { path, mediaType }) =>
    ['htm', 'html', 'xhtml'].includes(endingOf(path)) ||
    mediaType?.startsWith('text/html') === true ||
    /^\s{0,200}(?:<!doctype html|<html[\s>])/i.test(openingOf(bytes, 400)),
  openText: (source): readonly Opened[] => {
    const tidied = tidy(source);
    if (tidied.elements === 0) {
      return [openPlainText(source)];
    }
    const page = treeOf(tidied.markup);
    const docket = docketOfPage(page) ?? docketOfSupremeCourt(page) ?? docketOfLabels(page);
    if (docket !== null) return [openDocket(docket)];
    const reported = docketsOfReport(page) ?? docketsOfOpinionList(page);
    if (reported !== null) return openDockets(reported);
    const notice = /Docket Text/.test(source) ? docketsOfNotice(textOfWholePage(source).text) : null;
    if (notice !== null) return openDockets(notice);
    const about = aboutPage(page);
    const slip = slipOpinion(source, about.title);
    if (slip !== null) return [{ draft: slip }];
    const writer = new BlockWriter();
    for (const { kind, words, rule, day } of storyBlocks(page, tidied, about))
      writer.block(kind, words, { ...(rule === undefined ? {} : { rule }), ...(day === undefined ? {} : { day }) });
    const { text, blocks: written } = writer.finish();
    if (text === '') return [{ problem: 'no text found in the page' }];
    const blocks = splitDatelines(text, written);
    const dateline = datelineDay(text, blocks);
    const days = [...about.days, ...(dateline ? [{ from: 'dateline' as const, words: dateline }] : [])];
    const { title, publisher, url } = about;
    return [{ draft: { title, publisher, url, days, text, blocks } }];
  },
});
