import { Button, Group, Modal, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent } from 'react';
import { Message } from '../../components/Message.js';
import type { ShownCertificate } from './certificate.model.js';
import { changed, draftFrom, newDraft, problemsOf, type CertificateDraft } from './certificate-draft.js';
import { CertificateFields } from './CertificateFields.js';
import { useCertifications } from './use-certifications.js';
import { useSaveCertificate, type SaveRefusal } from './use-save-certificate.js';
import { validityDays } from './validity-words.js';

interface CertificateDialogProps {
  personId: string;
  /** To be changed; null: a new one. */
  certificate: ShownCertificate | null;
  opened: boolean;
  onClose: () => void;
  /** Called once it is saved and the dialog has closed. */
  onSaved?: () => void;
}

function Refusal({ refusal, onSuggestion }: { refusal: SaveRefusal; onSuggestion: (id: string) => void }) {
  const { message, newer, suggestions } = refusal;
  return (
    <Message tone={newer ? 'warning' : 'error'} title={newer ? 'It was changed elsewhere in the meantime' : 'It was not saved'}>
      {newer ? `It says now: ${newer.certification.name}${newer.number ? `, ${newer.number}` : ''}. ${validityDays(newer)}. Saving again replaces this by what stands below.` : message}
      {suggestions.length > 0 ? (
        <Group gap="xs" mt="xs">
          {suggestions.map(({ id, name }) => (
            <Button key={id} size="compact-sm" variant="default" onClick={() => onSuggestion(id)}>
              {name}
            </Button>
          ))}
        </Group>
      ) : null}
    </Message>
  );
}

function Form({ personId, certificate, onClose, onSaved }: Omit<CertificateDialogProps, 'opened'>) {
  const { known, skillNames, missing } = useCertifications();
  const { save, busy, refusal } = useSaveCertificate(personId, certificate);
  const [draft, setDraft] = useState<CertificateDraft>(() => (certificate ? draftFrom(certificate) : newDraft));
  const [tried, setTried] = useState(false);
  const problems = problemsOf(draft);
  const onChange = (part: Partial<CertificateDraft>) => setDraft((before) => changed(before, part, known));
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length > 0 || !(await save(draft))) return;
    notifications.show({ message: certificate ? 'The certificate is changed' : 'The certificate is recorded', color: 'teal' });
    onClose();
    onSaved?.();
  };
  return (
    <form onSubmit={(event) => void onSubmit(event)} noValidate>
      <Stack>
        {missing ? <Message tone="error" title={missing} /> : null}
        {refusal ? <Refusal refusal={refusal} onSuggestion={(certificationId) => onChange({ certificationId })} /> : null}
        <CertificateFields draft={draft} problems={tried ? { ...refusal?.problems, ...problems } : {}} known={known} skillNames={skillNames} onChange={onChange} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Records a certificate, or changes one. */
export function CertificateDialog({ opened, onClose, certificate, ...rest }: CertificateDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={certificate ? `Change ${certificate.certification.name}` : 'Record a certificate'} size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Form key={certificate?.id} certificate={certificate} onClose={onClose} {...rest} />
    </Modal>
  );
}
