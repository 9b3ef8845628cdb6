import { IconUser, IconUserOff } from '@tabler/icons-react';
import { byDepth, depthText } from './depth-words.js';
import { FirstFew } from './FirstFew.js';
import { IfLeft } from './IfLeft.js';
import { Holders } from './Holders.js';
import { holdersOf, type Team, type TeamRequirement } from './team.model.js';
import classes from './Totals.module.css';

/** Of what several reach, the thinnest shown before one asks for all. */
const first = 5;

/** Requirements that nobody or one person reaches, called out in words. */
function Alone({ team, requirements }: { team: Team; requirements: readonly TeamRequirement[] }) {
  if (requirements.length === 0) return <p className={classes.none}>At least two people reach everything that the track asks for.</p>;
  return (
    <ul className={classes.rows} aria-label="Reached by one person or nobody">
      {requirements.map((requirement) => {
        const Mark = requirement.holders === 0 ? IconUserOff : IconUser;
        return (
          <li key={requirement.requirementId} className={classes.alone}>
            <Mark size={18} stroke={1.8} aria-hidden />
            <span>{depthText(team, requirement)}.</span>
          </li>
        );
      })}
    </ul>
  );
}

function Depth({ team, requirements }: { team: Team; requirements: readonly TeamRequirement[] }) {
  return (
    <FirstFew first={first} label="Reached by several people">
      {requirements.map((requirement) => (
        <li key={requirement.requirementId} className={classes.row}>
          <span>{depthText(team, requirement)}</span>
          <span className={classes.bar} aria-hidden>
            <span className={classes.part} data-kind="depth" style={{ width: `${(100 * (requirement.holders ?? 0)) / team.people.length}%` }} />
          </span>
          {requirement.holders ? <Holders people={holdersOf(team, requirement)} /> : null}
        </li>
      ))}
    </FirstFew>
  );
}

function hasFew({ holders }: TeamRequirement): boolean {
  return holders === 0 || holders === 1;
}

/** How deep the team is in each requirement, what hangs on one person, and what a leaving would cost. */
export function WhoAlone({ team }: { team: Team }) {
  const sorted = byDepth(team);
  const rest = sorted.filter((requirement) => !hasFew(requirement));
  return (
    <section aria-labelledby="who-alone" className={classes.section}>
      <h2 id="who-alone" className={classes.title}>
        Who alone can do what
      </h2>
      {team.counts ? (
        <>
          <p className={classes.meaning}>By the levels that count, confirmed or not.</p>
          <Alone team={team} requirements={sorted.filter(hasFew)} />
          {rest.length > 0 ? <Depth team={team} requirements={rest} /> : null}
        </>
      ) : (
        <p className={classes.meaning}>Totals of fewer than 5 people are shown to those who lead them only.</p>
      )}
      <IfLeft team={team} />
    </section>
  );
}
