import { useQuery } from '@apollo/client/react';
import { Button, Select, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { PageHeader } from '../../components/PageHeader.js';
import { endOfDay, today } from '../../lib/dates.js';
import { teamsInOrder } from '../../lib/team-tree.js';
import { useDownload } from '../../lib/use-download.js';
import { DownloadProgress } from './DownloadProgress.js';
import { reportChoicesQuery } from './report.query.js';
import classes from './ReportPage.module.css';

/** Everything: the value of a choice that narrows nothing. */
const all = '';

function addressOf(search: URLSearchParams): string {
  const [track, team, asOf] = [search.get('track'), search.get('team'), search.get('asOf')];
  const narrowed = { ...(track && { track }), ...(team && { team }), ...(asOf && { asOf: endOfDay(asOf) }) };
  const query = new URLSearchParams(narrowed).toString();
  return `/files/readiness-report.csv${query && `?${query}`}`;
}

function Choices() {
  const { data } = useQuery(reportChoicesQuery);
  const [search, setSearch] = useSearchParams();
  const choose = (name: string) => (value: string | null) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const tracks = data?.currentFramework?.tracks.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const teams = teamsInOrder(data?.teams ?? []).map(({ team, depth }) => ({ value: team.id, label: `${'\u00a0\u00a0\u00a0'.repeat(depth)}${team.name}` }));
  return (
    <div className={classes.choices}>
      <Select label="Track" data={[{ value: all, label: 'Every track' }, ...tracks]} value={search.get('track') ?? all} onChange={choose('track')} allowDeselect={false} />
      <Select label="Team" data={[{ value: all, label: 'Every team' }, ...teams]} value={search.get('team') ?? all} onChange={choose('team')} allowDeselect={false} searchable={teams.length > 12} />
      <TextInput type="date" label="As of the end of" max={today()} value={search.get('asOf') ?? ''} onChange={(event) => choose('asOf')(event.currentTarget.value)} description={search.get('asOf') ? undefined : 'Empty: now'} inputWrapperOrder={['label', 'input', 'description', 'error']} />
    </div>
  );
}

/** HR's readiness report as a file, made while one watches. */
export function ReportPage() {
  const [search] = useSearchParams();
  const { state, start, cancel } = useDownload();
  const running = state.kind === 'running';
  return (
    <div className={classes.page}>
      <PageHeader title="Readiness report">A row for each person and track: state, score, share known, requirements met, must-haves not fulfilled and the gates that fail. Digest and interval are each of an instant that the row names: when what still holds began, or a night since. CSV, opens in any spreadsheet.</PageHeader>
      <section className={classes.card} aria-label="Choose what the report holds">
        <Choices />
        <div className={classes.action}>
          <Button leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void start(addressOf(search))} disabled={running}>
            Download report
          </Button>
          {running ? (
            <Button variant="default" onClick={cancel}>
              Cancel
            </Button>
          ) : null}
        </div>
        <DownloadProgress state={state} />
      </section>
      <p className={classes.human}>A human decides: the numbers support a conversation, they do not make a decision.</p>
    </div>
  );
}

export { ReportPage as Component };
