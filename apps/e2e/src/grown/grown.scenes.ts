import type { Play } from '../quarter/play.ts';
import { tellTheCase } from './case.scenes.ts';
import { tellTheClosing } from './closing.scenes.ts';
import { tellThePlan } from './plan.scenes.ts';
import { tellTheRebuild } from './rebuilt.scenes.ts';
import { tellTheDecision } from './told.scenes.ts';

/** From the gap to the promotion, by somebody whose quarter has been told. */
export function tellGapToGrown(play: Play): void {
  tellThePlan(play);
  tellTheClosing(play);
  tellTheCase(play);
  tellTheDecision(play);
  tellTheRebuild(play);
}
