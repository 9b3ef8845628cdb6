import type { RiskFlagId, State } from '@waymark/scoring';

interface StateWords {
  readonly title: string;
  /** To somebody who decides. */
  readonly meaning: string;
}

/** Every state by its name and what it means. */
export const stateWords: Readonly<Record<State, StateWords>> = {
  READY: { title: 'Ready', meaning: 'Every must-have is fulfilled, and enough is known and reached.' },
  READY_IF: { title: 'Ready if', meaning: 'A few named steps are all that is missing.' },
  NOT_YET: { title: 'Not yet', meaning: 'What is missing takes more than a few steps.' },
  NOT_ENOUGH_DATA: { title: 'Not enough data to say', meaning: 'Too little has been rated to say anything that would be fair.' },
};

/** What a risk flag is about: a subject to talk over, never a fault of somebody. */
export const flagSubject: Readonly<Record<RiskFlagId, string>> = {
  frontend_overemphasis: 'balance of frontend and backend',
  weak_scalability_and_cloud: 'scalability and cloud',
  security_ignored: 'security',
  coding_neglected: 'coding practice',
  generic_descriptions: 'how evidence is told',
  communication_underestimated: 'communication',
};
