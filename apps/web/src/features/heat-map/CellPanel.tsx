import { useQuery } from '@apollo/client/react';
import { Button, CloseButton } from '@mantine/core';
import { IconArrowRight, IconStarFilled } from '@tabler/icons-react';
import { Link } from 'react-router';
import { StateLine } from '../../components/StateLine.js';
import { standingInPanel } from './cell-words.js';
import classes from './CellPanel.module.css';
import { CellRatings } from './CellRatings.js';
import { Descriptors } from './Descriptors.js';
import { cellDetailQuery } from './matrix.query.js';
import { cellOf, chosenSkillId, type Column, type MatrixPerson, type MatrixView } from './matrix.model.js';

interface CellPanelProps {
  person: MatrixPerson;
  column: Column;
  view: MatrixView;
  /** Address of the person's page. */
  toPerson: string;
  /** Left out where something else names and closes the panel. */
  onClose?: () => void;
}

function Head({ person, column, onClose }: { person: MatrixPerson; column: Column; onClose: () => void }) {
  return (
    <header className={classes.head}>
      <div>
        <h2 className={classes.title}>{column.skill.name}</h2>
        <p className={classes.person}>{person.name}</p>
      </div>
      <CloseButton aria-label="Close details" onClick={onClose} />
    </header>
  );
}

function useSkill(skillId: string) {
  const { data } = useQuery(cellDetailQuery, { fetchPolicy: 'cache-first' });
  const framework = data?.currentFramework;
  return { skill: framework?.skills.find(({ id }) => id === skillId), scale: framework?.scale ?? [], skills: framework?.skills ?? [] };
}

/** What is behind one cell: how it stands, what the present and the required level mean, who rated when, and the way to the person. */
export function CellPanel({ person, column, view, toPerson, onClose }: CellPanelProps) {
  const skillId = chosenSkillId(person, column);
  const { skill, scale, skills } = useSkill(skillId);
  const cell = cellOf(person, column, view);
  const others = column.skill.skillIds.flatMap((id) => skills.find((one) => one.id === id)?.name ?? []);
  return (
    <aside className={classes.panel} aria-label={`${person.name}, ${column.skill.name}`}>
      {onClose ? <Head person={person} column={column} onClose={onClose} /> : null}
      <StateLine state={cell.state} detail={standingInPanel(cell)} confirmed={cell.level === null ? null : cell.confirmed} />
      {column.skill.mustHave ? (
        <p className={classes.note}>
          <IconStarFilled size={12} aria-hidden /> Must-have of this track{column.skill.requirement === column.skill.name ? '' : `: ${column.skill.requirement}`}
        </p>
      ) : null}
      {column.skill.anyOf && skill ? (
        <p className={classes.note}>
          Any one of {others.join(', ')} will do; <strong>{skill.name}</strong> counts for {person.name}.
        </p>
      ) : null}
      {skill ? <Descriptors skill={skill} scale={scale} level={cell.level} target={cell.target} /> : null}
      <CellRatings personId={person.personId} skillId={skillId} />
      <Button component={Link} to={toPerson} variant="light" rightSection={<IconArrowRight size={16} aria-hidden />} fullWidth>
        Open {person.name}
      </Button>
    </aside>
  );
}
