import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPaperclip } from '@tabler/icons-react';
import { useId } from 'react';
import { counted } from '../../lib/counts.js';
import type { AnswerValue } from '../../lib/draft/answers.js';
import { useViewer } from '../../lib/viewer.js';
import type { PreviousAnswer } from './EarlierAnswer.js';
import { EvidenceChips } from './EvidenceChips.js';
import type { Skill } from './MyAssessmentPage.js';
import { evidenceToAttachQuery } from './skill-evidence.query.js';
import classes from './SkillEvidence.module.css';
import { SkillEvidenceDialog } from './SkillEvidenceDialog.js';
import { SkillEvidenceList } from './SkillEvidenceList.js';

/** Most pieces of evidence of one answer, as the server takes them. */
const mostAttached = 10;

interface SkillEvidenceProps {
  skill: Skill;
  answer: AnswerValue;
  /** What was said in the cycle before, if anything. */
  earlier: PreviousAnswer | undefined;
  earlierCycle: string;
  onChange: (value: AnswerValue) => void;
}

/** What of the cycle before is still in the log and not attached again. */
function ofBefore(earlier: PreviousAnswer | undefined, ids: readonly string[]): readonly string[] {
  return (earlier?.evidenceIds ?? []).filter((id) => !ids.includes(id)).slice(0, mostAttached - ids.length);
}

/** Evidence that an answer rests on: attached from the log, taken over from the cycle before, or written here and now. */
export function SkillEvidence({ skill, answer, earlier, earlierCycle, onChange }: SkillEvidenceProps) {
  const { person } = useViewer();
  const panelId = useId();
  const [opened, panel] = useDisclosure(false);
  const [writing, dialog] = useDisclosure(false);
  const ids = answer.evidenceIds ?? [];
  const attach = (evidenceIds: readonly string[]) => onChange({ ...answer, evidenceIds });
  const { data, error, refetch } = useQuery(evidenceToAttachQuery, { variables: { personId: person.id }, skip: !opened && ids.length === 0 });
  const again = ofBefore(earlier, ids);
  const onWritten = (id: string) => {
    attach([...ids, id]);
    void refetch();
  };
  return (
    <div className={classes.evidence}>
      <EvidenceChips ids={ids} evidence={data?.evidence ?? []} onRemove={(id) => attach(ids.filter((one) => one !== id))} />
      <div className={classes.tools}>
        <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconPaperclip size={15} aria-hidden />} aria-expanded={opened} aria-controls={panelId} aria-label={`Evidence for ${skill.name}`} onClick={panel.toggle}>
          Evidence
        </Button>
        {again.length > 0 ? (
          <Button variant="subtle" size="compact-sm" aria-label={`Attach the evidence of ${earlierCycle} for ${skill.name} again`} onClick={() => attach([...ids, ...again])}>
            Attach {counted(again.length, 'piece', 'pieces')} of {earlierCycle} again
          </Button>
        ) : null}
      </div>
      <div id={panelId} hidden={!opened}>
        {opened ? <SkillEvidenceList skill={skill} ids={ids} evidence={data?.evidence} error={error} full={ids.length >= mostAttached} onChange={attach} onWrite={dialog.open} retry={() => void refetch()} /> : null}
      </div>
      {writing ? <SkillEvidenceDialog skill={skill} onClose={dialog.close} onWritten={onWritten} /> : null}
    </div>
  );
}
