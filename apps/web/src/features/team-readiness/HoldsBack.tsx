import { StatePill } from '../../components/StatePill.js';
import { keptText, whyText } from './blocking-words.js';
import { FirstFew } from './FirstFew.js';
import classes from './Totals.module.css';
import { holdingBack, type Team, type TeamRequirement } from './team.model.js';

/** Requirements shown before one asks for all. */
const first = 8;

function Row({ requirement, team }: { requirement: TeamRequirement; team: Team }) {
  const of = team.people.length;
  const kept = requirement.blocking?.people ?? 0;
  return (
    <li className={classes.row}>
      <span className={classes.name}>
        {requirement.name}
        {requirement.mustHave ? <StatePill tone="quiet">Must-have</StatePill> : null}
      </span>
      <span className={classes.bar} aria-hidden>
        <span className={classes.part} style={{ width: `${(100 * kept) / of}%` }} />
      </span>
      <span className={classes.words}>
        {keptText(requirement, of)}: {whyText(team, requirement)}.
      </span>
    </li>
  );
}

/** Why some or all of it is not shown; null where everything is. */
function withheldText({ requirements, counts }: Team): string | null {
  if (!counts) return 'Totals of fewer than 5 people are shown to those who lead them only.';
  const few = requirements.filter(({ blocking }) => !blocking).length;
  return few > 0 ? `${few === 1 ? 'One requirement is' : `${few} requirements are`} asked of fewer than 5 people, and left out.` : null;
}

/** Requirements by the number of people whom they keep from ready, with why. */
export function HoldsBack({ team }: { team: Team }) {
  const holding = holdingBack(team);
  const withheld = withheldText(team);
  return (
    <section aria-labelledby="holds-back" className={classes.section}>
      <h2 id="holds-back" className={classes.title}>
        What holds people back
      </h2>
      <p className={classes.meaning}>A must-have counts as long as any part of it is not fulfilled: level, confirmation, evidence, cycles held. Another requirement counts where the smallest plan needs it. Someone may lack several things.</p>
      {holding.length === 0 && team.counts ? <p className={classes.none}>No single requirement keeps anybody from ready.</p> : null}
      {holding.length > 0 ? (
        <FirstFew first={first}>
          {holding.map((requirement) => (
            <Row key={requirement.requirementId} requirement={requirement} team={team} />
          ))}
        </FirstFew>
      ) : null}
      {withheld ? <p className={classes.meaning}>{withheld}</p> : null}
    </section>
  );
}
