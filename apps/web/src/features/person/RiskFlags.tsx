import type { RiskFlag } from '@waymark/scoring';
import { IconCircleCheck, IconFlag, IconHelpCircle } from '@tabler/icons-react';
import { Disclosure } from '../../components/Disclosure.js';
import { countOf, listed, sentence } from '../../components/readiness/phrases.js';
import { flagSubject, quietText, raisedTexts, rowsBehind } from './flag-words.js';
import classes from './RiskFlags.module.css';
import type { TrackStory } from './track-story.js';

function Raised({ flag, story }: { flag: RiskFlag; story: TrackStory }) {
  return (
    <li className={classes.raised}>
      <h4 className={classes.subject}>
        <IconFlag size={16} stroke={1.8} aria-hidden />
        {flagSubject[flag.id]}
      </h4>
      {raisedTexts(flag, story.names).map(({ reason, text }) => {
        const rows = rowsBehind(reason, story);
        return (
          <div key={reason.part}>
            <p className={classes.text}>{text}</p>
            {rows.length > 0 ? (
              <ul className={classes.rows} aria-label={`Rows behind: ${text}`}>
                {rows.map((row) => (
                  <li key={row}>{row}</li>
                ))}
              </ul>
            ) : null}
          </div>
        );
      })}
    </li>
  );
}

function Quiet({ flags, story, outcome }: { flags: readonly RiskFlag[]; story: TrackStory; outcome: 'clear' | 'not_judged' }) {
  if (flags.length === 0) return null;
  const subjects = listed(flags.map(({ id }) => flagSubject[id].charAt(0).toLowerCase() + flagSubject[id].slice(1)));
  return (
    <Disclosure title={`${outcome === 'clear' ? 'Nothing to note' : 'Cannot be judged yet'}: ${subjects}`} icon={outcome === 'clear' ? IconCircleCheck : IconHelpCircle}>
      <ul className={classes.quiet}>
        {flags.map((flag) => (
          <li key={flag.id}>{quietText(flag, story.names)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** The six signals: only what there is to talk about stands open, with its rows. They move neither score nor state. */
export function RiskFlags({ story }: { story: TrackStory }) {
  const by = (outcome: RiskFlag['outcome']) => story.flags.filter((flag) => flag.outcome === outcome);
  const raised = by('raised');
  return (
    <div className={classes.flags}>
      <h3 className={classes.title}>Worth talking about</h3>
      <p className={classes.lead}>
        {raised.length === 0 ? 'Nothing stands out.' : `${sentence(countOf(raised.length, 'thing'))} ${raised.length === 1 ? 'stands' : 'stand'} out in the rows.`} These are starting points for a conversation; they change neither score nor state.
      </p>
      {raised.length > 0 ? (
        <ul className={classes.list}>
          {raised.map((flag) => (
            <Raised key={flag.id} flag={flag} story={story} />
          ))}
        </ul>
      ) : null}
      <Quiet flags={by('clear')} story={story} outcome="clear" />
      <Quiet flags={by('not_judged')} story={story} outcome="not_judged" />
    </div>
  );
}
