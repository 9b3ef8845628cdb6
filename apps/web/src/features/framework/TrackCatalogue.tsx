import { IconStarFilled } from '@tabler/icons-react';
import { DataTable, type DataColumn } from '../../components/data-table/DataTable.js';
import { levelText } from '../../lib/levels.js';
import classes from './Catalogue.module.css';
import type { Framework } from './FrameworkPage.js';

type Requirement = Framework['tracks'][number]['requirements'][number];

function Name({ requirement }: { requirement: Requirement }) {
  return (
    <>
      {requirement.mustHave ? <IconStarFilled size={12} className={classes.must} role="img" aria-label="Must-have" /> : null} {requirement.name}
    </>
  );
}

function columnsFor({ skills, scale }: Framework): DataColumn<Requirement>[] {
  const skillName = (id: string) => skills.find((skill) => skill.id === id)?.name ?? id;
  const levelName = (level: number) => `${level} ${scale.find((one) => one.level === level)?.name ?? ''}`;
  return [
    { id: 'name', header: 'Requirement', value: (row) => row.name, cell: (row) => <Name requirement={row} /> },
    { id: 'skills', header: 'Skill', value: (row) => row.skillIds.map(skillName).join(', '), cell: (row) => row.skillIds.map(skillName).join(' or ') },
    { id: 'level', header: 'Level', value: (row) => row.level, cell: (row) => levelName(row.level), width: '150px' },
    { id: 'weight', header: 'Weight', value: (row) => row.weight, cell: (row) => levelText(row.weight), numeric: true, width: '90px' },
  ];
}

/** Every track with what it asks for; a star marks the must-haves. */
export function TrackCatalogue({ framework }: { framework: Framework }) {
  const columns = columnsFor(framework);
  return framework.tracks.map((track) => (
    <section key={track.id} aria-label={track.name} className={classes.category}>
      <h2 className={classes.trackName}>{track.name}</h2>
      <p className={classes.trackSummary}>{track.summary}</p>
      <DataTable caption={`Requirements of ${track.name}`} columns={columns} rows={track.requirements} rowId={({ id }) => id} />
    </section>
  ));
}
