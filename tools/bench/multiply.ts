import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the people, companies, ships and places of the sample pile, each of which every copy calls otherwise. */
const names =
  'Tarrant Imogen Castellan Vane Rupert Bellwood Harriet Farrow Lucinda Ashdown Joel Lindqvist Casper Brandreth Olaf Sealy Graham Trevelyan Amos Pike Wendell Haddow Oona Orcutt Dana Stannery Osprey Corinne Blaise Harbour Dawn Star Granite Cove Maine Portland Boston Sound Norway'.split(
    ' ',
  );

const beginnings =
  'Al Bar Cor Den El Far Gar Hal Ing Jas Kel Lor Mar Nor Ol Pel Quin Ros Sel Tor Ul Ver Wes Yar Zel'.split(' ');
const middles = 'a e i o u an en in on ar er or el il'.split(' ');
const ends = 'by croft dale den field ford ham ley low man more ner ridge son stead ton vale wick worth yard'.split(
  ' ',
);

/** Words for what the sample's dispute is about; other disputes are about other things. */
const things =
  'ferry ferries ships ship boats boat hull naval architect designer design drawings drawing plans shipyard yard vessel vessels harbor deck crossing island passengers sister radio copied copy copyright infringement built build'.split(
    ' ',
  );

/** A name by its number: 7,000 of them before one comes again. */
function nameOf(number: number): string {
  const mixed = (number * 2_654_435_761) % (beginnings.length * middles.length * ends.length);
  const [first, rest] = [mixed % beginnings.length, Math.floor(mixed / beginnings.length)];
  return beginnings[first]! + middles[rest % middles.length]! + ends[Math.floor(rest / middles.length)]!;
}

/**
 * Copies the documents of `from` to `to` until there are `count`, each copy about other people and things in other years (all
 * its dates moved by the same number of years) and with other docket numbers, so that no two are of one dispute or one text. Each
 * document is filled up to about `size` bytes with paragraphs of its fellows, as papers repeat the background of a case.
 */
export function multiply(from: string, to: string, count: number, size: number): void {
  mkdirSync(to, { recursive: true });
  // `npm start` keeps a store beside the sample.
  const documents = readdirSync(from)
    .filter((name) => !/\.db(?:-\w+)?$/.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(from, name), 'utf8') }));
  const background = documents
    .filter(({ name }) => name.endsWith('.txt'))
    .flatMap(({ text }) => text.split('\n\n').slice(2, -1));
  for (let number = 0; number < count; number++) {
    const copy = Math.floor(number / documents.length);
    const { name, text } = documents[number % documents.length]!;
    const years = copy % 30;
    const moved = (words: string) =>
      words
        .replace(/\b(20[12]\d)\b/g, (year) => String(Number(year) - years))
        .replace(
          /\b(\d:)(\d\d)(-cv-)\d+/g,
          (_, head, year, middle) =>
            `${head}${String((Number(year) + 100 - years) % 100).padStart(2, '0')}${middle}${10_000 + copy * 7}`,
        )
        .replace(/\b[A-Z][A-Za-z]+\b/g, (word) => {
          const capitals = word === word.toUpperCase();
          const place = names.indexOf(capitals ? word[0] + word.slice(1).toLowerCase() : word);
          if (place < 0 || copy === 0) return word;
          const name = nameOf(copy * names.length + place);
          return capitals ? name.toUpperCase() : name;
        })
        .replace(/\b[a-z]{4,12}\b/g, (word) => {
          const place = things.indexOf(word);
          return place < 0 || copy === 0 ? word : nameOf(3000 + copy * things.length + place).toLowerCase();
        });
    let filled = text;
    for (let next = number; filled.length < size; next++) {
      const paragraph = background[next % background.length]!;
      filled = name.endsWith('.html')
        ? filled.replace('</article>', `<p>${paragraph}</p>\n</article>`)
        : `${filled.trimEnd()}\n\n${paragraph}\n`;
      if (name.endsWith('.html') && !filled.includes('</article>')) break;
    }
    writeFileSync(join(to, moved(name).replace(/(\.\w+)$/, `-${String(copy).padStart(4, '0')}$1`)), moved(filled));
  }
}
