import type { Reading } from '../../../reading/reading.ts';
import type { DocumentSpan } from '../../schema.ts';
import { overlap } from './find-party.ts';
import { entityFor } from './mentions.ts';
import { type OpenCast, saidKey } from './open-cast.ts';

/** Of words said as much has to stand in the stretch. */
const meant = 0.5;

/**
 * The words that stand there were said by this party, `null` for nobody known.
 *
 * @returns how many of the stretches hold words that somebody said
 */
export function giveSpeaker(
  cast: OpenCast,
  places: readonly DocumentSpan[],
  party: number | null,
  decision: string,
): number {
  let found = 0;
  for (const place of places) {
    const inDocument = cast.places.get(place.document);
    if (inDocument === undefined) continue;
    const open = cast.readings[inDocument]!;
    const isMeant = (one: { readonly start: number; readonly end: number }) => overlap(one, place) >= meant;
    const { quotations, sayings } = open.reading;
    const said = [...quotations, ...sayings].filter(isMeant);
    if (said.length === 0) continue;
    found += 1;
    for (const { start, speaker } of said) {
      const key = saidKey(inDocument, start);
      const instead = speaker.entity === null ? null : (open.holder.get(speaker.entity) ?? null);
      cast.saidBy.set(key, { instead: cast.saidBy.get(key)?.instead ?? instead, decision });
    }
    const entity = party === null ? null : entityFor(cast, inDocument, party);
    open.reading = spokenBy(open.reading, isMeant, entity);
  }
  return found;
}

/** A saying of nobody known is none: it goes. */
function spokenBy(
  reading: Reading,
  isMeant: (one: { readonly start: number; readonly end: number }) => boolean,
  entity: number | null,
): Reading {
  return {
    ...reading,
    quotations: reading.quotations.map((one) =>
      isMeant(one) ? { ...one, speaker: { span: entity === null ? null : one.speaker.span, entity } } : one,
    ),
    sayings: reading.sayings.flatMap((one) => {
      if (!isMeant(one)) return [one];
      return entity === null ? [] : [{ ...one, speaker: { ...one.speaker, entity } }];
    }),
  };
}
