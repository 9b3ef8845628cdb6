import { useQuery } from '@apollo/client/react';
import { IconX } from '@tabler/icons-react';
import type { EvidenceToAttachQuery } from '../../generated/graphql.js';
import { paths } from '../../lib/paths.js';
import { useViewer } from '../../lib/viewer.js';
import { evidenceToAttachQuery } from './skill-evidence.query.js';
import classes from './SkillEvidence.module.css';

export type AttachableEvidence = EvidenceToAttachQuery['evidence'][number];

interface ChipsProps {
  ids: readonly string[];
  evidence: readonly AttachableEvidence[];
  /** Left out where nothing can be taken off any more. */
  onRemove?: (id: string) => void;
}

/** What is attached. Each opens beside the assessment, which stays as it is. */
export function EvidenceChips({ ids, evidence, onRemove }: ChipsProps) {
  if (ids.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label="Attached evidence">
      {ids.map((id) => {
        const what = evidence.find((one) => one.id === id)?.what || 'Evidence without words yet';
        return (
          <li key={id} className={classes.chip} data-fixed={!onRemove || undefined}>
            <a href={paths.evidenceItem(id)} target="_blank" rel="noopener" className={classes.what}>
              {what}
            </a>
            {onRemove ? (
              <button type="button" className={classes.remove} aria-label={`Take off ${what}`} onClick={() => onRemove(id)}>
                <IconX size={14} stroke={2} aria-hidden />
              </button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

/** What an answer rests on that is read only: what of it is still in the log. */
export function AttachedEvidence({ ids }: { ids: readonly string[] }) {
  const { person } = useViewer();
  const { data } = useQuery(evidenceToAttachQuery, { variables: { personId: person.id }, skip: ids.length === 0 });
  const evidence = data?.evidence ?? [];
  return <EvidenceChips ids={ids.filter((id) => evidence.some((one) => one.id === id))} evidence={evidence} />;
}

/** The same under the answers of a list. */
export function evidenceBelow({ evidenceIds = [] }: { evidenceIds?: readonly string[] }) {
  return <AttachedEvidence ids={evidenceIds} />;
}
