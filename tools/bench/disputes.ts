/** A document of an invented dispute, as a file. */
export interface InventedFile {
  readonly path: string;
  readonly text: string;
}

const beginnings =
  'Al Bar Cor Den El Far Gar Hal Ing Jas Kel Lor Mar Nor Ol Pel Quin Ros Sel Tor Ul Ver Wes Yar Zel Bram Crow Drum Fen Glen'.split(
    ' ',
  );
const middles = 'a e i o u an en in on ar er or el il'.split(' ');
const ends = 'by croft dale den field ford ham ley low man more ner ridge son stead ton vale wick worth yard'.split(
  ' ',
);
const given =
  'Ann Ben Clara David Edith Frank Grace Henry Iris Jacob Karen Louis Maud Noel Olive Peter Rose Simon Thea Victor'.split(
    ' ',
  );
const trades =
  'bakery tannery brewery shipyard foundry nursery pharmacy quarry railway dairy printer glazier orchard winery museum theatre hospital airline bank insurer'.split(
    ' ',
  );
const wrongs = ['fraud', 'defamation', 'negligence', 'breach of contract', 'copyright infringement', 'discrimination'];
const months = 'January February March April May June July August September October November December'.split(' ');

/** A name by its number: 8,000 of them before one comes again. */
function nameOf(number: number): string {
  const mixed = (number * 2_654_435_761) % (beginnings.length * middles.length * ends.length);
  const rest = Math.floor(mixed / beginnings.length);
  return (
    beginnings[mixed % beginnings.length]! + middles[rest % middles.length]! + ends[Math.floor(rest / middles.length)]!
  );
}

/** The `number`th document of a pile of `disputes` disputes, each told from its complaint to its appeal. Always the same. */
export function inventedDocument(number: number, disputes: number): InventedFile {
  const dispute = number % disputes;
  const telling = Math.floor(number / disputes);
  const name = (place: number) => nameOf(dispute * 12 + place);
  const plaintiff = `${given[dispute % given.length]} ${name(0)}`;
  const company = `${name(1)} ${trades[dispute % trades.length]!.replace(/^./, (letter) => letter.toUpperCase())}`;
  const judge = `${given[(dispute + 7) % given.length]} ${name(2)}`;
  const lawyer = `${given[(dispute + 3) % given.length]} ${name(3)}`;
  const witness = `${given[(dispute + telling) % given.length]} ${nameOf(7000 + number)}`;
  const wrong = wrongs[dispute % wrongs.length]!;
  const city = nameOf(6000 + dispute);
  const year = 1990 + (dispute % 30);
  const day = (offset: number) => {
    const date = new Date(Date.UTC(year, dispute % 12, 1 + offset * 9));
    return `${months[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}`;
  };
  const published = new Date(Date.UTC(year, dispute % 12, 3 + telling * 4)).toISOString().slice(0, 10);
  const sum = `$${(1 + ((dispute * 7 + telling) % 90)) / 10} million`;
  const sentences = [
    `${plaintiff} sued ${company} for ${wrong} in federal court in ${city} on ${day(0)}.`,
    `The complaint says that ${company} harmed ${plaintiff} and asks for ${sum} in damages.`,
    `${company} filed a motion to dismiss the lawsuit on ${day(3)}, and U.S. District Judge ${judge} denied it on ${day(8)}.`,
    `"Nobody at ${company} did anything wrong," ${lawyer}, a lawyer for the company, said on ${day(5)}.`,
    `${witness} testified on ${day(20 + telling)} that the papers had been kept in a cellar.`,
    `Judge ${judge} ruled on ${day(12 + telling)} that the letters of ${witness} may be shown to the jury.`,
    `A jury found ${company} liable for ${wrong} on ${day(40)} and awarded ${plaintiff} ${sum}.`,
    `${company} appealed the verdict on ${day(44)}.`,
    `A hearing before Judge ${judge} is set for ${day(14 + telling)}.`,
    `${lawyer} said the company would pay nothing before the appeal is decided.`,
    `The case is ${plaintiff.split(' ')[1]} v. ${company}, No. ${(dispute % 5) + 1}:${String(year % 100).padStart(2, '0')}-cv-${10_000 + dispute}.`,
  ];
  const told = [0, 1, 2, 3, 4, 5].map((place) => sentences[(place * 3 + telling) % sentences.length]!);
  const paragraphs = [sentences[0]!, ...told.slice(0, 3), sentences[10]!, ...told.slice(3)];
  return {
    path: `${published}-${String(dispute).padStart(4, '0')}-${String(telling).padStart(4, '0')}.txt`,
    text: `title: ${company} and ${plaintiff}, part ${telling + 1}\npublisher: The ${city} Post\npublished: ${published}\n\n${paragraphs.join('\n\n')}\n`,
  };
}
