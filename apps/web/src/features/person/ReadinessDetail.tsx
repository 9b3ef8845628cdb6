import { SegmentedControl } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { LoadingState } from '../../components/LoadingState.js';
import classes from './ReadinessDetail.module.css';
import { readinessExplanation, type Readiness } from './readiness-words.js';
import { RequirementTable } from './RequirementTable.js';

const ContributionChart = lazy(() => import('./ContributionChart.js'));

type Shown = 'table' | 'chart';

/** Beside every number: whose decision it is. */
function HumanDecides() {
  return (
    <p className={classes.human}>
      <IconScale size={18} stroke={1.7} aria-hidden />
      A human decides: this number supports a conversation, it does not make a decision.
    </p>
  );
}

/** Readiness toward one track: in words, then row by row, as a table or a chart. */
export function ReadinessDetail({ readiness, personId }: { readiness: Readiness; personId: string }) {
  const [shown, setShown] = useState<Shown>('table');
  return (
    <section className={classes.detail} aria-label={`Readiness toward ${readiness.trackName}`}>
      <div className={classes.head}>
        <div className={classes.words}>
          <h2 className={classes.title}>Toward {readiness.trackName}</h2>
          <p className={classes.explanation}>{readinessExplanation(readiness)}</p>
          <HumanDecides />
        </div>
        <SegmentedControl
          aria-label="Show the explanation as"
          data={[
            { value: 'table', label: 'Table' },
            { value: 'chart', label: 'Chart' },
          ]}
          value={shown}
          onChange={(value) => setShown(value as Shown)}
        />
      </div>
      {shown === 'table' ? (
        <RequirementTable readiness={readiness} personId={personId} />
      ) : (
        <Suspense fallback={<LoadingState label="Drawing the chart" />}>
          <ContributionChart readiness={readiness} />
        </Suspense>
      )}
      <p className={classes.formula}>
        Version {readiness.formulaVersion} of the formula: each rated requirement contributes its weight times the share of the required level that is reached; what is unknown or not applicable stays out and lowers the share that is known.
      </p>
    </section>
  );
}
