import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openEventModel } from '../../../src/reading/english/encoder/model.ts';
import type { Told } from '../../../src/reading/english/encoder/told.ts';
import type { EventSentence } from '../../../src/reading/english/events/event-sentence.ts';
import { eventSentences } from '../../../src/reading/english/events/find.ts';
import { eventContextOf } from '../../../src/reading/english/read.ts';
import { documentsOf, type Gold, type GoldMention, goldOf, matchMentions, placedMentions } from '../annotated.ts';

/** An event that was read where annotators tell one of its kind. */
export interface MatchedEvent {
  readonly pile: string;
  readonly mention: GoldMention;
  readonly annotated: Gold['events'][number];
  readonly told: Told;
  readonly one: EventSentence;
}

/**
 * Of every pile that weights in a folder have not seen, the events that they read and annotators tell.
 *
 * @param cases - with the annotated piles: `gold` and `docs`
 * @param folds - with the weights by fold that was held back: `1`, `2`, `3`; those that are not there are passed over
 */
export async function* matchedInUnseen(cases: string, folds: string): AsyncGenerator<MatchedEvent> {
  for (const { fold, pile } of piles()) {
    const folder = join(resolve(folds), fold);
    if (!existsSync(folder)) continue;
    const model = await openEventModel(pathToFileURL(`${folder}/`));
    const gold = goldOf(join(cases, 'gold', pile, 'gold.json'));
    const eventOf = new Map(gold.events.map((event) => [event.id, event]));
    for (const document of await documentsOf(join(cases, 'docs', pile))) {
      const mentions = placedMentions(gold, document);
      if (mentions.length === 0) continue;
      const { context } = await eventContextOf(document, model);
      const read = [...eventSentences(context)].flatMap(({ one, told: list }) =>
        list.map((told) => ({
          ...one.sentence,
          kind: told.kind,
          trigger: { start: told.start, end: told.end },
          told,
          one,
        })),
      );
      for (const [mention, { told, one }] of matchMentions(mentions, read))
        yield { pile, mention, annotated: eventOf.get(mention.event)!, told, one };
    }
  }
}

const piles = () =>
  readFileSync(fileURLToPath(new URL('folds.txt', import.meta.url)), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ fold: line.slice(0, line.indexOf(' ')), pile: line.slice(line.indexOf(' ') + 1) }));
