import { dateText } from '../../lib/dates.js';
import { listed } from '../../lib/phrases.js';
import { Message } from '../Message.js';
import classes from './EvidenceForm.module.css';
import type { EvidenceFields, FieldName } from './evidence-fields.js';
import type { EvidenceState } from './evidence-keeper.js';
import { fieldWords } from './evidence-words.js';

interface EvidenceMessagesProps {
  state: EvidenceState;
  skills: readonly { id: string; name: string }[];
}

function labelOf(field: FieldName): string {
  if (field === 'occurredOn') return 'When it was done';
  if (field === 'skillIds') return 'Skills that it shows';
  return field === 'verifierPerson' ? 'Who can confirm it' : fieldWords[field].label;
}

function valueOf(field: FieldName, fields: EvidenceFields, skills: EvidenceMessagesProps['skills']): string {
  if (field === 'skillIds') return listed(fields.skillIds.map((id) => skills.find((skill) => skill.id === id)?.name ?? id)) || 'none';
  if (field === 'verifierPerson') return fields.verifierPerson?.name ?? 'nobody';
  if (field === 'occurredOn') return dateText(fields.occurredOn);
  return fields[field].trim() || 'nothing';
}

/** What happened to the draft elsewhere: nothing of it is lost, and both are told. */
export function EvidenceMessages({ state, skills }: EvidenceMessagesProps) {
  const { stopped, elsewhere, takenIn } = state;
  return (
    <div className={classes.messages}>
      {stopped ? <Message tone="error" title="This can no longer be changed here">{stopped} What you typed since is kept in this browser.</Message> : null}
      {elsewhere.size > 0 ? (
        <Message tone="warning" title="It was changed in another tab or on another device too">
          What you typed here stands. Over there it says:
          <ul className={classes.elsewhere}>
            {[...elsewhere].map(([field, theirs]) => (
              <li key={field}>
                {labelOf(field)}: {valueOf(field, theirs, skills)}
              </li>
            ))}
          </ul>
        </Message>
      ) : null}
      {takenIn.length > 0 ? <Message tone="info" title="Changes from another tab or device were taken in">{listed(takenIn.map(labelOf))}</Message> : null}
    </div>
  );
}
