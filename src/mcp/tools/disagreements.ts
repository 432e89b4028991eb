import Type from 'typebox';
import { readersDisagreeWords } from '../../casefile/readers.ts';
import { disagreementWords, documentsById } from '../../export/told.ts';
import { entriesOf, entryLine, matterArgument } from '../told-entry.ts';
import { toolOf } from '../tool.ts';

export const disagreements = toolOf({
  name: 'disagreements',
  title: 'Where sources and readers disagree',
  description:
    'Entries on which sources differ, each with every value and who gives it, and entries that a language model and the built-in reader read otherwise.',
  arguments: Type.Object({ matter: matterArgument }),
  answer: (caseFile, { matter }) => {
    const documents = documentsById(caseFile);
    const entries = entriesOf(caseFile, matter);
    return {
      sources: entries.flatMap((one) =>
        one.disagreements.length === 0
          ? []
          : [{ entry: entryLine(one), differ: one.disagreements.map((each) => disagreementWords(each, documents)) }],
      ),
      readers: entries.filter(({ event }) => readersDisagreeWords(event) !== null).map(entryLine),
    };
  },
});
