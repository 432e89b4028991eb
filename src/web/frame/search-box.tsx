import { useEffect, useRef, useState } from 'react';
import { useReader } from './reader.ts';

/** Milliseconds after the last letter before it is looked for, in the view of what was found. */
const pause = 150;

/** The field to search in, on every view; the key `/` goes to it. In the view of what was found it searches while somebody types. */
export function SearchBox() {
  const { address, href } = useReader();
  const inView = address.view === 'search';
  const [typed, setTyped] = useState(address.query);
  const sent = useRef(address.query);
  useEffect(() => {
    if (address.query === sent.current) return;
    sent.current = address.query;
    setTyped(address.query);
  }, [address.query]);
  const hrefOf = (query: string) =>
    href({ view: 'search', query, document: null, entry: null, place: null, report: 0, show: 'words' });
  useEffect(() => {
    if (!inView || typed === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      window.location.replace(href({ query: typed, entry: null, place: null, report: 0, show: 'words' }));
    }, pause);
    return () => clearTimeout(timer);
  }, [typed, inView, href]);
  return (
    <search className="search-box">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sent.current = typed;
          window.location.hash = hrefOf(typed);
        }}
      >
        <label htmlFor="search">Search</label>{' '}
        <input
          id="search"
          type="search"
          value={typed}
          maxLength={400}
          placeholder="words, “a phrase”, begin*"
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && typed === '') event.currentTarget.blur();
          }}
        />
      </form>
    </search>
  );
}
