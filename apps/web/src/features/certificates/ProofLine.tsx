import { Button, FileButton, Group, Progress } from '@mantine/core';
import { IconDownload, IconPaperclip } from '@tabler/icons-react';
import { Message } from '../../components/Message.js';
import { dayText } from '../../lib/dates.js';
import type { ShownCertificate } from './certificate.model.js';
import classes from './Certificates.module.css';
import { proofTypeText, sizeText, taken, takenInWords } from './proof-file.js';
import { useProof, type Proof, type ProofState } from './use-proof.js';

interface ProofLineProps {
  certificate: ShownCertificate;
  /** The viewer may attach a file; others read it. */
  mayWrite: boolean;
}

function Sending({ state, onCancel }: { state: Extract<ProofState, { kind: 'sending' }>; onCancel: () => void }) {
  const { file, share } = state;
  return (
    <div className={classes.sending}>
      <p className={classes.small} role="status">
        {share >= 1 ? `Looking at ${file.name}…` : `Sending ${file.name} (${sizeText(file.size)}): ${Math.round(share * 100)} %`}
      </p>
      <Progress value={share * 100} animated={share >= 1} striped={share >= 1} aria-label={`${file.name} sent`} />
      <Button size="compact-sm" variant="default" onClick={onCancel}>
        Stop
      </Button>
    </div>
  );
}

function Said({ certificate: { proof }, mayWrite }: ProofLineProps) {
  if (proof) return <span>{`Proof: ${proofTypeText(proof.mediaType)}, ${sizeText(proof.size)}, of ${dayText(proof.uploadedAt)}`}</span>;
  return <span>{mayWrite ? `No proof yet: ${takenInWords}` : 'No proof attached'}</span>;
}

function Buttons({ certificate, mayWrite, file }: ProofLineProps & { file: Proof }) {
  const { name } = certificate.certification;
  return (
    <Group gap="xs">
      {certificate.proof ? (
        <Button size="compact-sm" variant="default" loading={file.state.kind === 'fetching'} leftSection={<IconDownload size={14} aria-hidden />} aria-label={`Download the proof of ${name}`} onClick={() => void file.download()}>
          Download
        </Button>
      ) : null}
      {mayWrite ? (
        <FileButton accept={taken} onChange={(chosen) => chosen && void file.send(chosen)} inputProps={{ 'aria-label': `File for ${name}` }}>
          {(props) => (
            <Button {...props} size="compact-sm" variant="default" leftSection={<IconPaperclip size={14} aria-hidden />} aria-label={`${certificate.proof ? 'Replace' : 'Attach'} the proof of ${name}`}>
              {certificate.proof ? 'Replace' : 'Attach a file'}
            </Button>
          )}
        </FileButton>
      ) : null}
    </Group>
  );
}

/** The file that shows a certificate: up with its progress, and down. */
export function ProofLine({ certificate, mayWrite }: ProofLineProps) {
  const file = useProof(certificate.id);
  const { state } = file;
  if (state.kind === 'sending') return <Sending state={state} onCancel={file.cancel} />;
  return (
    <>
      {state.kind === 'failed' ? (
        <div className={classes.failed}>
          <Message tone="error" title={state.title}>{state.message}</Message>
        </div>
      ) : null}
      <div className={classes.proof}>
        <Said certificate={certificate} mayWrite={mayWrite} />
        <Buttons certificate={certificate} mayWrite={mayWrite} file={file} />
      </div>
    </>
  );
}
