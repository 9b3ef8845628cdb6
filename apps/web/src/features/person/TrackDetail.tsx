import type { Plan } from '@waymark/scoring';
import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { HowSure } from './HowSure.js';
import { InTheWay } from './InTheWay.js';
import { OtherRules } from './OtherRules.js';
import { SmallestPlan } from './SmallestPlan.js';
import classes from './TrackDetail.module.css';
import type { TrackStory } from './track-story.js';
import { useWhatIf } from './use-what-if.js';
import { WhatIf } from './WhatIf.js';
import { WhereNow } from './WhereNow.js';

/** Opens and closes the panel; who closes it comes back to where they opened it. */
function useOpening() {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLElement | null>(null);
  return {
    open,
    show: () => {
      opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      setOpen(true);
    },
    close: () => {
      setOpen(false);
      opener.current?.focus();
    },
  };
}

/** Readiness toward one track: where, what stands in the way, the least that would change it, how sure; what-if beside it, on a phone from below. */
export function TrackDetail({ story, personId }: { story: TrackStory; personId: string }) {
  const whatIf = useWhatIf(story);
  const { open, show, close } = useOpening();
  const narrow = useMediaQuery('(max-width: 74.99em)', false, { getInitialValueInEffect: false });
  const suppose = (plan: Plan) => {
    whatIf.suppose(plan);
    show();
  };
  return (
    <div className={classes.body} data-open={(open && !narrow) || undefined}>
      <div className={classes.column}>
        <WhereNow story={story} onWhatIf={show} />
        <InTheWay story={story} />
        <SmallestPlan story={story} onSuppose={suppose} />
        <HowSure story={story} personId={personId} />
        <OtherRules story={story} />
      </div>
      {narrow ? (
        <Drawer opened={open} onClose={close} position="bottom" size="90%" padding={0} closeButtonProps={{ 'aria-label': 'Close what-if', mr: 'md' }} title={<span className={classes.drawerTitle}>What if?</span>}>
          <WhatIf story={story} whatIf={whatIf} />
        </Drawer>
      ) : null}
      {open && !narrow ? (
        <div className={classes.panel}>
          <WhatIf story={story} whatIf={whatIf} onClose={close} />
        </div>
      ) : null}
    </div>
  );
}
