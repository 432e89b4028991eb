import type { Quote } from '../../casefile/casefile.ts';
import { SourceLine } from '../entry/source-line.tsx';
import { useMatter, useReader } from '../frame/reader.ts';
import { shownText } from '../model/shown-text.ts';

/** Who said what, in their own words; the most quoted first, words whose speaker is not known last. */
export function Quotations() {
  const { matter, party } = useMatter();
  const speakers = new Map<string | null, Quote[]>();
  for (const quote of matter.quotes) {
    const speaker = quote.speaker !== null && party.has(quote.speaker) ? quote.speaker : null;
    const own = speakers.get(speaker);
    if (own === undefined) speakers.set(speaker, [quote]);
    else own.push(quote);
  }
  const ranked = [...speakers].sort(
    ([a, own], [b, others]) => Number(a === null) - Number(b === null) || others.length - own.length,
  );
  return (
    <>
      <div className="view-head">
        <h2>Quotations</h2>
      </div>
      {ranked.length === 0 && <p className="nothing">Nobody is quoted in these documents.</p>}
      {ranked.map(([speaker, quotes]) => (
        <section key={speaker} className="speaker" aria-labelledby={`speaker-${speaker}`}>
          <h3 id={`speaker-${speaker}`}>
            <bdi>{speaker === null ? 'Speaker not known' : shownText(party.get(speaker)?.name ?? speaker)}</bdi>
          </h3>
          {quotes.map((quote) => (
            <OneQuote key={`${quote.document}:${quote.start}`} quote={quote} />
          ))}
        </section>
      ))}
    </>
  );
}

function OneQuote({ quote }: { quote: Quote }) {
  const { index, address, placeHref } = useReader();
  const document = index.documents.get(quote.document);
  if (document === undefined) return null;
  const { place } = address;
  const chosen = place !== null && place.document === quote.document && place.start === quote.start;
  return (
    <figure className={chosen ? 'quote chosen' : 'quote'}>
      <blockquote>
        <bdi>{shownText(document.text.slice(quote.start, quote.end))}</bdi>
      </blockquote>
      <figcaption>
        <a href={placeHref(quote.document, quote.start, quote.end)} aria-current={chosen ? 'true' : undefined}>
          <SourceLine document={document} />
        </a>
      </figcaption>
    </figure>
  );
}
