import { IconUserOff } from '@tabler/icons-react';
import { EmptyState } from '../../components/EmptyState.js';
import { HoldsBack } from './HoldsBack.js';
import { OneStepAway } from './OneStepAway.js';
import { StateGroup } from './StateGroup.js';
import { nothingKnown, states, type Team } from './team.model.js';
import classes from './TeamBody.module.css';
import { WhoAlone } from './WhoAlone.js';

interface TeamBodyProps {
  team: Team;
  /** Names of teams, where the people are of several; else none. */
  teams: readonly { id: string; name: string }[];
}

function Nobody() {
  return (
    <EmptyState icon={IconUserOff} title="Nobody is in this team on this day">
      <p>Choose another team or day, or show the teams beneath as well.</p>
    </EmptyState>
  );
}

/** Said where the numbers stand, not at the foot of the page. */
function AHumanDecides() {
  return (
    <p className={classes.human}>
      <strong>A human decides.</strong> States, scores and plans support a conversation about each person; they do not make the decision, and say nothing about what somebody could become.
    </p>
  );
}

/** Who is near, who stands where, what holds back, and what hangs on whom. */
export function TeamBody({ team, teams }: TeamBodyProps) {
  if (team.people.length === 0) return <Nobody />;
  const known = !nothingKnown(team);
  const teamNames = new Map(teams.map(({ id, name }) => [id, name]));
  return (
    <div className={classes.body}>
      <AHumanDecides />
      {known ? (
        <OneStepAway team={team} />
      ) : (
        <EmptyState title="Nobody here is rated yet">
          <p>Once these people are rated, this page says who is ready, what stands in the way, and what hangs on one person alone.</p>
        </EmptyState>
      )}
      {states.map((state) => (
        <StateGroup key={state} state={state} team={team} teamNames={teamNames} />
      ))}
      <p className={classes.human}>
        Cost adds up the steps: a level costs the effort that the framework gives the skill, mostly 1; a cycle 1, a piece of evidence 0.5, a rating or a confirmation 0.25.
      </p>
      {known ? (
        <div className={classes.totals}>
          <HoldsBack team={team} />
          <WhoAlone team={team} />
        </div>
      ) : null}
    </div>
  );
}
