import type { TrackReadinessQuery } from '../../generated/graphql.js';
import { sentTrack } from './server-answers.fixture.js';
import { asks, failedGate, inputOf, now, oneStep, rated, ready, storyOf, tooLittle } from './story.fixture.js';
import type { TrackStory } from './track-story.js';
import { trackStoryOf } from './track-story-of.js';

const toConfirm = inputOf([asks('security', { mustHave: true }), asks('backend', { skillIds: ['python', 'java'] })], [rated('security', 'q3/self', 3)]);
const nothing = { framework: undefined, record: undefined };

/** Past the network, types are what the schema promises. */
const received = (story: TrackStory) => sentTrack(story) as unknown as TrackReadinessQuery;

describe('what the server sends is what the formula said', () => {
  it.each([['one step', oneStep], ['a failed gate', failedGate], ['ready', ready], ['too little', tooLittle], ['to confirm', toConfirm]])('%s', (_name, input) => {
    const point = { from: now - 1000, until: null, state: 'READY' as const, score: 90, low: null, high: 99, met: 1, planCost: 0 };
    const cycles = input.cycles.map((cycle) => ({ ...cycle, name: cycle.id }));
    const story = storyOf(input, { history: { points: [point], cycles } });
    const read = trackStoryOf(received(story), nothing, story.who);
    expect(read?.readiness).toMatchObject(story.readiness);
    expect(read?.flags).toMatchObject(story.flags);
    expect(read?.comparison).toMatchObject(story.comparison);
    expect(read?.history).toEqual(story.history);
    expect(read?.input.ratings).toHaveLength(input.ratings.length);
  });

  it('that a smaller plan may exist', () => {
    const story = storyOf(failedGate);
    const entangled = { ...story, readiness: { ...story.readiness, plan: { ...story.readiness.plan!, givenUp: true as const } } };
    expect(trackStoryOf(received(entangled), nothing, story.who)?.readiness.plan?.givenUp).toBe(true);
    expect(trackStoryOf(received(story), nothing, story.who)?.readiness.plan).not.toHaveProperty('givenUp');
  });

  it('where names cannot be fetched, ids and the requirements’ own words stand for them', () => {
    const read = trackStoryOf(received(storyOf(failedGate)), nothing, { name: 'Amara Okafor', own: false });
    expect([read?.names.skill('security'), read?.names.short('security'), read?.names.level(3), read?.scale]).toEqual(['security', 'Gate 4: secures production', 'level 3', [1, 2, 3, 4]]);
  });
});
