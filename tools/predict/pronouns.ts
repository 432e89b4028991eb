import { findEntities } from '../../src/reading/english/names/find.ts';
import { type GivenDocument, givenNames, givenSentences } from '../training/pronouns/given-mentions.ts';
import type { Predictor } from './index.ts';

/** Who is "he": every given mention that we tie to an entity, with the entity's number as its cluster. */
export const pronouns: Predictor = {
  name: 'pronouns',
  predict: (records) =>
    (records as readonly GivenDocument[]).map((document) => {
      const { entities } = findEntities(document, givenSentences(document), givenNames(document));
      const ours = entities.flatMap((one) => one.mentions.map(({ start, end }) => ({ start, end, cluster: one.id })));
      const byEnd = new Map(ours.map((one) => [one.end, one]));
      const byStart = new Map(ours.map((one) => [one.start, one]));
      const given = document.mentions.flatMap(({ start, end, head, form }) => {
        // "Ann Oak and John Marsh" is neither of the two: ours must reach the end of the head.
        const from = byStart.get(start) ?? byStart.get(head[0]);
        const mine = byEnd.get(head[1]) ?? (from && from.end >= head[1] - 2 && from.end <= end ? from : undefined);
        if (!mine || (form === 'pronoun' && mine.start !== start)) return [];
        return [{ start, end, cluster: mine.cluster }];
      });
      return { id: document.id, mentions: given };
    }),
};
