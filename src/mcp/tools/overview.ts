import Type from 'typebox';
import { pileWords } from '../../export/told.ts';
import { toolOf } from '../tool.ts';

export const overview = toolOf({
  name: 'overview',
  title: 'Matters and proceedings',
  description: 'What the case file holds: its documents, each matter with its id and proceedings. Ask this first.',
  arguments: Type.Object({}),
  answer: (caseFile) => ({
    documents: pileWords(caseFile),
    matters: caseFile.matters.map(({ id, title, proceedings, events, disagreements }) => ({
      id,
      title,
      entries: events.length,
      disagreements: disagreements.length,
      proceedings: proceedings.map(({ id: proceeding, label, kind, court, docketNumber }) => ({
        id: proceeding,
        label,
        kind,
        court,
        docketNumber,
      })),
    })),
  }),
});
