import Type from 'typebox';
import { eventKinds } from '../../field/kinds/index.ts';
import { isDay } from '../../words/calendar.ts';
import { edtfIntersects } from '../../words/edtf.ts';
import { entriesOf, entryLine, matterArgument } from '../told-entry.ts';
import { NotThere, toolOf } from '../tool.ts';

const day = (description: string) => Type.Optional(Type.String({ description: `${description}, YYYY-MM-DD.` }));

export const chronology = toolOf({
  name: 'chronology',
  title: 'Chronology',
  description:
    'What happened, in order of date, each entry with its id, kind, people and its first source. Ask "entry" for the exact words before you rely on one or cite it.',
  arguments: Type.Object({
    matter: matterArgument,
    proceeding: Type.Optional(Type.String({ description: 'Id of a proceeding, as "overview" lists them.' })),
    kind: Type.Optional(Type.Enum(eventKinds.map(({ name }) => name))),
    from: day('Entries that may lie on or after this day'),
    to: day('Entries that may lie on or before this day'),
    passing: Type.Optional(Type.Boolean({ description: 'Also what is told in passing or unsurely.' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    offset: Type.Optional(Type.Integer({ minimum: 0 })),
  }),
  answer: (caseFile, { matter, proceeding, kind, from, to, passing, limit = 50, offset = 0 }) => {
    for (const one of [from, to])
      if (one !== undefined && !isDay(one)) throw new NotThere(`"${one}" is no day such as 2031-05-02.`);
    const within = `${from ?? '..'}/${to ?? '..'}`;
    const entries = entriesOf(caseFile, matter, passing).filter(
      ({ event }) =>
        (proceeding === undefined || event.proceeding === proceeding) &&
        (kind === undefined || event.kind === kind) &&
        ((from === undefined && to === undefined) || (event.date !== null && edtfIntersects(event.date, within))),
    );
    return { total: entries.length, offset, entries: entries.slice(offset, offset + limit).map(entryLine) };
  },
});
