import { Button } from '@mantine/core';
import { useState } from 'react';
import { Message } from '../../components/Message.js';
import { answerText } from '../../components/rating/rating-options.js';
import { unsentAnswers } from '../../lib/draft/unsent-answers.js';
import { useViewer } from '../../lib/viewer.js';
import classes from './LeftBehind.module.css';
import type { Framework } from './MyAssessmentPage.js';

/** What was changed in this browser and had not reached the server when the assessment was submitted elsewhere: said, not lost in silence. */
export function LeftBehind({ cycleId, framework }: { cycleId: string; framework: Framework }) {
  const personId = useViewer().person.id;
  const [store] = useState(() => unsentAnswers(personId, cycleId));
  const [left, setLeft] = useState(() => [...store.read()]);
  if (left.length === 0) return null;
  const names = new Map(framework.skills.map(({ id, name }) => [id, name]));
  const forget = () => {
    store.write(new Map());
    setLeft([]);
  };
  return (
    <Message tone="warning" title="What you changed here was not part of it" action={<Button variant="default" onClick={forget}>Forget it</Button>}>
      You submitted in another tab or on another device before this browser could save. HR can reopen the cycle for you if it matters:
      <ul className={classes.left}>
        {left.map(([skillId, answer]) => (
          <li key={skillId}>
            {names.get(skillId) ?? skillId}: {answerText(answer ?? undefined, framework.scale, 'taken back')}
            {answer?.comment ? ` – “${answer.comment}”` : ''}
          </li>
        ))}
      </ul>
    </Message>
  );
}
