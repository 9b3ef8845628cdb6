import { Button } from '@mantine/core';
import { useDisclosure, useWindowEvent } from '@mantine/hooks';
import { IconKeyboard, IconSignature } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Message } from '../../components/Message.js';
import { PageHeader } from '../../components/PageHeader.js';
import { KeyboardHelp } from '../../components/rating/KeyboardHelp.js';
import { SaveStatus } from '../../components/rating/SaveStatus.js';
import { dayText } from '../../lib/dates.js';
import { useQuestionKeys } from '../../lib/draft/use-question-keys.js';
import { useAddress } from '../../lib/use-address.js';
import { useViewer } from '../../lib/viewer.js';
import { blockersOf } from './blockers.js';
import { byDifference, byFramework, type Conversation, type Framework, type TalkCycle } from './conversation.model.js';
import { hasSigned, namesOf, type Names } from './conversation-words.js';
import { DisputeDialog } from './DisputeDialog.js';
import type { DisputeRequest } from './DisputeLine.js';
import { Notes } from './Notes.js';
import { levelsOf } from './proposal.js';
import { SignDialog } from './SignDialog.js';
import { SkillList } from './SkillList.js';
import classes from './Talk.module.css';
import { talkAddress } from './talk-address.js';
import { AgreedMessage, BlockersMessage, LapsedMessage, NewsMessage, SignedMessage } from './TalkMessages.js';
import { TalkTools } from './TalkTools.js';
import { useAgreement, type Agreement } from './use-agreement.js';

interface TalkProps {
  cycle: TalkCycle;
  framework: Framework;
  conversation: Conversation;
}

interface HeadProps extends Pick<TalkProps, 'cycle' | 'conversation'> {
  names: Names;
  /** Left out where nothing is answered by keys. */
  onHelp?: () => void;
}

function Head({ cycle, conversation, names, onHelp }: HeadProps) {
  const title = names.role === 'PERSON' ? 'Your conversation' : `Conversation with ${names.person}`;
  const what = conversation.agreedAt ? 'What you have agreed on stands beside what both said.' : 'Talk about the largest differences first, agree on a level for each skill, then both sign.';
  const keys = onHelp ? (
    <Button variant="default" leftSection={<IconKeyboard size={16} aria-hidden />} onClick={onHelp} className={classes.keysButton}>
      Keyboard
    </Button>
  ) : undefined;
  return (
    <PageHeader title={title} documentTitle={`${title} ${cycle.name}`} actions={keys}>
      {cycle.name}: both sides are shown since {dayText(conversation.revealedAt)}. {names.role === 'HR' ? 'You read along, and settle disputes that you are no party to.' : what}
    </PageHeader>
  );
}

function Messages({ conversation, framework, names, agreement }: Omit<TalkProps, 'cycle'> & { names: Names; agreement: Agreement }) {
  const { state, news, dismissNews, ownMerged } = agreement;
  const blockers = conversation.agreedAt ? [] : blockersOf(conversation, state.answers, framework);
  return (
    <div className={classes.messages}>
      {news && !conversation.agreedAt ? <NewsMessage news={news} framework={framework} onDismiss={dismissNews} /> : null}
      {ownMerged ? <Message tone="info" title="Changes from another tab or device were taken in">Where both changed the same skill, what you chose here stands.</Message> : null}
      {state.stopped && !conversation.agreedAt ? <Message tone="error" title="This can no longer be changed here">{state.stopped}</Message> : null}
      <AgreedMessage conversation={conversation} names={names} />
      <SignedMessage conversation={conversation} names={names} />
      <LapsedMessage conversation={conversation} names={names} />
      <BlockersMessage blockers={blockers} names={names} />
    </div>
  );
}

interface BarProps extends Omit<TalkProps, 'cycle'> {
  names: Names;
  agreement: Agreement;
}

function SignBar({ conversation, framework, names, agreement: { state } }: BarProps) {
  const [signing, sign] = useDisclosure(false);
  const agreed = levelsOf(state.answers).size;
  const blocked = blockersOf(conversation, state.answers, framework).length > 0;
  return (
    <>
      <SaveStatus state={state} answered={agreed} total={framework.skills.length} done="in the agreement">
        <Button data-sign onClick={sign.open} leftSection={<IconSignature size={16} aria-hidden />} disabled={agreed === 0 || blocked || hasSigned(conversation)}>
          {hasSigned(conversation) ? 'You have signed' : 'Sign'}
        </Button>
      </SaveStatus>
      <SignDialog opened={signing} onClose={sign.close} conversation={conversation} framework={framework} names={names} draft={state} />
    </>
  );
}

function lookAtSkillOfAddress(): void {
  const skill = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  skill?.closest('details')?.setAttribute('open', '');
  skill?.scrollIntoView();
}

/** Leads to the skill that the address names, also where it is folded away, which was not there yet when the address was opened. */
function useSkillOfAddress(): void {
  useEffect(lookAtSkillOfAddress, []);
  useWindowEvent('hashchange', lookAtSkillOfAddress);
}

/** Both sides of one person in one cycle: what they talk about, agree on and sign. */
export function Talk({ cycle, framework, conversation }: TalkProps) {
  const viewerId = useViewer().person.id;
  const agreement = useAgreement(conversation);
  const { role, agreedAt, rows } = conversation;
  const { person, manager } = namesOf(conversation, viewerId);
  const names = useMemo(() => ({ viewerId, role, person, manager, other: role === 'PERSON' ? manager : person }), [viewerId, role, person, manager]);
  const { choices, choose } = useAddress(talkAddress);
  useSkillOfAddress();
  const [asked, setAsked] = useState<DisputeRequest | null>(null);
  const [helping, help] = useDisclosure(false);
  const list = useRef<HTMLDivElement>(null);
  const highest = Math.max(...framework.scale.map(({ level }) => level));
  const { answers, stopped } = agreement.state;
  const onChange = role === 'HR' || agreedAt || stopped ? undefined : agreement.change;
  const onKeyDown = useQuestionKeys(list, { answerTo: (skillId) => answers.get(skillId), change: (skillId, value) => onChange?.(skillId, { ...value, comment: null }), highest, onHelp: help.open });
  const groups = useMemo(() => (choices.order === 'framework' ? byFramework : byDifference)(framework, rows), [choices.order, framework, rows]);
  return (
    <>
      <Head cycle={cycle} conversation={conversation} names={names} onHelp={onChange ? help.open : undefined} />
      {onChange ? <SignBar conversation={conversation} framework={framework} names={names} agreement={agreement} /> : null}
      <Messages conversation={conversation} framework={framework} names={names} agreement={agreement} />
      <TalkTools rows={rows} answers={answers} order={choices.order} onOrder={(order) => choose({ order })} onChange={onChange} />
      {/* Keys are caught here once for all skills; each control below is reachable and works without them. */}
      <div ref={list} role="presentation" onKeyDown={onKeyDown}>
        <SkillList folds={choices.order === 'difference'} groups={groups} scale={framework.scale} names={names} draft={agreement.state} final={Boolean(agreedAt)} news={agreedAt ? null : agreement.news} onChange={onChange} onDispute={setAsked} />
      </div>
      <Notes conversation={conversation} names={names} />
      <DisputeDialog request={asked} place={{ cycleId: conversation.cycleId, personId: conversation.person.id }} onClose={() => setAsked(null)} />
      <KeyboardHelp opened={helping} onClose={help.close} highest={highest} />
    </>
  );
}
