import type { FrameworkDocument } from '@waymark/contracts';
import type { DemoPerson } from './people.ts';
import { randomOf } from './random.ts';
import { ratingsOf, type DemoRating } from './ratings.ts';
import type { Standing } from './standings.ts';

/** What one side says of one skill in the open cycle, in the words of the API. */
export interface OpenAnswer {
  readonly skillId: string;
  readonly outcome: 'LEVEL' | 'NO_OPPORTUNITY';
  readonly level: number | null;
}

/** With what is apart from the level, 1 to 3 each. */
export interface OwnAnswer extends OpenAnswer {
  readonly confidence: number;
  readonly interest: number;
}

/** Part of the skills that a draft has got to. */
const begun = 0.55;

/** All that a person and their manager say of the quarter, by the newest past one and what is told of this one; in the framework's order. */
export function openRatingsOf(framework: FrameworkDocument, person: DemoPerson, { levels = {} }: Pick<Standing, 'levels'>): DemoRating[] {
  const before = ratingsOf(framework, person).at(-1) ?? [];
  return framework.skills.flatMap(({ id: skillId }): DemoRating[] => {
    const told = levels[skillId];
    if (told) return (['self', 'manager', 'agreed'] as const).flatMap((kind, index) => (told[index] === undefined ? [] : [{ skillId, kind, outcome: 'level' as const, level: told[index] }]));
    const of = (kind: DemoRating['kind']) => before.find((rating) => rating.skillId === skillId && rating.kind === kind);
    const [self, manager] = [of('self'), of('agreed') ?? of('manager')];
    return [...(self ? [plain(self, 'self')] : []), ...(manager ? [plain(manager, 'manager')] : [])];
  });
}

/** What was said in the past without the words that were said of it then. */
function plain({ skillId, outcome, level }: DemoRating, kind: DemoRating['kind']): DemoRating {
  return { skillId, kind, outcome, ...(level === undefined ? {} : { level }) };
}

function answerOf({ skillId, outcome, level }: DemoRating): OpenAnswer {
  return { skillId, outcome: outcome === 'level' ? 'LEVEL' : 'NO_OPPORTUNITY', level: level ?? null };
}

/** What a person answers, as far as they are. */
export function ownAnswers(ratings: readonly DemoRating[], { name, self }: Pick<Standing, 'name' | 'self'>): OwnAnswer[] {
  const random = randomOf(`${name}/open cycle`);
  const oneToThree = () => 1 + Math.floor(random() * 3);
  const answers = ratings.filter(({ kind }) => kind === 'self').map((rating) => ({ ...answerOf(rating), confidence: oneToThree(), interest: oneToThree() }));
  return self === 'draft' ? answers.slice(0, Math.ceil(answers.length * begun)) : answers;
}

/** What their manager says, as far as they are. */
export function managerAnswers(ratings: readonly DemoRating[], { manager }: Pick<Standing, 'manager'>): OpenAnswer[] {
  const answers = ratings.filter(({ kind }) => kind === 'manager').map(answerOf);
  return manager === 'draft' ? answers.slice(0, Math.ceil(answers.length * begun)) : answers;
}

/** What both could agree on: the manager's word, where nothing else is told. */
export function agreedAnswers(ratings: readonly DemoRating[]): OpenAnswer[] {
  const agreed = new Map(ratings.filter(({ kind }) => kind === 'agreed').map((rating) => [rating.skillId, answerOf(rating)]));
  return ratings.filter(({ kind }) => kind === 'manager').map((rating) => agreed.get(rating.skillId) ?? answerOf(rating));
}
