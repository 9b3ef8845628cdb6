import { Button, CloseButton } from '@mantine/core';
import { IconArrowBackUp, IconEyeOff } from '@tabler/icons-react';
import { useEventListener } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { Disclosure } from '../../components/Disclosure.js';
import { HumanDecides } from '../../components/readiness/HumanDecides.js';
import { countOf, listedBriefly, sentence } from '../../components/readiness/phrases.js';
import { Choices } from './Choices.js';
import { planSentence } from './plan-words.js';
import type { TrackStory } from './track-story.js';
import type { WhatIfState } from './use-what-if.js';
import { supposedCount } from './what-if.js';
import classes from './WhatIf.module.css';
import { WhatIfRequirement } from './WhatIfRequirement.js';
import { WhatIfResult } from './WhatIfResult.js';

interface WhatIfProps {
  story: TrackStory;
  whatIf: WhatIfState;
  /** Left out where something else names and closes the panel. */
  onClose?: () => void;
}

/** What matters now stands first and stays there, whatever is supposed: a list that moves under the hand is of no use. */
function sorted({ readiness }: TrackStory) {
  const inTheWay = ({ gate, status }: (typeof readiness.requirements)[number]) => (gate !== null && !gate.passes) || (status !== 'MET' && status !== 'EXEMPT');
  return { first: readiness.requirements.filter(inTheWay), rest: readiness.requirements.filter((row) => !inTheWay(row)) };
}

/** Cycles count as met whatever the level is: so it is said where the level itself is still missing. */
function stillShort({ names }: TrackStory, { supposition, then }: WhatIfState): string | null {
  if (supposition.cyclesHeld === 0) return null;
  const short = then.requirements.filter(({ gate }) => gate !== null && !gate.met).map(({ requirementId }) => names.short(requirementId));
  if (short.length === 0) return null;
  return `The cycles count, but ${listedBriefly(short)} ${short.length === 1 ? 'is' : 'are'} still not at the level that is asked for.`;
}

function Held({ story, whatIf }: WhatIfProps) {
  const { cycles, ofLast } = story.input.settings.sustained;
  if (Math.min(cycles, ofLast) === 0) return null;
  const options = Array.from({ length: ofLast + 1 }, (_, held) => ({ value: held, text: held === 0 ? 'None' : String(held), label: held === 0 ? 'None' : countOf(held, 'more cycle') }));
  const note = stillShort(story, whatIf);
  return (
    <div>
      <Choices legend="Further cycles held" note="as if every must-have had been at its level in each, whatever its level is" options={options} value={whatIf.supposition.cyclesHeld} onChange={whatIf.setCyclesHeld} />
      {note ? <p className={classes.small}>{note}</p> : null}
    </div>
  );
}

function Rows({ rows, ...rest }: WhatIfProps & { rows: TrackStory['readiness']['requirements'] }) {
  return (
    <ul className={classes.requirements}>
      {rows.map((row) => (
        <WhatIfRequirement key={row.requirementId} row={row} {...rest} />
      ))}
    </ul>
  );
}

function Head({ onClose }: { onClose: () => void }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <header className={classes.head}>
      <h2 ref={title} tabIndex={-1} className={classes.title}>
        What if?
      </h2>
      <CloseButton aria-label="Close what-if" onClick={onClose} />
    </header>
  );
}

function Left({ story, whatIf: { then } }: WhatIfProps) {
  if (!then.plan || then.plan.steps.length === 0) return null;
  return <p className={classes.small}>The least that would be left: {planSentence(then.plan, { ...story, readiness: then })}.</p>;
}

function Actions({ story, whatIf }: WhatIfProps) {
  const { plan } = story.readiness;
  // Never disabled outright: it would lose the focus that it has when it is pressed.
  const isEmpty = supposedCount(whatIf.supposition) === 0;
  return (
    <div className={classes.actions}>
      {plan && plan.steps.length > 0 ? (
        <Button variant="light" size="sm" onClick={() => whatIf.suppose(plan)}>
          Suppose the smallest plan is done
        </Button>
      ) : null}
      <Button variant="default" size="sm" leftSection={<IconArrowBackUp size={15} aria-hidden />} aria-disabled={isEmpty} data-disabled={isEmpty || undefined} onClick={whatIf.reset}>
        Suppose nothing
      </Button>
    </div>
  );
}

/** Suppose other levels, evidence and time, and see at once what would hold. Computed here; nothing leaves the browser. */
export function WhatIf(props: WhatIfProps) {
  const { story, whatIf, onClose } = props;
  const { first, rest } = sorted(story);
  const panel = useEventListener<'keydown', HTMLElement>('keydown', ({ key }) => (key === 'Escape' ? onClose?.() : undefined));
  return (
    <aside ref={panel} className={classes.panel} aria-label="What if?" tabIndex={-1}>
      {onClose ? <Head onClose={onClose} /> : null}
      <p className={classes.private}>
        <IconEyeOff size={17} stroke={1.8} aria-hidden />
        Computed in your browser. Nothing is saved, and nobody sees it.
      </p>
      <WhatIfResult story={story} whatIf={whatIf} />
      <Left {...props} />
      <HumanDecides />
      <Actions {...props} />
      <Held {...props} />
      {first.length > 0 ? <Rows {...props} rows={first} /> : null}
      {rest.length > 0 ? (
        <Disclosure title={`${sentence(countOf(rest.length, 'requirement'))} that ${rest.length === 1 ? 'asks' : 'ask'} for nothing now`} open={first.length === 0}>
          <Rows {...props} rows={rest} />
        </Disclosure>
      ) : null}
    </aside>
  );
}
