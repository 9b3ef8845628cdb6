import type { Rating } from '@waymark/scoring';
import { useMemo } from 'react';
import { DataTable, type DataColumn } from '../../components/data-table/DataTable.js';
import { sentence } from '../../components/readiness/phrases.js';
import { dayText } from '../../lib/dates.js';
import type { ReadPacket } from './packet.model.js';

const kinds: Readonly<Record<Rating['kind'], string>> = { self: 'The person', manager: 'The manager', agreed: 'Agreed by both' };
const others: Readonly<Record<Exclude<Rating['outcome'], 'level'>, string>> = { not_applicable: 'not applicable', no_opportunity: 'no opportunity' };

function columnsFor({ names }: ReadPacket): DataColumn<Rating>[] {
  return [
    { id: 'skill', header: 'Skill', value: ({ skillId }) => names.skill(skillId), cell: ({ skillId }) => names.skill(skillId), width: '240px' },
    { id: 'cycle', header: 'Cycle', value: ({ cycleId }) => names.cycle(cycleId), cell: ({ cycleId }) => sentence(names.cycle(cycleId)), width: '180px' },
    { id: 'kind', header: 'Rated by', value: ({ kind }) => kinds[kind], cell: ({ kind }) => kinds[kind], width: '150px' },
    { id: 'level', header: 'Level', value: (rating) => (rating.outcome === 'level' ? rating.level : null), cell: (rating) => (rating.outcome === 'level' ? rating.level : others[rating.outcome]), width: '130px' },
    { id: 'given', header: 'Given', value: ({ givenAt }) => givenAt, cell: ({ givenAt }) => dayText(new Date(givenAt).toISOString()), width: '130px' },
  ];
}

/** The ratings that the packet's readiness was reckoned from: those of the track's skills, the latest first. */
export function PacketRatings({ read }: { read: ReadPacket }) {
  const columns = useMemo(() => columnsFor(read), [read]);
  const rows = useMemo(() => {
    const asked = new Set(read.input.requirements.flatMap(({ skillIds }) => skillIds));
    return read.input.ratings.filter(({ skillId }) => asked.has(skillId)).toSorted((one, other) => other.givenAt - one.givenAt);
  }, [read]);
  return <DataTable caption="Ratings in the packet" columns={columns} rows={rows} rowId={({ ratingId }) => ratingId} height={rows.length > 20 ? 440 : undefined} />;
}
