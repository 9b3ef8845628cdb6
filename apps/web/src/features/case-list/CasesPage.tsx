import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { PageHeader } from '../../components/PageHeader.js';
import { paths } from '../../lib/paths.js';
import { useAddress } from '../../lib/use-address.js';
import { hasRole, useViewer, type Viewer } from '../../lib/viewer.js';
import { caseAddress } from './case-list-address.js';
import { caseChoicesQuery } from './case-list.query.js';
import { CaseFilters } from './CaseFilters.js';
import classes from './CaseList.module.css';
import { Decisions } from './Decisions.js';
import { FoundCases } from './FoundCases.js';
import { PolicyForm } from './PolicyForm.js';

function whoseText(viewer: Viewer): string {
  if (hasRole(viewer, 'HR')) return 'Every case.';
  return hasRole(viewer, 'MANAGER') ? 'Cases of people whom you lead, those on whose panel you are, and your own.' : 'Your own cases, and those on whose panel you are.';
}

/** Promotion cases by state and age: HR all; others those of people they lead, those on whose panel they are, and their own. */
export function CasesPage() {
  const viewer = useViewer();
  const address = useAddress(caseAddress);
  const isHr = hasRole(viewer, 'HR');
  const filters = hasRole(viewer, 'HR', 'MANAGER');
  const { data } = useQuery(caseChoicesQuery, { skip: !filters });
  return (
    <div className={classes.page}>
      <PageHeader title="Promotion cases">
        {whoseText(viewer)} First what waits for your vote, then what is open, the longest in its state before the others. The score decides nothing.{' '}
        <Anchor component={Link} to={paths.myCases} inherit>
          Your own cases
        </Anchor>
        {isHr ? (
          <>
            {' · '}
            <Anchor component={Link} to={`${paths.report}?report=cases`} inherit>
              As a report
            </Anchor>
          </>
        ) : null}
      </PageHeader>
      {filters ? <CaseFilters data={data} {...address} /> : null}
      <FoundCases {...address} />
      {isHr ? <Decisions tracks={data?.currentFramework?.tracks ?? []} /> : null}
      {isHr ? <PolicyForm /> : null}
    </div>
  );
}

export { CasesPage as Component };
