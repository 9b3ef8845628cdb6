import type { State } from '@waymark/scoring';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { DataTable, type DataColumn } from '../../components/data-table/DataTable.js';
import { StateShape } from '../../components/StateShape.js';
import { counted } from '../../lib/counts.js';
import { stateWords } from '../../lib/state-words.js';
import { personAt } from '../../lib/team-address.js';
import { Blockers } from './Blockers.js';
import { flagsText, knownText, rangeText } from './person-words.js';
import { leastText } from './plan-words.js';
import classes from './StateGroup.module.css';
import type { Team, TeamPerson } from './team.model.js';

interface StateGroupProps {
  state: State;
  team: Team;
  /** Empty where all are of one team. */
  teamNames: ReadonlyMap<string, string>;
}

/** Longer groups scroll in a box of their own. */
const long = 12;
const boxHeight = 620;

function Person({ person, team, teamNames }: { person: TeamPerson } & Pick<StateGroupProps, 'team' | 'teamNames'>) {
  const about = [person.title, teamNames.get(person.teamId)].filter(Boolean).join(' · ');
  return (
    <span className={classes.stack}>
      <Link className={classes.name} to={personAt(person.personId, { track: team.trackId, asOf: team.day })}>
        {person.name}
      </Link>
      {about ? <span className={classes.muted}>{about}</span> : null}
    </span>
  );
}

function Score({ person, team }: { person: TeamPerson; team: Team }) {
  const flags = flagsText(person);
  return (
    <span className={classes.stack}>
      <span className="wm-numbers">{rangeText(person, team.readyScore)}</span>
      <span className={classes.muted}>{knownText(person)}</span>
      {flags ? <span className={classes.muted}>{flags}</span> : null}
    </span>
  );
}

function columnsOf(team: Team, teamNames: ReadonlyMap<string, string>): DataColumn<TeamPerson>[] {
  return [
    { id: 'name', header: 'Person', value: ({ name }) => name, cell: (person) => <Person person={person} team={team} teamNames={teamNames} />, width: '20%' },
    { id: 'score', header: 'Score', value: ({ score }) => score ?? null, cell: (person) => <Score person={person} team={team} />, width: '24%' },
    { id: 'least', header: 'Least needed', value: ({ planCost }) => planCost ?? null, cell: (person) => leastText(team, person), width: '28%' },
    { id: 'blockers', header: 'In the way', value: ({ keeps }) => keeps.filter(Boolean).length, cell: (person) => <Blockers team={team} person={person} />, width: '28%' },
  ];
}

/** The people of one state: what it means in words, then each person by name. Sorting otherwise is the reader's choice. */
export function StateGroup({ state, team, teamNames }: StateGroupProps) {
  const people = useMemo(() => team.people.filter((person) => person.state === state), [team, state]);
  const columns = useMemo(() => columnsOf(team, teamNames), [team, teamNames]);
  const { title, meaning } = stateWords[state];
  if (people.length === 0) return null;
  return (
    <section aria-labelledby={`group-${state}`} className={classes.group}>
      <h2 id={`group-${state}`} className={classes.title}>
        <StateShape state={state} />
        {title}
        {team.counts ? <span className={classes.count}>{counted(people.length, 'person', 'people')}</span> : null}
      </h2>
      <p className={classes.meaning}>{meaning}</p>
      <DataTable caption={`${title}: ${team.teamName} toward ${team.trackName}`} columns={columns} rows={people} rowId={({ personId }) => personId} height={people.length > long ? boxHeight : undefined} />
    </section>
  );
}
