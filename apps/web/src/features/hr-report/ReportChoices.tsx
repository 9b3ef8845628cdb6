import { SegmentedControl, Select, TextInput } from '@mantine/core';
import type { ReportChoicesQuery } from '../../generated/graphql.js';
import { today } from '../../lib/dates.js';
import { teamsInOrder } from '../../lib/team-tree.js';
import type { ChosenInAddress } from '../../lib/use-address.js';
import type { Format, Report, ReportChoices as Chosen } from './report-address.js';
import classes from './ReportPage.module.css';

/** Everything: the value of a choice that narrows nothing. */
const all = '';

/** Which report. */
export function WhichReport({ choices, choose }: ChosenInAddress<Chosen>) {
  return (
    <SegmentedControl
      aria-label="Report"
      data={[{ value: 'readiness', label: 'Readiness' }, { value: 'cases', label: 'Promotion cases' }]}
      value={choices.report}
      onChange={(report) => choose({ report: report as Report })}
    />
  );
}

/** What it holds, as of when, and what it comes as. */
export function ReportChoices({ data, choices, choose }: ChosenInAddress<Chosen> & { data: ReportChoicesQuery | undefined }) {
  const tracks = data?.currentFramework?.tracks.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const teams = teamsInOrder(data?.teams ?? []).map(({ team, depth }) => ({ value: team.id, label: `${'\u00a0\u00a0\u00a0'.repeat(depth)}${team.name}` }));
  return (
    <div className={classes.choices}>
      <Select label="Track" data={[{ value: all, label: 'Every track' }, ...tracks]} value={choices.track ?? all} onChange={(track) => choose({ track: track || null })} allowDeselect={false} />
      <Select label="Team" data={[{ value: all, label: 'Every team' }, ...teams]} value={choices.team ?? all} onChange={(team) => choose({ team: team || null })} allowDeselect={false} searchable={teams.length > 12} />
      <TextInput type="date" label="As of the end of" max={today()} value={choices.asOf ?? ''} onChange={(event) => choose({ asOf: event.currentTarget.value || null })} description={choices.asOf ? undefined : 'Empty: now'} inputWrapperOrder={['label', 'input', 'description', 'error']} />
      <Select label="Format" data={[{ value: 'csv', label: 'CSV, for any program' }, { value: 'xlsx', label: 'Workbook (XLSX), for spreadsheets' }]} value={choices.format} onChange={(format) => choose({ format: format as Format })} allowDeselect={false} />
    </div>
  );
}
