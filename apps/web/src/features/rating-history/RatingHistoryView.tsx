import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconHistory, IconMoodEmpty, IconTarget } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { Link } from 'react-router';
import { Disclosure } from '../../components/Disclosure.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { Notice } from '../../components/Notice.js';
import { PageHeader } from '../../components/PageHeader.js';
import type { RatingHistoryQuery } from '../../generated/graphql.js';
import { paths } from '../../lib/paths.js';
import { groupByCategory } from '../../lib/skill-groups.js';
import { useAddress } from '../../lib/use-address.js';
import { useRefetchOnReturn } from '../../lib/use-refetch-on-return.js';
import { CycleTable } from './CycleTable.js';
import { chosenSkills, historyAddress } from './history-address.js';
import { cyclesById, historySentence, moveText, skillSentence, type CycleById } from './history-words.js';
import { historyOf, movedBy, type History, type SkillHistory } from './history.model.js';
import { HistoryToolbar } from './HistoryToolbar.js';
import classes from './RatingHistory.module.css';
import { LineLegend, SkillLine } from './SkillLine.js';
import { ratingHistoryQuery } from './rating-history.query.js';

type Person = NonNullable<RatingHistoryQuery['person']>;

function Head({ person, own, children }: { person: Person; own: boolean; children?: string }) {
  const title = own ? 'How my skills moved' : `How ${person.name}’s skills moved`;
  return (
    <PageHeader
      title={title}
      actions={
        <Button component={Link} to={own ? paths.me : paths.person(person.id)} variant="default" leftSection={<IconTarget size={16} aria-hidden />} className={classes.screenOnly}>
          {own ? 'My readiness' : 'Readiness'}
        </Button>
      }
    >
      {children}
    </PageHeader>
  );
}

const Skill = memo(function Skill({ skill, cycles, history }: { skill: SkillHistory; cycles: CycleById; history: History }) {
  const by = movedBy(skill);
  const open = skill.cycles.some(({ disputes }) => disputes.some(({ settledAt }) => !settledAt));
  return (
    <article className={classes.skill} aria-label={skill.name}>
      <div className={classes.head}>
        <h3 className={classes.name}>{skill.name}</h3>
        <p className={classes.sentence}>
          {by ? <strong>{moveText(by)}. </strong> : null}
          {skillSentence(skill, cycles)}
          {open ? <span className={classes.open}> It is disputed.</span> : null}
        </p>
      </div>
      <SkillLine skill={skill} cycles={history.cycles} />
      <div className={classes.details}>
        <Disclosure title={`Who said what of ${skill.name}`}>
          <CycleTable skill={skill} cycles={cycles} />
        </Disclosure>
      </div>
    </article>
  );
});

function Skills({ history }: { history: History }) {
  const { choices, choose } = useAddress(historyAddress);
  const cycles = useMemo(() => cyclesById(history), [history]);
  const shown = chosenSkills(history.skills, choices);
  const categories = [...new Set(history.skills.map(({ category }) => category))];
  return (
    <>
      <HistoryToolbar categories={categories} choices={choices} onChoose={choose} />
      <LineLegend />
      <p className={classes.count} role="status">
        {shown.length === history.skills.length ? `All ${shown.length} skills` : `${shown.length} of ${history.skills.length} skills`}
      </p>
      {shown.length === 0 ? <p className={classes.count}>No skill matches. Clear the search, or choose all categories.</p> : null}
      {groupByCategory(shown).map(({ category, id, skills }) => (
        <section key={id} className={classes.category} aria-label={category}>
          <h2 className={classes.categoryName}>{category}</h2>
          {skills.map((skill) => (
            <Skill key={skill.skillId} skill={skill} cycles={cycles} history={history} />
          ))}
        </section>
      ))}
    </>
  );
}

function Moved({ person, own, answer }: { person: Person; own: boolean; answer: RatingHistoryQuery['ratingHistory'] }) {
  const history = useMemo(() => historyOf(answer), [answer]);
  return (
    <>
      <Head person={person} own={own}>
        {historySentence(history)}
      </Head>
      <Skills history={history} />
    </>
  );
}

/** How a person's skills moved over cycles, and who rated them: what was revealed, and nothing else. */
export function RatingHistoryView({ personId, own }: { personId: string; own: boolean }) {
  const { data, error, refetch } = useQuery(ratingHistoryQuery, { variables: { personId }, fetchPolicy: 'cache-and-network' });
  useRefetchOnReturn(refetch);
  if (!data) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching the history" rows={8} />;
  const { person, ratingHistory } = data;
  if (!person) {
    return (
      <Notice page icon={IconMoodEmpty} title="Nobody to see here">
        <p>There is no such person, or they are not shared with you.</p>
      </Notice>
    );
  }
  if (ratingHistory.skills.length === 0) {
    return (
      <>
        <Head person={person} own={own} />
        <EmptyState icon={IconHistory} title="Nothing has been revealed yet">
          <p>Once a cycle shows what was said, each skill stands here with who rated it and when. Drafts never do.</p>
        </EmptyState>
      </>
    );
  }
  return <Moved person={person} own={own} answer={ratingHistory} />;
}
