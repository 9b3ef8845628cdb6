import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { EvidenceFramework } from '../../components/evidence/EvidenceForm.js';
import { wordsOfState } from '../../components/evidence/evidence-words.js';
import { QualityMeter } from '../../components/evidence/QualityMeter.js';
import { StatePill } from '../../components/StatePill.js';
import type { EvidencePartsFragment } from '../../generated/graphql.js';
import { dateText } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { listedBriefly } from '../../lib/phrases.js';
import classes from './EvidenceRow.module.css';
import { skillNames, spokenFor } from './spoken-for.js';

interface EvidenceRowProps {
  evidence: EvidencePartsFragment;
  framework: EvidenceFramework;
}

/** What it counts for: the skills in words, and the tracks whose requirements ask for them. */
export function SpeaksFor({ skillIds, framework }: { skillIds: readonly string[]; framework: EvidenceFramework }) {
  const tracks = spokenFor(skillIds, framework.tracks);
  if (skillIds.length === 0) return <p className={classes.small}>It names no skill yet.</p>;
  const asked = tracks.map(({ track, requirements }) => `${track} (${listedBriefly(requirements, 2)})`);
  return (
    <p className={classes.small}>
      Shows {listedBriefly(skillNames(skillIds, framework.skills))}
      {asked.length > 0 ? `; asked for by ${listedBriefly(asked, 2)}` : '; no track asks for that today'}.
    </p>
  );
}

/** One piece of evidence in a list: what, when, where it stands, how well it is told. */
export function EvidenceRow({ evidence, framework }: EvidenceRowProps) {
  const { label, tone } = wordsOfState(evidence.state);
  return (
    <li className={classes.item}>
      <div>
        <Anchor component={Link} to={paths.evidenceItem(evidence.id)} className={classes.what}>
          {evidence.what || 'No words yet'}
        </Anchor>
        <p className={classes.facts}>
          <StatePill tone={tone}>{label}</StatePill>
          <span>{dateText(evidence.occurredOn)}</span>
        </p>
        <SpeaksFor skillIds={evidence.skillIds} framework={framework} />
      </div>
      <QualityMeter quality={evidence.quality} missing={evidence.missing} />
    </li>
  );
}
