import { alsoChanged } from '../../words/also-changed.ts';
import { counted } from '../../words/counts.ts';
import type { DecisionRequest, Overview } from '../../workbench/workbench.ts';
import { withOneDocument } from '../one-document.ts';
import { harmless } from '../terminal-text.ts';
import type { Values, Verb } from './verb.ts';

type Note = Overview['documents'][number];
type Asked<T> = T extends unknown ? Omit<T, 'id' | 'why'> : never;

/** Options that set a line of the document; an empty one takes it away. */
const lines = ['title', 'publisher', 'published', 'kind'] as const;

export const document: Verb = {
  name: 'document',
  usage: 'DB|DIR ID|PATH',
  summary: 'say what a document is, where its file says it wrongly or not at all; its id stays',
  options: {
    title: { type: 'string', value: 'WORDS', help: 'its title; "" for none' },
    publisher: {
      type: 'string',
      value: 'NAME',
      help: 'who published it and all other documents of its publisher; "" for nobody',
    },
    only: { type: 'boolean', help: 'of this document alone: --publisher leaves the others of its publisher' },
    published: { type: 'string', value: 'DAY', help: 'the day it was published, 2024-03-05; "" for none' },
    kind: { type: 'string', value: 'KIND', help: 'article, court-paper or press-release' },
    withheld: { type: 'string', value: 'WHY', help: 'sealed or privileged: it stays out of exports; "" for neither' },
    matter: { type: 'string', value: 'ID', help: 'the matter it belongs to; new: a case of its own' },
    why: { type: 'string', value: 'WORDS', help: 'the reason' },
    who: { type: 'string', value: 'NAME', help: "who says it (default: the system's user name)" },
  },
  act: (effects, paths, values) =>
    withOneDocument('document', effects, paths, async ({ workbench, overview, document: note }) => {
      const requests = requestsOf(note, values, overview);
      if (requests.length === 0) effects.print(harmlessLines(note, overview.matters));
      const who = typeof values.who === 'string' ? values.who : effects.user;
      const why = typeof values.why === 'string' ? values.why : null;
      for (const request of requests) {
        const { decision, moved = [] } = await workbench.decide(
          { id: effects.uuid(), why, ...request } as DecisionRequest,
          who,
        );
        const [line] = (await workbench.history()).decisions;
        const many =
          request.act === 'rename-publisher'
            ? ` (${counted(documentsOf(overview.documents, request.publisher), 'document')}; --only for this one alone)`
            : '';
        effects.print(`${decision.number}  ${harmless(line?.line ?? '')}${many}${harmless(alsoChanged(moved))}\n`);
      }
    }),
};

function requestsOf(note: Note, values: Values, { documents }: Overview): readonly Asked<DecisionRequest>[] {
  const { id, publisher } = note;
  const given = (name: string) => (typeof values[name] === 'string' ? values[name] : null);
  const isOfMany = publisher !== null && documentsOf(documents, publisher) > 1 && values.only !== true;
  const set = [...lines, 'withheld' as const].flatMap((field): Asked<DecisionRequest>[] => {
    const typed = given(field);
    if (typed === null) return [];
    const value = typed === '' ? null : typed;
    return field === 'publisher' && isOfMany
      ? [{ act: 'rename-publisher', publisher, value }]
      : [{ act: 'correct-document', document: id, field, value }];
  });
  const matter = given('matter');
  return matter === null ? set : [...set, { act: 'place', documents: [id], matter: matter === 'new' ? null : matter }];
}

const documentsOf = (documents: Overview['documents'], publisher: string): number =>
  documents.filter((one) => one.replacedBy === null && one.publisher === publisher).length;

/** What is known of it, a line each. */
function harmlessLines(note: Note, matters: Overview['matters']): string {
  const matter = matters.find(({ id }) => id === note.matter);
  const byHand = (field: string) => (note.decided?.some((one) => one.field === field) ? ', by hand' : '');
  const parts = [
    `id         ${note.id}`,
    `path       ${note.path}`,
    ...lines.map((field) => `${field.padEnd(10)} ${note[field] ?? 'not known'}${byHand(field)}`),
    ...(note.withheld === undefined ? [] : [`withheld   ${note.withheld}`]),
    `matter     ${matter === undefined ? 'none' : `${matter.id}  ${matter.title}, ${counted(matter.events, 'entry', 'entries')}`}`,
  ];
  return `${parts.map(harmless).join('\n')}\n`;
}
