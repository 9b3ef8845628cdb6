import { Button } from '@mantine/core';
import { IconEqual } from '@tabler/icons-react';
import { useState } from 'react';
import { Disclosure } from '../../components/Disclosure.js';
import type { AnswerValue } from '../../lib/draft/answers.js';
import type { DraftState } from '../../lib/draft/draft-keeper.js';
import { goOnAt } from '../../lib/go-on.js';
import { areEqual, valueOf, type Framework, type TalkGroup } from './conversation.model.js';
import type { Names } from './conversation-words.js';
import type { DisputeRequest } from './DisputeLine.js';
import { foldRest, foldTitle } from './fold.js';
import type { News } from './news.js';
import { reasonKey, skillOfKey } from './proposal.js';
import { SkillTalk } from './SkillTalk.js';
import classes from './Talk.module.css';
import { nextToTalk } from './talk-places.js';

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

function Groups({ groups, scale, names, draft, final, news, onChange, onDispute }: SkillListProps) {
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

/** Beside the line of the rest: one click for all of it, without opening it. */
function AgreeOnAll({ folded, answers, onChange }: Pick<SkillListProps, 'onChange'> & { folded: readonly TalkGroup[]; answers: DraftState['answers'] }) {
  const left = folded.flatMap(({ talked }) => talked).flatMap(({ skill, row }) => (row?.self && areEqual(row) && !answers.has(skill.id) ? [{ id: skill.id, value: valueOf(row.self) }] : []));
  if (!onChange || left.length === 0) return null;
  const agree = () => {
    for (const { id, value } of left) onChange(id, value);
    goOnAt(nextToTalk);
  };
  return (
    <Button variant="default" leftSection={<IconEqual size={16} aria-hidden />} onClick={agree}>
      {left.length === 1 ? 'Agree on it' : `Agree on all ${left.length}`}
    </Button>
  );
}

/** The skills to talk about, in groups; where it `folds`, those on which there is nothing to say are in one line that opens. */
export function SkillList({ folds, groups, ...rest }: SkillListProps & { folds: boolean }) {
  const { open, folded } = folds ? foldRest(groups) : { open: groups, folded: [] };
  const changed = new Set(rest.news?.changes.map(({ key }) => skillOfKey(key)));
  const [unfolded, setUnfolded] = useState(false);
  // Once open it stays so: what the reader looks at does not go away when the news is read.
  if (!unfolded && folded.some(({ talked }) => talked.some(({ skill }) => changed.has(skill.id)))) setUnfolded(true);
  return (
    <>
      <Groups groups={open} {...rest} />
      {folded.length > 0 ? (
        <div className={classes.folded}>
          <Disclosure title={foldTitle(folded)} open={unfolded || undefined}>
            <Groups groups={folded} {...rest} />
          </Disclosure>
          <AgreeOnAll folded={folded} answers={rest.draft.answers} onChange={rest.onChange} />
        </div>
      ) : null}
    </>
  );
}
