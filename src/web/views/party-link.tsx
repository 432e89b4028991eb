import { shownText } from '../../words/shown-text.ts';
import { useMatter } from '../frame/case.ts';
import { useReader } from '../frame/reader.ts';

/** A party's name, leading to what there is of them. */
export function PartyLink({ party }: { party: string }) {
  const { href } = useReader();
  const { party: parties } = useMatter();
  const name = parties.get(party)?.name;
  if (name === undefined) return null;
  return (
    <a href={href({ view: 'parties', document: party, entry: null, place: null, report: 0, show: 'words' })}>
      <bdi>{shownText(name)}</bdi>
    </a>
  );
}
