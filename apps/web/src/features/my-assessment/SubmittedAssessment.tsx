import { Button } from '@mantine/core';
import { IconTarget } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Message } from '../../components/Message.js';
import { PageHeader } from '../../components/PageHeader.js';
import { answerText } from '../../components/rating/rating-options.js';
import type { DraftPartsFragment } from '../../generated/graphql.js';
import { momentText } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { groupByCategory } from '../../lib/skill-groups.js';
import type { Framework, OpenCycle, Skill } from './MyAssessmentPage.js';
import classes from './SubmittedAssessment.module.css';

interface SubmittedAssessmentProps {
  cycle: OpenCycle;
  framework: Framework;
  assessment: DraftPartsFragment;
}

type Answer = DraftPartsFragment['answers'][number];

function AnswerRow({ skill, answer, scale }: { skill: Skill; answer: Answer | undefined; scale: Framework['scale'] }) {
  return (
    <div className={classes.row}>
      <dt className={classes.skill}>{skill.name}</dt>
      <dd className={classes.answer} data-open={answer === undefined || undefined}>
        {answerText(answer, scale, 'Not answered')}
        {answer?.comment ? <p className={classes.comment}>{answer.comment}</p> : null}
      </dd>
    </div>
  );
}

/** What was submitted, and when. */
export function SubmittedAssessment({ cycle, framework, assessment }: SubmittedAssessmentProps) {
  const bySkill = new Map(assessment.answers.map((answer) => [answer.skillId, answer]));
  return (
    <>
      <PageHeader title="My assessment" documentTitle={`My assessment ${cycle.name}`} actions={<Button component={Link} to={paths.me} leftSection={<IconTarget size={16} aria-hidden />}>See where you stand</Button>}>
        {cycle.name}
      </PageHeader>
      <Message tone="done" title={`Submitted ${assessment.submittedAt ? momentText(assessment.submittedAt) : ''}`}>
        {assessment.answers.length} of {framework.skills.length} skills answered. Your manager can see them now. They move your readiness only where a skill has no manager or agreed rating yet; where there is one, that goes on counting.
      </Message>
      {groupByCategory(framework.skills).map(({ category, id, skills }) => (
        <section key={id} aria-label={category} className={classes.category}>
          <h2 className={classes.categoryName}>{category}</h2>
          <dl className={classes.rows}>
            {skills.map((skill) => (
              <AnswerRow key={skill.id} skill={skill} answer={bySkill.get(skill.id)} scale={framework.scale} />
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
