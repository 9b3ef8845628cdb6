import { Button, CopyButton, Group } from '@mantine/core';
import { IconCheck, IconCircleCheck, IconCopy, IconDownload, IconFingerprint, IconHelpCircle } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { Disclosure } from '../../components/Disclosure.js';
import { momentText } from '../../lib/dates.js';
import { saveJson } from '../../lib/save-json.js';
import type { Packet } from './case.model.js';
import classes from './Cases.module.css';
import type { ReadPacket } from './packet.model.js';
import { digestOf, recomputed, type Recomputed } from './packet-proof.js';

const recomputedTexts: Readonly<Record<Recomputed, string>> = {
  same: 'Your browser has just scored the packet’s rows by the same function and comes to the same numbers.',
  other: 'Your browser comes to other numbers than the packet holds. Tell your administrator.',
  'other formula': 'The packet was scored by another version of the formula than your browser has. Check it with that version.',
};

/** Whether the text is the one that the digest was made of; undefined while that is reckoned, null where the browser cannot. */
function useDigestHolds({ document, digest }: Packet): boolean | null | undefined {
  const [holds, setHolds] = useState<boolean | null | undefined>();
  useEffect(() => {
    let isShown = true;
    void digestOf(document).then((made) => isShown && setHolds(made === null ? null : made === digest));
    return () => {
      isShown = false;
    };
  }, [document, digest]);
  return holds;
}

function Check({ good, children }: { good: boolean; children: string }) {
  const Mark = good ? IconCircleCheck : IconHelpCircle;
  return (
    <p className={classes.marked}>
      <Mark size={18} aria-hidden className={good ? classes.mark : classes.quietMark} />
      <span>{children}</span>
    </p>
  );
}

function Copy({ packet }: { packet: Packet }) {
  return (
    <CopyButton value={packet.document}>
      {({ copied, copy }) => (
        <Button variant="default" leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />} onClick={copy}>
          {copied ? 'Copied' : 'Copy the packet'}
        </Button>
      )}
    </CopyButton>
  );
}

function Versions({ packet, read }: { packet: Packet; read: ReadPacket | null }) {
  return (
    <dl className={classes.facts}>
      <dt>Frozen</dt>
      <dd>
        {momentText(packet.frozenAt)} <span className={classes.muted}>({packet.frozenAt})</span>
      </dd>
      {read ? (
        <>
          <dt>Formula</dt>
          <dd>version {read.document.formulaVersion}</dd>
          <dt>Rules of the organisation</dt>
          <dd>version {read.document.settingsVersion}</dd>
          <dt>Framework</dt>
          <dd>version {read.document.frameworkVersionId}</dd>
        </>
      ) : null}
      <dt>Digest of the packet</dt>
      <dd>
        <code>sha256:{packet.digest}</code>
      </dd>
    </dl>
  );
}

/** By what a packet is known, and how anybody checks it without this system. */
export function PacketProof({ packet, read }: { packet: Packet; read: ReadPacket | null }) {
  const holds = useDigestHolds(packet);
  const again = useMemo(() => (read ? recomputed(read.document) : null), [read]);
  return (
    <Disclosure icon={IconFingerprint} title="Versions, digest, and how to check it">
      <div className={classes.stack}>
        <Versions packet={packet} read={read} />
        {typeof holds === 'boolean' ? <Check good={holds}>{holds ? 'Your browser has just made the digest of this text and comes to the same.' : 'The digest is not that of this text. Tell your administrator.'}</Check> : null}
        {again ? <Check good={again === 'same'}>{recomputedTexts[again]}</Check> : null}
        <p className={classes.muted}>
          Check it yourself: the digest is SHA-256 of the copied text, in base64url. In a copy of Waymark, <code>npm run score -- packet-input.json</code> reckons the result from what was scored; the packet holds the same under <code>result</code>.
        </p>
        <Group gap="sm">
          <Copy packet={packet} />
          {read ? (
            <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={() => saveJson(read.document.input, 'packet-input.json')}>
              Download what was scored
            </Button>
          ) : null}
        </Group>
      </div>
    </Disclosure>
  );
}
