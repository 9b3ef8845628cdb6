import type { Plan, Readiness } from '@waymark/scoring';
import { Button } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Disclosure } from '../../components/Disclosure.js';
import { countOf, sentence } from './phrases.js';
import { costExplanation, costText, noPlanText, planItems } from './plan-words.js';
import classes from './SmallestPlan.module.css';
import { scoreSentence } from './state-words.js';
import { StateName } from './StateName.js';
import { StorySection } from './StorySection.js';
import type { TrackStory } from './track-story.js';
import { planDone, scoreSupposing } from './what-if.js';

function Stand({ title, readiness, readyScore }: { title: string; readiness: Readiness; readyScore: number }) {
  return (
    <div className={classes.stand}>
      <dt>{title}</dt>
      <dd>
        <StateName state={readiness.state} />
        <span className={classes.score}>{scoreSentence(readiness, readyScore)}</span>
      </dd>
    </div>
  );
}

/** What holds now and what holds when the plan is done, by the same function. */
function Outcome({ story, plan }: { story: TrackStory; plan: Plan }) {
  const then = useMemo(() => scoreSupposing(story.input, planDone(plan)), [story.input, plan]);
  const { readyScore } = story.input.settings;
  return (
    <dl className={classes.outcome}>
      <Stand title="Now" readiness={story.readiness} readyScore={readyScore} />
      <Stand title="When this is done" readiness={then} readyScore={readyScore} />
    </dl>
  );
}

function Steps({ story, plan }: { story: TrackStory; plan: Plan }) {
  return (
    <ol className={classes.steps}>
      {planItems(plan, story).map(({ id, title, detail, cost }, index) => (
        <li key={id} className={classes.step}>
          <span className={classes.place} aria-hidden>
            {index + 1}
          </span>
          <div>
            <h3 className={classes.title}>{title}</h3>
            <p className={classes.detail}>{detail}</p>
          </div>
          <span className={classes.cost}>costs {costText(cost)}</span>
        </li>
      ))}
    </ol>
  );
}

function lead(story: TrackStory): string {
  const { plan, state } = story.readiness;
  if (!plan) return noPlanText(story);
  if (state === 'READY') return 'No steps are needed: what the rules ask for is there.';
  const steps = planItems(plan, story).length;
  return `${sentence(countOf(steps, 'step'))} would do, at a cost of ${costText(plan.cost)}. No smaller set of steps leads to Ready: leave one out, and it does not hold.`;
}

/** The least that would make the person ready, what it costs, and what holds when it is done. */
export function SmallestPlan({ story, onSuppose }: { story: TrackStory; onSuppose: (plan: Plan) => void }) {
  const { plan } = story.readiness;
  return (
    <StorySection id="plan" title="The smallest plan" lead={lead(story)}>
      {plan && plan.steps.length > 0 ? (
        <>
          <Steps story={story} plan={plan} />
          <Outcome story={story} plan={plan} />
          <div className={classes.actions}>
            <Button variant="default" leftSection={<IconArrowsExchange size={16} aria-hidden />} onClick={() => onSuppose(plan)}>
              Suppose that it is done
            </Button>
          </div>
          <Disclosure title="How the cost comes about">
            <p className={classes.detail}>{costExplanation(story.input.settings)} The search looks at every set of steps that could matter and takes the cheapest; of two that cost the same, the one with fewer steps.</p>
          </Disclosure>
        </>
      ) : null}
    </StorySection>
  );
}
