import { decode } from '../../document/decoding.ts';
import type { Document } from '../../document/document.ts';
import { reasonOf } from '../../document/pile.ts';
import type { MatterAsked } from '../../engine/builder.ts';
import { unpack } from '../../engine/packing.ts';
import { startThreads } from '../../engine/threads.ts';
import { shownToOthers } from '../../engine/withheld.ts';
import type { ModelAnswer } from '../../reading/model/answer.ts';
import { isAskedAbout, openRequests, tokensOf } from '../../reading/model/asked.ts';
import { answerInLine, batchLine } from '../../reading/model/batch.ts';
import { linkVersion } from '../../reading/model/links/prompt.ts';
import { whyRejected } from '../../reading/model/rejected.ts';
import type { Dropped, Reading } from '../../reading/reading.ts';
import { counted } from '../../words/counts.ts';
import { answersBeside, decisionsBeside, keepingAnswers } from '../beside.ts';
import type { Effects } from '../effects.ts';
import { openDocuments } from '../open-documents.ts';
import { isStore, kindOf, storeOf } from '../open-store.ts';
import { progressOn } from '../progress.ts';
import { openFromPile } from '../read-pile.ts';
import { harmless } from '../terminal-text.ts';
import { buildOptions, buildOptionsOf, partsOf } from './arguments.ts';
import { UsageError, type Values, type Verb } from './verb.ts';

export const model: Verb = {
  name: 'model',
  usage: 'export|import|report DIR [FILE.jsonl]',
  summary: 'let a language model read the documents, held to their words: requests out, answers in, what was dropped',
  options: {
    'model-name': {
      type: 'string',
      value: 'NAME',
      help: 'export: the model that is asked; import: the one that answered',
    },
    for: {
      type: 'string',
      value: 'PART',
      help: 'export: ask to read the documents (read), or to link what was read in them (link)',
    },
    all: { type: 'boolean', help: 'export: ask also about documents that were answered' },
    published: buildOptions.published,
    'no-ocr': buildOptions['no-ocr'],
  },
  act: async (effects, [what, ...paths], values) => {
    const act = { export: exportRequests, import: importAnswers, report: reportOf }[what ?? ''];
    if (act === undefined) throw new UsageError('model wants export, import or report, and a folder');
    return await act(effects, paths, values);
  },
};

/** @throws UsageError when it is no folder */
function folderOf(effects: Effects, path: string | undefined, wanted: string): string {
  if (path === undefined) throw new UsageError(wanted);
  if (kindOf(effects, path) !== 'folder')
    throw new UsageError(`${path} is no folder: give the folder of the documents`);
  return path;
}

const nameIn = (values: Values): string | null => {
  const name = values['model-name'];
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : null;
};

async function documentsIn(effects: Effects, folder: string, values: Values): Promise<readonly Document[]> {
  const { published, scans } = buildOptionsOf(values);
  return await openDocuments(effects, [folder], { published, withoutScans: !scans });
}

async function exportRequests(effects: Effects, paths: readonly string[], values: Values): Promise<number> {
  const wanted = 'model export wants a folder, and a file to write: casetrail model export DIR OUT.jsonl';
  const folder = folderOf(effects, paths[0], wanted);
  const [, out, ...more] = paths;
  if (out === undefined || more.length > 0) throw new UsageError(wanted);
  const [part, ...others] = partsOf(values.for);
  if (others.length > 0) throw new UsageError('--for wants read or link: what is linked has to be read before');
  if (part === 'link') return await exportLinks(effects, folder, out, values);
  const all = await documentsIn(effects, folder, values);
  const documents = shownToOthers(all, await decisionsBeside(effects, [folder]), []);
  const answers = values.all === true ? new Map() : await answersBeside(effects, [folder]);
  const asked = documents.filter(isAskedAbout);
  const dockets = documents.length - asked.length;
  const open = asked.map((document) => ({
    document,
    requests: openRequests(document, answers.get(document.id) ?? []),
  }));
  const requests = open.flatMap((one) => one.requests);
  const answered = open.filter((one) => one.requests.length === 0).length;
  const name = nameIn(values) ?? 'MODEL';
  const text = requests.map((request) => `${batchLine(request, name)}\n`).join('');
  if (!saved(effects, out, text)) return 1;
  const about = counted(open.length - answered, 'document');
  effects.print(
    `${harmless(out)}: ${counted(requests.length, 'request')} about ${about}, about ${counted(tokensOf(requests), 'token')} to read\n`,
  );
  const withheld = all.length - documents.length;
  if (withheld > 0) effects.print(`${counted(withheld, 'document')}, sealed or privileged: not asked about\n`);
  if (dockets > 0) effects.print(`${counted(dockets, 'docket')}, read without a model: not asked about\n`);
  if (answered > 0)
    effects.print(`${counted(answered, 'document')}, answered before: not asked about (--all asks again)\n`);
  if (requests.length > 0)
    effects.print(
      `Whoever answers them sees these documents. Then: casetrail model import ${harmless(folder)} ANSWERS.jsonl\n`,
    );
  return 0;
}

/** Requests about which reports of each matter tell one event, and which are of one case. */
async function exportLinks(effects: Effects, folder: string, out: string, values: Values): Promise<number> {
  const opened = await openFromPile(effects, [folder], buildOptionsOf(values));
  if (!opened) return 1;
  let matters: readonly MatterAsked[];
  try {
    matters = await opened.linkRequests();
  } finally {
    await opened.close();
  }
  const answers: Awaited<ReturnType<typeof answersBeside>> =
    values.all === true ? new Map() : await answersBeside(effects, [folder]);
  const open = matters
    .flatMap(({ requests }) => requests)
    .filter(({ document, prompt }) => !(answers.get(document) ?? []).some((one) => one.prompt === prompt));
  const name = nameIn(values) ?? 'MODEL';
  if (!saved(effects, out, open.map((request) => `${batchLine(request, name)}\n`).join(''))) return 1;
  effects.print(
    `${harmless(out)}: ${counted(open.length, 'request')} about the reports of ${counted(matters.length, 'matter')}, about ${counted(tokensOf(open), 'token')} to read\n`,
  );
  if (open.length > 0)
    effects.print(
      `Whoever answers them sees what the reports say. Then: casetrail model import ${harmless(folder)} ANSWERS.jsonl\n`,
    );
  return opened.anySkipped ? 1 : 0;
}

/** Whether a file could be written; else that was said. */
function saved(effects: Effects, path: string, text: string): boolean {
  try {
    effects.save(path, new TextEncoder().encode(text));
    return true;
  } catch (error) {
    effects.warn(`${harmless(`${path}: cannot be written (${reasonOf(error)})`)}\n`);
    return false;
  }
}

async function importAnswers(effects: Effects, paths: readonly string[], values: Values): Promise<number> {
  const wanted = 'model import wants a folder, and the file with the answers: casetrail model import DIR ANSWERS.jsonl';
  const folder = folderOf(effects, paths[0], wanted);
  const [, file, ...more] = paths;
  if (file === undefined || more.length > 0) throw new UsageError(wanted);
  let text: string;
  try {
    const decoded = decode(effects.disk.read(file));
    if (decoded.text === null) throw new Error(decoded.why);
    text = decoded.text;
  } catch (error) {
    effects.warn(`${harmless(`${file}: ${reasonOf(error)}`)}\n`);
    return 1;
  }
  const known = new Set((await documentsIn(effects, folder, values)).map(({ id }) => id));
  const isLink = ({ prompt }: ModelAnswer) => prompt === linkVersion;
  const name = nameIn(values);
  const kept: ModelAnswer[] = [];
  let left = 0;
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const answer = answerInLine(line, name);
    const why =
      typeof answer === 'string'
        ? answer
        : isLink(answer) || known.has(answer.document)
          ? null
          : 'the folder has no such document';
    if (why === null) kept.push(answer as ModelAnswer);
    else {
      left += 1;
      effects.warn(`${harmless(`${file}, line ${at + 1}: ${why}`)}; left out\n`);
    }
  }
  const { store } = storeOf(effects, folder);
  if (kept.length > 0) await keepingAnswers(effects, folder, (keep) => keep(kept));
  const links = kept.filter(isLink).length;
  const documents = new Set(kept.flatMap((one) => (isLink(one) ? [] : one.document))).size;
  effects.print(
    `${counted(kept.length, 'answer')} about ${counted(documents, 'document')} kept in ${harmless(store)}; what is built of the folder is read by them\n`,
  );
  if (links > 0) effects.print(`${counted(links, 'answer')} of them link what was read\n`);
  if (kept.length > links)
    effects.print(
      `To have a model link what was read, ask a second time: casetrail model export ${harmless(folder)} LINKS.jsonl --for link\n`,
    );
  if (kept.length > 0) effects.print(`What of them is not taken: casetrail model report ${harmless(folder)}\n`);
  return left > 0 ? 1 : 0;
}

async function reportOf(effects: Effects, paths: readonly string[], values: Values): Promise<number> {
  const wanted = 'model report wants a folder';
  const folder = folderOf(effects, paths[0], wanted);
  if (paths.length > 1) throw new UsageError(wanted);
  if (!isStore(effects, storeOf(effects, folder).store)) {
    effects.print('No model has answered about these documents.\n');
    return 0;
  }
  const answers = await answersBeside(effects, [folder]);
  const documents = (await documentsIn(effects, folder, values)).filter(({ id }) => answers.has(id));
  const progress = progressOn(effects);
  const threads = startThreads({ most: effects.cores });
  threads.expect(documents.reduce((sum, { text }) => sum + text.length, 0));
  try {
    let done = 0;
    const readings = await Promise.all(
      documents.map(async (document) => {
        const sheet = { from: 'kept', path: document.path, document, answers: answers.get(document.id)! } as const;
        const { documents: read } = await threads.run('read', { sheet, options: {} }, { size: document.text.length });
        done += 1;
        progress.at(done, documents.length);
        return { document, reading: read[0] === undefined ? null : unpack<Reading>(read[0].prepared.reading) };
      }),
    );
    progress.clear();
    effects.print(reportText(readings));
    return 0;
  } finally {
    progress.clear();
    await threads.end();
  }
}

/** What the answers told, and what of them was not taken, document by document. */
function reportText(list: readonly { readonly document: Document; readonly reading: Reading | null }[]): string {
  const lines = list.flatMap(({ document, reading }) => {
    const by = reading?.model;
    if (by === undefined) return [`${document.path}: no whole answer; read by the built-in reader`];
    const taken =
      by.rejected === null
        ? `${counted(reading!.reports.length, 'event')} taken`
        : `read by the built-in reader: ${whyRejected[by.rejected]}`;
    return [
      `${document.path}: ${by.name}: ${counted(by.told, 'event')} told, ${taken}`,
      ...by.dropped.map(
        ({ what, why, given, sentence }) =>
          `  ${what}${sentence === null ? '' : ` of sentence ${sentence}`} dropped: ${why}: ${given}`,
      ),
    ];
  });
  const dropped = list.flatMap(({ reading }) => reading?.model?.dropped ?? []);
  const told = list.reduce((sum, { reading }) => sum + (reading?.model?.told ?? 0), 0);
  const reasons = [...Map.groupBy(dropped, ({ what, why }: Dropped) => `${what}: ${why}`)]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([reason, all]) => `  ${all.length}  ${reason}`);
  const whole = `${counted(told, 'event')} told about ${counted(list.length, 'document')}; ${counted(dropped.length, 'thing')} dropped`;
  return [...lines, '', whole, ...reasons].map((line) => `${harmless(line)}\n`).join('');
}
