import { masked } from '../words/initials.ts';
import type { PartyRulings } from './decisions/cast/close-cast.ts';
import type { Matter } from './schema.ts';

/**
 * The matter with those who are shown by initials named so in every line that the program itself writes or cuts. The exact words of
 * the sources stay what they are.
 */
export function withInitials(matter: Matter, rulings: readonly PartyRulings[]): Matter {
  const hidden = rulings.flatMap(({ hidden: names }) => (names.length === 0 ? [] : [names]));
  if (hidden.length === 0) return matter;
  const mask = (text: string) => hidden.reduce(masked, text);
  const headlines = (events: Matter['events']) =>
    events.map((one) => ({
      ...one,
      summary: mask(one.summary),
      ...(one.went && { went: one.went.map(mask) }),
    }));
  return {
    ...matter,
    title: mask(matter.title),
    proceedings: matter.proceedings.map((one) => ({
      ...one,
      reasons: one.reasons.map(mask),
      relations: one.relations.map((relation) => ({ ...relation, reason: mask(relation.reason) })),
    })),
    events: headlines(matter.events),
    passing: headlines(matter.passing),
    rejected: headlines(matter.rejected),
  };
}
