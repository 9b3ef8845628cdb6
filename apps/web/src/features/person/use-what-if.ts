import type { Plan, Readiness } from '@waymark/scoring';
import { useMemo, useState } from 'react';
import type { TrackStory } from './track-story.js';
import { nothingSupposed, planDone, scoreSupposing, supposeEvidence, supposeLevel, type Supposition } from './what-if.js';

/** What is supposed, and what would hold then. */
export interface WhatIfState {
  readonly supposition: Supposition;
  readonly then: Readiness;
  readonly setLevel: (skillId: string, level: number | null | undefined) => void;
  readonly setEvidence: (requirementId: string, holds: boolean) => void;
  readonly setCyclesHeld: (cyclesHeld: number) => void;
  readonly suppose: (plan: Plan) => void;
  readonly reset: () => void;
}

/** Keeps suppositions in this page alone, and scores each at once. */
export function useWhatIf({ input }: TrackStory): WhatIfState {
  const [supposition, setSupposition] = useState<Supposition>(nothingSupposed);
  const then = useMemo(() => scoreSupposing(input, supposition), [input, supposition]);
  return {
    supposition,
    then,
    setLevel: (skillId, level) => setSupposition((now) => supposeLevel(now, skillId, level)),
    setEvidence: (requirementId, holds) => setSupposition((now) => supposeEvidence(now, requirementId, holds)),
    setCyclesHeld: (cyclesHeld) => setSupposition((now) => ({ ...now, cyclesHeld })),
    suppose: (plan) => setSupposition(planDone(plan)),
    reset: () => setSupposition(nothingSupposed),
  };
}
