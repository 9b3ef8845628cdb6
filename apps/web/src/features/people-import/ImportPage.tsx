import { Button, Group, Progress } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Message } from '../../components/Message.js';
import { PageHeader } from '../../components/PageHeader.js';
import { paths } from '../../lib/paths.js';
import { FilePicker } from './FilePicker.js';
import { blockedBecause, importSummary, type ImportReport } from './import-report.js';
import classes from './ImportPage.module.css';
import { ImportRows } from './ImportRows.js';
import { useImport, type ImportState, type PeopleImport } from './use-import.js';

type Sending = Extract<ImportState, { kind: 'sending' }>;
type CheckedFile = Extract<ImportState, { kind: 'checked' }>;

function SendingFile({ state, onCancel }: { state: Sending; onCancel: () => void }) {
  const sent = state.share >= 1;
  const doing = state.mode === 'preview' ? 'Checking' : 'Applying';
  return (
    <div className={classes.sending}>
      <p role="status">{sent ? `${doing} ${state.file.name}…` : `Sending ${state.file.name}: ${Math.round(state.share * 100)} %`}</p>
      <Progress value={sent ? 100 : state.share * 100} animated={sent} striped={sent} aria-label="File sent" />
      <Button variant="default" onClick={onCancel} mt="md">
        Cancel
      </Button>
    </div>
  );
}

function Notes({ report }: { report: ImportReport }) {
  if (report.notes.length === 0) return null;
  return (
    <ul className={classes.notes} aria-label="About the file">
      {report.notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

function Checked({ state, flow }: { state: CheckedFile; flow: PeopleImport }) {
  const { file, report, problem } = state;
  const blocked = blockedBecause(report);
  return (
    <>
      {problem ? <Message tone="error" title="It was not applied">{problem}</Message> : null}
      <Message tone={report.counts.refused > 0 ? 'warning' : 'info'} title={`${file.name}: ${importSummary(report)}`}>
        {blocked ?? 'Nothing has changed yet. Look it through, then apply.'}
      </Message>
      <Notes report={report} />
      <Group my="md">
        <Button onClick={() => void flow.apply(file, report)} disabled={blocked !== null}>
          Apply the import
        </Button>
        <Button variant="default" onClick={flow.reset}>
          Choose another file
        </Button>
      </Group>
      <ImportRows report={report} />
    </>
  );
}

function Applied({ report, onReset }: { report: ImportReport; onReset: () => void }) {
  return (
    <>
      <Message tone="done" title="The import is applied">{importSummary(report)}.</Message>
      <Notes report={report} />
      <Group mt="md">
        <Button component={Link} to={paths.people} leftSection={<IconUsers size={16} aria-hidden />}>
          See people
        </Button>
        <Button variant="default" onClick={onReset}>
          Import another file
        </Button>
      </Group>
    </>
  );
}

function Body({ flow }: { flow: PeopleImport }) {
  const { state, check } = flow;
  if (state.kind === 'sending') return <SendingFile state={state} onCancel={flow.cancel} />;
  if (state.kind === 'checked') return <Checked state={state} flow={flow} />;
  if (state.kind === 'applied') return <Applied report={state.report} onReset={flow.reset} />;
  return (
    <>
      {state.kind === 'refused' ? <Message tone="error" title={`${state.file.name} cannot be imported`}>{state.message}</Message> : null}
      <FilePicker onPick={(file) => void check(file)} />
    </>
  );
}

/** People and teams from a file: checked row by row first, then applied all or nothing. */
export function ImportPage() {
  const flow = useImport();
  return (
    <div className={classes.page}>
      <PageHeader title="Import people">A file from your HR system, checked row by row before anything changes. It is applied as a whole or not at all; the same file twice changes nothing.</PageHeader>
      <Body flow={flow} />
    </div>
  );
}

export { ImportPage as Component };
