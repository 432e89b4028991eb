import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writtenName } from '../reading/english/names/written-name.ts';
import type { Entity } from '../reading/entity.ts';
import { KnownParties, type Naming } from './known-parties.ts';
import { fitPersons, initialsOf } from './names.ts';

const word = fc
  .array(fc.constantFrom('a', 'b', 'n'), { minLength: 1, maxLength: 6 })
  .map((letters) => letters.join(''));
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

/** What is asked of a naming besides its name. */
const naming = (key: string, isPerson: boolean, inDocument: number): Naming => ({
  inDocument,
  entity: { gender: null } as Entity,
  kind: isPerson ? 'person' : 'organization',
  person: isPerson ? writtenName(key) : null,
  key,
});

const namings = fc.array(fc.tuple(name, fc.boolean(), fc.constantFrom(0, 1)), { maxLength: 40 });

test('finds the parties that comparing with each finds', () => {
  fc.assert(
    fc.property(namings, name, (list, asked) => {
      const known = new KnownParties();
      for (const [key, isPerson, inDocument] of list) known.open(naming(key, isPerson, inDocument), []);
      const named = (found: Iterable<{ readonly members: readonly Naming[] }>) =>
        [...found].map(({ members }) => members[0]!.key).sort();
      const those = (fits: (one: Naming) => boolean) => named(known.groups.filter(({ members }) => members.some(fits)));

      const person = writtenName(asked);
      expect(named(known.misspeltAs(person))).toEqual(
        those((one) => one.person !== null && fitPersons(one.person, person) === 'spelling'),
      );
      const letters = asked.replaceAll(' ', '');
      expect(named(known.shortenedAs(asked))).toEqual(
        those(
          ({ key, person: own }) =>
            own === null &&
            ((asked.length >= 4 && key.startsWith(`${asked} `)) ||
              (letters.length >= 2 && initialsOf(key) === letters)),
        ),
      );
      expect(named(known.endingWith(1, asked))).toEqual(
        those(({ key, inDocument }) => inDocument === 1 && key.endsWith(` ${asked}`)),
      );
    }),
  );
});
