import { dateWords } from '../../words/dates.ts';
import { useMatter } from '../frame/case.ts';
import { useReader } from '../frame/reader.ts';
import { daysOf, type Said, speakersOf } from '../model/sayings.ts';
import { OneSaid, SpeakerName } from './one-said.tsx';

/** Who said what, by speaker or by day: exact words with every document that prints them, and what writers say that somebody said. */
export function Quotations() {
  const { address, href } = useReader();
  const { matter } = useMatter();
  return (
    <>
      <div className="view-head">
        <h2>Quotations</h2>
        <p className="grouping">
          <a href={href({ words: 'speaker' })} aria-current={address.words === 'speaker' ? 'true' : undefined}>
            By speaker
          </a>
          <a href={href({ words: 'day' })} aria-current={address.words === 'day' ? 'true' : undefined}>
            By day
          </a>
        </p>
      </div>
      {matter.statements.length + matter.sayings.length === 0 && (
        <p className="nothing">Nobody is quoted in these documents.</p>
      )}
      {address.words === 'day' ? <ByDay /> : <BySpeaker />}
    </>
  );
}

function BySpeaker() {
  const { matter, party } = useMatter();
  return speakersOf(matter, party).map(({ party: speaker, said }) => (
    <section key={speaker} className="speaker" aria-labelledby={`speaker-${speaker}`}>
      <h3 id={`speaker-${speaker}`}>
        <SpeakerName party={speaker} />
      </h3>
      {said.map((one) => (
        <OneSaid key={keyOf(one)} said={one} named={false} />
      ))}
    </section>
  ));
}

function ByDay() {
  const { matter } = useMatter();
  return daysOf(matter).map(({ date, said }) => (
    <section key={date} className="speaker" aria-labelledby={`said-${date}`}>
      <h3 id={`said-${date}`}>{date === null ? 'On no known day' : dateWords(date)}</h3>
      {said.map((one) => (
        <OneSaid key={keyOf(one)} said={one} named={true} />
      ))}
    </section>
  ));
}

const keyOf = ({ kind, of }: Said) => (kind === 'statement' ? of.id : `${of.document}:${of.start}:${of.cue?.start}`);
