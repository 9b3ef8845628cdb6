import type { Plan, Readiness } from '@waymark/scoring';
import { Button } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Disclosure } from '../../components/Disclosure.js';
import { countOf, sentence } from '../../components/readiness/phrases.js';
import { scoreSentence } from '../../components/readiness/readiness-words.js';
import { StateName } from '../../components/readiness/StateName.js';
import { StorySection } from '../../components/StorySection.js';
import { costAgainst, costExplanation, costText, noPlanText, planItems, unitOfCost, type PlanItem } from './plan-words.js';
import classes from './SmallestPlan.module.css';
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

/** "3", or "1–12" for a line that stands for several. */
function placeOf(items: readonly PlanItem[], index: number): string {
  const before = items.slice(0, index).reduce((sum, { count }) => sum + count, 0);
  const count = items[index]?.count ?? 1;
  return count === 1 ? String(before + 1) : `${before + 1}–${before + count}`;
}

function Steps({ story, plan }: { story: TrackStory; plan: Plan }) {
  const items = planItems(plan, story);
  return (
    <ol className={classes.steps}>
      {items.map(({ id, title, detail, cost }, index) => (
        <li key={id} className={classes.step}>
          <span className={classes.place} aria-hidden>
            {placeOf(items, index)}
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
  const steps = plan.steps.length;
  const smaller = plan.givenUp ? 'This track is too entangled to look at every set of steps: fewer may do as well.' : steps === 1 ? 'Nothing smaller leads to Ready.' : 'No smaller set of steps leads to Ready: leave any of them out, and it is not reached.';
  return `${sentence(countOf(steps, 'step'))} would do. The plan ${costAgainst(plan.cost, story.input.settings)}: ${unitOfCost} ${smaller}`;
}

/** The least that would make the person ready, what it costs, and what holds when it is done. */
export function SmallestPlan({ story, onSuppose }: { story: TrackStory; onSuppose: (plan: Plan) => void }) {
  const { plan } = story.readiness;
  return (
    <StorySection id="plan" title={plan?.givenUp ? 'A plan that leads there' : 'The smallest plan'} lead={lead(story)}>
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
