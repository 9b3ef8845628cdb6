import { IconChecklist, IconFileCertificate, IconListDetails, IconRoute, IconUserStar } from '@tabler/icons-react';
import { Disclosure } from '../../components/Disclosure.js';
import { Message } from '../../components/Message.js';
import { HumanDecides } from '../../components/readiness/HumanDecides.js';
import { coverageSentence, scoreSentence } from '../../components/readiness/readiness-words.js';
import { Scale } from '../../components/readiness/Scale.js';
import { StateName } from '../../components/readiness/StateName.js';
import { StorySection } from '../../components/StorySection.js';
import { counted } from '../../lib/counts.js';
import { momentText } from '../../lib/dates.js';
import { stateWords } from '../../lib/state-words.js';
import type { Packet } from './case.model.js';
import classes from './Cases.module.css';
import { Least } from './Least.js';
import { leastIn, type ReadPacket } from './packet.model.js';
import { PacketEvidence } from './PacketEvidence.js';
import { PacketGates } from './PacketGates.js';
import { PacketPlan } from './PacketPlan.js';
import { PacketProof } from './PacketProof.js';
import { PacketRatings } from './PacketRatings.js';
import { PacketRows } from './PacketRows.js';

function Standing({ read: { readiness, input, document } }: { read: ReadPacket }) {
  const { readyScore, readyCoverage } = input.settings;
  return (
    <div className={`${classes.card} ${classes.stack}`}>
      <p className={classes.row}>
        <StateName state={readiness.state} />
        <span className={classes.muted}>
          toward {document.trackName}. {stateWords[readiness.state].meaning}
        </span>
      </p>
      <p className={classes.subtitle}>Score: {scoreSentence(readiness, readyScore)}</p>
      <Scale value={readiness.score} low={readiness.low} high={readiness.high} thresholds={[{ at: readyScore, name: `${readyScore} is asked for` }]} />
      <p className={classes.muted}>{coverageSentence(readiness, readyCoverage)}</p>
      <HumanDecides />
    </div>
  );
}

function Parts({ read, mayOpen }: { read: ReadPacket; mayOpen: boolean }) {
  const { readiness, input } = read;
  const gates = readiness.requirements.flatMap(({ gate }) => gate ?? []);
  return (
    <>
      <Disclosure icon={IconChecklist} title={`Must-haves: ${gates.filter(({ passes }) => passes).length} of ${counted(gates.length, 'is fulfilled', 'are fulfilled')}`} open>
        <PacketGates read={read} />
      </Disclosure>
      <Disclosure icon={IconListDetails} title={`Requirement by requirement: ${readiness.met} of ${readiness.requirements.length} are met`}>
        <PacketRows read={read} />
      </Disclosure>
      <Disclosure icon={IconFileCertificate} title={`Evidence by requirement: ${counted(input.evidence.length, 'accepted piece', 'accepted pieces')}`}>
        <PacketEvidence read={read} mayOpen={mayOpen} />
      </Disclosure>
      <Disclosure icon={IconUserStar} title={`Ratings: ${input.ratings.length}`}>
        <PacketRatings read={read} />
      </Disclosure>
      <Disclosure icon={IconRoute} title="Plan: the smallest that leads to ready, and the development plan">
        <div className={classes.stack}>
          <Least steps={leastIn(read)} />
          <PacketPlan read={read} />
        </div>
      </Disclosure>
    </>
  );
}

interface PacketViewProps {
  packet: Packet;
  /** Null: of a kind that this page does not know. */
  read: ReadPacket | null;
  /** Whether the viewer may open the evidence itself. */
  mayOpen: boolean;
}

/** The frozen packet, made readable. Nothing here is of today. */
export function PacketView({ packet, read, mayOpen }: PacketViewProps) {
  return (
    <StorySection id="packet" title="The packet" lead={`What the panel decides from, frozen ${momentText(packet.frozenAt)}. It stays as it was then; what has changed since stands apart from it.`}>
      <div className={classes.stack}>
        {read ? (
          <>
            <Standing read={read} />
            <Parts read={read} mayOpen={mayOpen} />
          </>
        ) : (
          <Message tone="warning" title="This packet is of a newer kind than this page">Load the page again. The packet itself can be copied below.</Message>
        )}
        <PacketProof packet={packet} read={read} />
      </div>
    </StorySection>
  );
}
