import { Anchor, Button } from '@mantine/core';
import { Link } from 'react-router';
import { Message } from '../../components/Message.js';
import { answerText } from '../../components/rating/rating-options.js';
import { momentText } from '../../lib/dates.js';
import type { AnswerValue } from '../../lib/draft/answers.js';
import { paths } from '../../lib/paths.js';
import { questionId } from '../../lib/skill-groups.js';
import type { Blocker } from './blockers.js';
import type { Conversation, Framework } from './conversation.model.js';
import { hasSigned, signedText, who, type Names } from './conversation-words.js';
import type { News } from './news.js';
import { isReasonKey, skillOfKey } from './proposal.js';
import classes from './Talk.module.css';
import { standingId } from './talk-places.js';

/** How the agreement stands: whoever has just signed goes on here. */
function Standing({ children }: { children: string }) {
  return (
    <span id={standingId} tabIndex={-1}>
      {children}
    </span>
  );
}

/** Who signed what when, once it is final. */
export function AgreedMessage({ conversation, names }: { conversation: Conversation; names: Names }) {
  const { agreedAt, personSignedAt, managerSignedAt, signedManager } = conversation;
  if (!agreedAt) return null;
  const isOwn = names.role === 'PERSON';
  const manager = signedManager ? who(signedManager, names.viewerId) : 'The manager';
  const action = (
    <Button component={Link} to={isOwn ? paths.me : paths.person(conversation.person.id)} variant="default">
      {isOwn ? 'See where you stand' : `See where ${names.person} stands`}
    </Button>
  );
  return (
    <Message tone="done" title={<Standing>{`Agreed ${momentText(agreedAt)}`}</Standing>} action={action}>
      {isOwn ? 'You' : names.person} signed {personSignedAt ? momentText(personSignedAt) : ''}, {manager === 'You' ? 'you' : manager} signed {managerSignedAt ? momentText(managerSignedAt) : ''}. It is final: the levels are agreed ratings and count for readiness.
    </Message>
  );
}

/** Who has signed what stands now, and what a change would do. */
export function SignedMessage({ conversation, names }: { conversation: Conversation; names: Names }) {
  const text = signedText(conversation, names);
  if (!text || conversation.agreedAt) return null;
  const waits = conversation.personSignedAt ? (names.role === 'MANAGER' ? 'your signature' : 'the signature of the manager') : names.role === 'PERSON' ? 'your signature' : `the signature of ${names.person}`;
  return (
    <Message tone="info" title={<Standing>{`${text} It waits for ${waits}.`}</Standing>}>
      {names.role === 'HR' ? null : hasSigned(conversation) ? 'If you change anything now, your signature is taken back.' : 'If you change anything before you sign, that signature is taken back.'}
    </Message>
  );
}

/** Whose signature was taken away because one side was rated anew: until they have signed again. */
export function LapsedMessage({ conversation, names }: { conversation: Conversation; names: Names }) {
  const { lapsedBy, lapsedAt, agreedAt, person } = conversation;
  if (!lapsedBy || !lapsedAt || agreedAt) return null;
  const rated = names.role === 'PERSON' ? 'you were' : `${person.name} was`;
  const isOwn = lapsedBy.id === names.viewerId;
  return (
    <Message tone="warning" title={`${who(lapsedBy, names.viewerId)} signed before ${rated} rated anew, ${momentText(lapsedAt)}`}>
      {isOwn ? 'What you signed may rest on something else now. Look at both sides once more, then sign again.' : `That signature counts no more: ${lapsedBy.name} is asked to look at both sides once more and sign again.`}
    </Message>
  );
}

function changeText(key: string, [from, to]: readonly [AnswerValue | undefined, AnswerValue | undefined], { skills, scale }: Framework): string {
  const skillId = skillOfKey(key);
  const name = skills.find(({ id }) => id === skillId)?.name ?? skillId;
  if (isReasonKey(key)) return `${name}: ${to ? 'why the levels differ' : 'the reason was taken back'}`;
  if (!to) return `${name}: left out`;
  return `${name}: ${from ? `${answerText(from, scale, '')} became ` : ''}${answerText(to, scale, '')}`;
}

/** Most changes that are named; a reader of more looks at the skills. */
const mostNamed = 6;

interface NewsMessageProps {
  news: News;
  framework: Framework;
  onDismiss: () => void;
}

/** Who changed what while the page was open. */
export function NewsMessage({ news, framework, onDismiss }: NewsMessageProps) {
  const more = news.changes.length - mostNamed;
  return (
    <Message
      tone="info"
      title={`${news.by ?? 'Somebody else'} has changed what is proposed`}
      action={
        <Button variant="default" size="compact-sm" onClick={onDismiss}>
          I have seen it
        </Button>
      }
    >
      <ul className={classes.changes}>
        {news.changes.slice(0, mostNamed).map(({ key, from, to }) => (
          <li key={key}>{changeText(key, [from, to], framework)}</li>
        ))}
        {more > 0 ? <li>{more} more: they are marked below</li> : null}
      </ul>
      <p>Where you were changing the same skill, what you chose stands.</p>
    </Message>
  );
}

function Blocking({ blockers }: { blockers: readonly Blocker[] }) {
  return blockers.map(({ skillId, skillName }, index) => (
    <span key={skillId}>
      {index > 0 ? ', ' : ''}
      <Anchor href={`#${questionId(skillId)}`} size="sm">
        {skillName}
      </Anchor>
    </span>
  ));
}

/** What has to be done before anybody can sign, with the way there. */
export function BlockersMessage({ blockers, names }: { blockers: readonly Blocker[]; names: Names }) {
  const reasons = blockers.filter(({ why }) => why === 'reason');
  const disputes = blockers.filter(({ why }) => why === 'dispute');
  if (blockers.length === 0) return null;
  return (
    <Message tone="info" title="Nobody can sign yet">
      {reasons.length > 0 ? (
        <p>
          {names.role === 'MANAGER' ? 'You have to say why the levels differ' : 'The manager has to say why the levels differ'}: <Blocking blockers={reasons} />.
        </p>
      ) : null}
      {disputes.length > 0 ? (
        <p>
          Disputed: <Blocking blockers={disputes} />. It has to be settled or taken back, or left out of the agreement.
        </p>
      ) : null}
    </Message>
  );
}
