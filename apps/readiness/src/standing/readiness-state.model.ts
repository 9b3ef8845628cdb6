import { registerEnumType } from '@nestjs/graphql';

export enum ReadinessState {
  NOT_ENOUGH_DATA = 'NOT_ENOUGH_DATA',
  READY = 'READY',
  READY_IF = 'READY_IF',
  NOT_YET = 'NOT_YET',
}

registerEnumType(ReadinessState, {
  name: 'ReadinessState',
  description: 'What the formula says in one word. A human decides; it never does.',
  valuesMap: {
    NOT_ENOUGH_DATA: { description: 'Too little is known of the requirements to say anything.' },
    READY: { description: 'Every gate passes, and coverage and score are at least what is asked.' },
    READY_IF: { description: 'Not READY, and the smallest plan that leads there is a small one.' },
    NOT_YET: { description: 'None of the others.' },
  },
});
