import { Button } from '@mantine/core';
import { IconEraser, IconMessage } from '@tabler/icons-react';
import { memo, useId, useState, type ReactNode } from 'react';
import { chosen, type AnswerValue } from '../../lib/draft/answers.js';
import { questionId } from '../../lib/skill-groups.js';
import { Message } from '../Message.js';
import { Choice } from './Choice.js';
import { CommentField } from './CommentField.js';
import type { RatingOptions, RatingOption } from './rating-options.js';
import classes from './RatingQuestion.module.css';

interface RatingQuestionProps {
  /** What it is about: the id of a skill, or of a person. */
  about: string;
  title: string;
  summary?: string | null;
  options: RatingOptions;
  /** The descriptions stand elsewhere on the page. */
  brief?: boolean;
  /** More about it, above the choices. */
  aside?: ReactNode;
  /** More to say once it is answered, beneath the choices. */
  beside?: ReactNode;
  /** The level after the chosen one is pointed out. */
  marksNext?: boolean;
  commentHint: string;
  answer: AnswerValue | undefined;
  /** Why the server did not take the answer, if so. */
  refusal: string | undefined;
  onChange: (about: string, value: AnswerValue | null) => void;
}

function isChosen(answer: AnswerValue | undefined, { outcome, level }: RatingOption): boolean {
  return answer?.outcome === outcome && answer.level === level;
}

/** The level that comes after the one that was chosen. */
function isNext(answer: AnswerValue | undefined, { level }: RatingOption): boolean {
  return typeof answer?.level === 'number' && level === answer.level + 1;
}

function Choices({ about, options, brief, marksNext, answer, onChange, labelledBy }: RatingQuestionProps & { labelledBy: string }) {
  const choose = ({ outcome, level }: RatingOption) => onChange(about, chosen(answer, { outcome, level }));
  const choice = (option: RatingOption, wide: boolean) => (
    <Choice key={`${option.outcome}${option.level ?? ''}`} group={about} level={option.level} name={option.name} text={option.text} wide={wide} brief={brief} mark={marksNext && isNext(answer, option) ? 'Your next level' : undefined} checked={isChosen(answer, option)} onChoose={() => choose(option)} />
  );
  return (
    <div role="radiogroup" aria-labelledby={labelledBy}>
      <div className={classes.levels} data-brief={brief || undefined}>{options.levels.map((option) => choice(option, false))}</div>
      <div className={classes.others} data-brief={brief || undefined}>{options.others.map((option) => choice(option, true))}</div>
    </div>
  );
}

/** One question: levels in the framework's words, side by side, each with its choice; a comment when there is something to add. */
export const RatingQuestion = memo(function RatingQuestion(props: RatingQuestionProps) {
  const { about, title, summary, aside, beside, commentHint, answer, refusal, onChange } = props;
  const titleId = useId();
  const [commenting, setCommenting] = useState(false);
  const say = (said: AnswerValue, comment: string) => {
    // A comment that is taken away letter by letter leaves its field where it is.
    setCommenting(true);
    onChange(about, { ...said, comment: comment || null });
  };
  const open = answer !== undefined && (commenting || answer.comment !== null);
  return (
    <article id={questionId(about)} data-skill={about} data-answered={answer !== undefined || undefined} className={classes.question}>
      <header className={classes.head}>
        <div>
          <h3 id={titleId} className={classes.name}>
            {title}
          </h3>
          {summary ? <p className={classes.summary}>{summary}</p> : null}
        </div>
        {answer ? (
          <div className={classes.tools}>
            <Button variant="subtle" color="gray" size="compact-sm" data-comment leftSection={<IconMessage size={15} aria-hidden />} aria-expanded={open} onClick={() => setCommenting(true)}>
              Comment
            </Button>
            <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconEraser size={15} aria-hidden />} aria-label={`Clear the answer for ${title}`} onClick={() => onChange(about, null)}>
              Clear
            </Button>
          </div>
        ) : null}
      </header>
      {refusal ? <Message tone="error" title="This answer was not taken">{refusal}</Message> : null}
      {aside}
      <Choices {...props} labelledBy={titleId} />
      {answer ? beside : null}
      {open ? <CommentField on={title} placeholder={commentHint} value={answer.comment ?? ''} focus={commenting} onChange={(comment) => say(answer, comment)} /> : null}
    </article>
  );
});
