import { useQuery } from '@apollo/client/react';
import { Anchor, Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { PageHeader } from '../../components/PageHeader.js';
import type { ReportChoicesQuery } from '../../generated/graphql.js';
import { paths } from '../../lib/paths.js';
import { useAddress } from '../../lib/use-address.js';
import { useDownload, type Download } from '../../lib/use-download.js';
import { DownloadProgress } from './DownloadProgress.js';
import { ExportLog } from './ExportLog.js';
import { fileOf, reportAddress, type Report } from './report-address.js';
import { ReportChoices, WhichReport } from './ReportChoices.js';
import classes from './ReportPage.module.css';
import { reportChoicesQuery } from './report.query.js';
import { TowardTracks } from './TowardTracks.js';

const held: Readonly<Record<Report, string>> = {
  readiness: 'A row for each person and track: state, score, share known, requirements met, must-haves not fulfilled and the gates that fail. Each row names the moment that its interval and its digest are of.',
  cases: 'A row for each promotion case as it stood then: state and since when, days in it, what was told, and the versions and digest of the packet that the panel decided from. What was voted and what anybody wrote is not in it.',
};

function namesOf(data: ReportChoicesQuery | undefined): ReadonlyMap<string, string> {
  return new Map([...(data?.teams ?? []), ...(data?.currentFramework?.tracks ?? [])].map(({ id, name }) => [id, name]));
}

function Taking({ file, download: { state, start, cancel } }: { file: string; download: Download }) {
  const running = state.kind === 'running';
  return (
    <>
      <div className={classes.action}>
        <Button leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void start(file)} disabled={running}>
          Download report
        </Button>
        {running ? (
          <Button variant="default" onClick={cancel}>
            Cancel
          </Button>
        ) : null}
      </div>
      <DownloadProgress state={state} />
    </>
  );
}

/** HR's reports as files, made while one watches; the numbers of the screen beside them, and who took which. */
export function ReportPage() {
  const address = useAddress(reportAddress);
  const { data } = useQuery(reportChoicesQuery);
  const names = useMemo(() => namesOf(data), [data]);
  const download = useDownload();
  const { choices } = address;
  return (
    <div className={classes.page}>
      <PageHeader title="Reports">What the screens say, as a file: the same rows and numbers in either format, as of any day, with the versions they were reckoned by.</PageHeader>
      <section className={classes.card} aria-label="Choose what the report holds">
        <WhichReport {...address} />
        <p className={classes.note}>{held[choices.report]}</p>
        <ReportChoices data={data} {...address} />
        <Taking file={fileOf(choices)} download={download} />
      </section>
      {choices.report === 'readiness' ? (
        <TowardTracks {...choices} />
      ) : (
        <p className={classes.part}>
          <Anchor component={Link} to={paths.cases}>
            Promotion cases by state and age, as they stand now
          </Anchor>
        </p>
      )}
      <ExportLog names={names} download={download.state.kind} />
      <p className={classes.human}>A human decides: the numbers support a conversation, they do not make a decision.</p>
    </div>
  );
}

export { ReportPage as Component };
