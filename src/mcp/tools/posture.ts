import Type from 'typebox';
import { matterArgument, mattersOf } from '../told-entry.ts';
import { toolOf } from '../tool.ts';

export const posture = toolOf({
  name: 'posture',
  title: 'Where the proceedings stand',
  description:
    'Each proceeding with its parties and roles, where it stands as far as the documents tell, and where each claim stands.',
  arguments: Type.Object({ matter: matterArgument }),
  answer: (caseFile, { matter }) => ({
    proceedings: mattersOf(caseFile, matter).flatMap(({ title, parties, proceedings }) => {
      const names = new Map(parties.map(({ id, name }) => [id, name]));
      return proceedings.map(({ parties: own, relations: _, reasons, decided: __, ...proceeding }) => ({
        matter: title,
        ...proceeding,
        parties: own.flatMap(({ party, role }) => {
          const name = names.get(party);
          return name === undefined ? [] : [`${name} (${role})`];
        }),
        because: reasons,
      }));
    }),
  }),
});
