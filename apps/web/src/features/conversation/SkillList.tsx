import type { AnswerValue } from '../../lib/draft/answers.js';
import type { DraftState } from '../../lib/draft/draft-keeper.js';
import type { Framework, TalkGroup } from './conversation.model.js';
import type { Names } from './conversation-words.js';
import type { DisputeRequest } from './DisputeLine.js';
import type { News } from './news.js';
import { reasonKey, skillOfKey } from './proposal.js';
import { SkillTalk } from './SkillTalk.js';
import classes from './Talk.module.css';

interface SkillListProps {
  groups: readonly TalkGroup[];
  scale: Framework['scale'];
  names: Names;
  draft: DraftState;
  final: boolean;
  /** What somebody else changed and the reader has not read; null: nothing. */
  news: News | null;
  /** Left out where nothing can be changed. */
  onChange?: (key: string, value: AnswerValue | null) => void;
  onDispute: (request: DisputeRequest) => void;
}

/** The skills to talk about, in groups. */
export function SkillList({ groups, scale, names, draft, final, news, onChange, onDispute }: SkillListProps) {
  const { answers, refusals } = draft;
  const changed = new Set(news?.changes.map(({ key }) => skillOfKey(key)));
  return groups.map(({ id, title, talked }) => (
    <section key={id} className={classes.group} aria-label={title}>
      <h2 className={classes.groupName}>
        {title} <span className={classes.count}>{talked.length}</span>
      </h2>
      {talked.map(({ skill, row }) => (
        <SkillTalk
          key={skill.id}
          skill={skill}
          row={row}
          scale={scale}
          names={names}
          answer={answers.get(skill.id)}
          reason={answers.get(reasonKey(skill.id))?.comment ?? ''}
          refusal={refusals.get(skill.id)}
          reasonRefusal={refusals.get(reasonKey(skill.id))}
          final={final}
          changedBy={changed.has(skill.id) ? (news?.by ?? 'somebody else') : null}
          onChange={onChange}
          onDispute={onDispute}
        />
      ))}
    </section>
  ));
}
