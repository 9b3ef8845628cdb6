import { evidenceQuality, qualityParts, type QualityPart } from '@waymark/scoring';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import type { EvidenceFields } from './evidence-fields.js';
import { bestQuality, goodQuality, missingText, partWords, qualityText } from './evidence-words.js';
import classes from './QualityMeter.module.css';

function Pips({ quality }: { quality: number }) {
  return (
    <span className={classes.pips} aria-hidden>
      {qualityParts.map((part, place) => (
        <span key={part} className={classes.pip} data-filled={place < quality || undefined} />
      ))}
    </span>
  );
}

interface QualityMeterProps {
  quality: number;
  missing: readonly QualityPart[];
}

/** How well something is told: points, a word, and what is missing. */
export function QualityMeter({ quality, missing }: QualityMeterProps) {
  return (
    <div className={classes.meter} data-good={quality >= goodQuality || undefined}>
      <span className={classes.line}>
        <Pips quality={quality} />
        {qualityText(quality)}: {quality} of {bestQuality} points
      </span>
      {missing.length > 0 ? <p className={classes.small}>{missingText(missing)}</p> : null}
    </div>
  );
}

/** The quality of what stands in the form: the rule of the server, which takes a person of the organisation for a verifier too. */
export function qualityOf(fields: EvidenceFields): QualityMeterProps {
  return evidenceQuality({ ...fields, verifier: fields.verifier.trim() || (fields.verifierPerson?.id ?? '') });
}

/** The quality while it is typed: each of the parts with what to write for its point. */
export function QualityGuide({ fields }: { fields: EvidenceFields }) {
  const { quality, missing } = qualityOf(fields);
  const next = missing[0];
  return (
    <div className={classes.meter} data-good={quality >= goodQuality || undefined}>
      <span className={classes.line}>
        <Pips quality={quality} />
        {qualityText(quality)}: {quality} of {bestQuality} points
      </span>
      <p className={classes.small} role="status">
        {next ? `For the next point: ${partWords[next].how}` : 'All seven points. Nothing is missing.'}
      </p>
      <ul className={classes.parts} aria-label="What gives a point">
        {qualityParts.map((part) => {
          const said = !missing.includes(part);
          const Mark = said ? IconCircleCheck : IconCircleDashed;
          return (
            <li key={part} className={classes.part} data-said={said || undefined}>
              <Mark size={16} stroke={1.8} aria-hidden />
              <span>
                {said ? '' : 'Missing: '}
                {said ? `${partWords[part].name.charAt(0).toUpperCase()}${partWords[part].name.slice(1)}` : partWords[part].name}
              </span>
            </li>
          );
        })}
      </ul>
      <p className={classes.small}>Tracks ask for {goodQuality} points or more where a requirement needs evidence.</p>
    </div>
  );
}
