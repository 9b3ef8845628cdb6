import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { listed } from '../../lib/phrases.js';
import classes from './Learning.module.css';
import type { LearningDraft } from './learning-draft.js';
import { learningGapsQuery } from './learning.query.js';

/** Skills that tracks ask for and for which nothing is listed. */
export function LearningGaps({ onAdd }: { onAdd: (begun: Partial<LearningDraft>) => void }) {
  const { data, error, refetch } = useQuery(learningGapsQuery, { fetchPolicy: 'cache-and-network' });
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching what is missing" />;
  if (data.learningGaps.length === 0) {
    return (
      <EmptyState icon={IconCircleCheck} title="Nothing is missing">
        <p>For every skill and level that a track asks for, something is listed.</p>
      </EmptyState>
    );
  }
  return (
    <ul className={classes.gaps}>
      {data.learningGaps.map(({ skillId, skillName, neededLevel, levels }) => (
        <li key={skillId} className={classes.gap}>
          <div>
            <h3 className={classes.name}>{skillName}</h3>
            <p className={classes.muted}>
              {levels.length === neededLevel ? 'Nothing at all is listed' : `Nothing is listed for level ${listed(levels.map(String))}`}; tracks ask for level {neededLevel}.
            </p>
          </div>
          <Button variant="default" size="compact-sm" aria-label={`Add for ${skillName}`} onClick={() => onAdd({ skillId, fromLevel: String(levels[0]), toLevel: String(levels.at(-1)) })}>
            Add
          </Button>
        </li>
      ))}
    </ul>
  );
}
