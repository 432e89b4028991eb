import { SourceLine } from '../entry/source-line.tsx';
import { useMatter } from '../frame/case.ts';
import { useReader } from '../frame/reader.ts';
import { type Saying, speakersOf } from '../model/sayings.ts';
import { shownText } from '../model/shown-text.ts';

/** Who said what, in their own words; each saying once, with every document that prints it. */
export function Quotations() {
  const { matter, party } = useMatter();
  const speakers = speakersOf(matter.quotes, party);
  return (
    <>
      <div className="view-head">
        <h2>Quotations</h2>
      </div>
      {speakers.length === 0 && <p className="nothing">Nobody is quoted in these documents.</p>}
      {speakers.map(({ party: speaker, sayings }) => (
        <section key={speaker} className="speaker" aria-labelledby={`speaker-${speaker}`}>
          <h3 id={`speaker-${speaker}`}>
            <bdi>{speaker === null ? 'Speaker not known' : shownText(party.get(speaker)?.name ?? speaker)}</bdi>
          </h3>
          {sayings.map((saying) => (
            <OneSaying key={`${saying.quotes[0].document}:${saying.quotes[0].start}`} saying={saying} />
          ))}
        </section>
      ))}
    </>
  );
}

function OneSaying({ saying: { quotes } }: { saying: Saying }) {
  const { index, address, placeHref } = useReader();
  const { place } = address;
  const [first] = quotes;
  const text = index.documents.get(first.document)?.text.slice(first.start, first.end) ?? first.words;
  const chosen = quotes.find(({ document, start }) => place?.document === document && place.start === start);
  return (
    <figure className={chosen === undefined ? 'quote' : 'quote chosen'}>
      <blockquote>
        <bdi>{shownText(text)}</bdi>
      </blockquote>
      <figcaption>
        {quotes.map((quote) => {
          const document = index.documents.get(quote.document);
          if (document === undefined) return null;
          return (
            <a
              key={`${quote.document}:${quote.start}`}
              href={placeHref(quote.document, quote.start, quote.end)}
              aria-current={quote === chosen ? 'true' : undefined}
            >
              <SourceLine document={document} />
            </a>
          );
        })}
      </figcaption>
    </figure>
  );
}
