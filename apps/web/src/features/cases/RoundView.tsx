import type { ReactNode } from 'react';
import { Message } from '../../components/Message.js';
import { StorySection } from '../../components/StorySection.js';
import { can, is, roundHeld, type Case, type Round } from './case.model.js';
import classes from './Cases.module.css';
import { ChangedSince } from './ChangedSince.js';
import { ChoosePanel } from './ChoosePanel.js';
import { DecisionForm } from './DecisionForm.js';
import { DecisionView } from './DecisionView.js';
import { OpenPanel } from './OpenPanel.js';
import type { ReadPacket } from './packet.model.js';
import { PacketView } from './PacketView.js';
import { PlanFromCase } from './PlanFromCase.js';
import { Seats } from './Seats.js';
import { TellForm, ToldView } from './ToldView.js';
import { maySeeEvidence, useReadPacket } from './use-read-packet.js';
import { VoteForm } from './VoteForm.js';
import { Votes } from './Votes.js';

interface PartProps {
  shown: Case;
  round: Round;
  read: ReadPacket | null;
  /** Where the round is the one that is held, what can be done now is done in it. */
  isHeld: boolean;
}

const nameIn = (read: ReadPacket | null) => (requirementId: string) => read?.names.requirement(requirementId) ?? requirementId;

function Panel({ shown, round, read, isHeld }: PartProps) {
  const { seats, votes } = round;
  const votesNow = isHeld && can(shown, 'VOTE') && read !== null;
  if (!seats && !votes && !votesNow) return null;
  return (
    <StorySection id={`panel-${round.number}`} title={round.number === 2 ? 'The second panel' : 'The panel'}>
      <div className={classes.stack}>
        {isHeld && seats && can(shown, 'CHOOSE_PANEL') && !round.revealedAt ? <ChoosePanel key={seats.map(({ member }) => member.id).join()} shown={shown} seats={seats} /> : null}
        {seats && (!isHeld || !can(shown, 'CHOOSE_PANEL') || round.openedAt) ? <Seats round={round} seats={seats} /> : null}
        {isHeld && seats && can(shown, 'OPEN_PANEL') ? <OpenPanel shown={shown} seats={seats} /> : null}
        {votesNow ? <VoteForm shown={shown} round={round} requirements={read.requirements} /> : null}
        {votes && round.revealedAt ? <Votes round={round} votes={votes} nameOf={nameIn(read)} /> : null}
      </div>
    </StorySection>
  );
}

function Outcome({ shown, round, read, isHeld }: PartProps) {
  const { decision, told, revealedAt } = round;
  const decides = isHeld && can(shown, 'DECIDE');
  const tells = isHeld && can(shown, 'TELL');
  if (!decision && !told && !decides) return null;
  return (
    <StorySection id={`decision-${round.number}`} title={round.number === 2 ? 'The decision on the appeal' : 'The decision'}>
      <div className={classes.stack}>
        {told ? <ToldView shown={shown} told={told} /> : null}
        {decision ? <DecisionView decision={decision} nameOf={nameIn(read)} /> : null}
        {isHeld && told && decision?.outcome === 'POSTPONED' && shown.state === 'TOLD' && is(shown, 'PERSON', 'LEAD') ? <PlanFromCase shown={shown} /> : null}
        {decides && revealedAt && read ? <DecisionForm shown={shown} round={round} packet={read} /> : null}
        {decides && !revealedAt ? <p className={classes.muted}>It can be decided once the votes are revealed: when all have voted, or when the day has come.</p> : null}
        {tells ? <TellForm shown={shown} round={round} /> : null}
      </div>
    </StorySection>
  );
}

interface RoundViewProps {
  shown: Case;
  round: Round;
  /** What is read before the packet. */
  children?: ReactNode;
}

/** One round of a case: what its panel decided from, who voted, what was decided and what the person reads. */
export function RoundView({ shown, round, children }: RoundViewProps) {
  const { packet, changes, appealReason } = round;
  const read = useReadPacket(shown, packet);
  const part = { shown, round, read, isHeld: round === roundHeld(shown) };
  return (
    <>
      {appealReason ? (
        <div className={classes.messages}>
          <Message tone="info" title="Why another panel was asked for">
            <span className={classes.words}>{appealReason}</span>
          </Message>
        </div>
      ) : null}
      {round.told ? <Outcome {...part} /> : null}
      {children}
      {packet ? <PacketView packet={packet} read={read} mayOpen={maySeeEvidence(shown)} /> : null}
      {changes ? <ChangedSince changes={changes} /> : null}
      <Panel {...part} />
      {round.told ? null : <Outcome {...part} />}
    </>
  );
}
