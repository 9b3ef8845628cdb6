import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Message } from '../../components/Message.js';
import type { PolicyPartsFragment } from '../../generated/graphql.js';
import { newSecret } from './new-secret.js';
import classes from './Notifications.module.css';
import { TestButton } from './TestButton.js';
import { useSavePolicy } from './use-policy.js';

interface EntryProps {
  policy: PolicyPartsFragment;
  onDone: () => void;
  onCancel: (() => void) | null;
}

interface SecretProps {
  value: string;
  error: string | undefined;
  onChange: (secret: string) => void;
}

function SecretEntry({ value, error, onChange }: SecretProps) {
  return (
    <div>
      <TextInput className={classes.secret} label="Secret" description="The key of the signature. For who sets up the receiver: as the standard “Standard Webhooks” has it, whsec_ and 24 bytes or more in base64. A channel of Slack does not check it: have one made here." inputWrapperOrder={['label', 'input', 'description', 'error']} autoComplete="off" spellCheck={false} required value={value} error={error} onChange={(event) => onChange(event.currentTarget.value)} />
      <Button variant="subtle" size="compact-sm" mt={4} onClick={() => onChange(newSecret())}>
        Make one
      </Button>
    </div>
  );
}

/** An address and a secret, which nobody sees again once they are saved. */
function Entry({ policy, onDone, onCancel }: EntryProps) {
  const [address, setAddress] = useState('');
  const [secret, setSecret] = useState('');
  const { savePolicy, changed, busy, refusal } = useSavePolicy(policy);
  const enter = (set: (text: string) => void) => (text: string) => {
    set(text);
    changed();
  };
  const about = (reason: string) => (refusal?.reason === reason ? refusal.message : undefined);
  const other = refusal && !about('BAD_WEBHOOK_ADDRESS') && !about('BAD_WEBHOOK_SECRET') ? refusal.message : null;
  const submit = async () => {
    if (await savePolicy({ webhook: { address: address.trim(), secret: secret.trim() } })) onDone();
  };
  return (
    <form
      className={classes.fields}
      aria-label="Set the webhook"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextInput label="Address" placeholder="https://hooks.slack.com/services/…" type="url" inputMode="url" autoComplete="off" required value={address} error={about('BAD_WEBHOOK_ADDRESS')} onChange={(event) => enter(setAddress)(event.currentTarget.value)} />
      <SecretEntry value={secret} error={about('BAD_WEBHOOK_SECRET')} onChange={enter(setSecret)} />
      {other ? <div className={classes.across}><Message tone="error" title="It was not saved">{other}</Message></div> : null}
      <p className={`${classes.note} ${classes.across}`}>Copy the secret to whoever checks the signature before you save: neither it nor the address is ever shown again.</p>
      <div className={`${classes.actions} ${classes.across}`}>
        <Button type="submit" loading={busy}>
          Save the webhook
        </Button>
        {onCancel ? (
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
      </div>
    </form>
  );
}

function Standing({ policy, mayTest, onReplace }: { policy: PolicyPartsFragment; mayTest: boolean; onReplace: () => void }) {
  const { savePolicy, busy, refusal } = useSavePolicy(policy);
  return (
    <>
      <p>
        Messages go to <strong>{policy.webhookHost}</strong>. The rest of the address and the secret are kept and not shown.
      </p>
      {refusal ? <Message tone="error" title="Nothing was changed">{refusal.message}</Message> : null}
      <div className={classes.actions}>
        <Button variant="default" onClick={onReplace}>
          Replace
        </Button>
        <Button variant="default" loading={busy} onClick={() => void savePolicy({ removeWebhook: true })}>
          Remove
        </Button>
        {mayTest ? <TestButton channel="WEBHOOK">Send a test to the webhook</TestButton> : null}
      </div>
    </>
  );
}

/** Where the organisation hears how a cycle goes. */
export function WebhookCard({ policy, mayTest }: { policy: PolicyPartsFragment; mayTest: boolean }) {
  const [replacing, setReplacing] = useState(false);
  const stands = policy.webhookHost !== null && policy.webhookHost !== undefined;
  const close = () => setReplacing(false);
  return (
    <section className={classes.card} aria-label="Webhook">
      <h2 className={classes.heading}>Webhook</h2>
      <p className={classes.note}>
        Tells a channel of yours, such as one of Slack, when a cycle opens, is due and closes, and how many are missing in teams of five or more. It names no person and no rating. Each message carries a signature, by which the receiver can tell that it is from Waymark.
      </p>
      {stands && !replacing ? <Standing policy={policy} mayTest={mayTest} onReplace={() => setReplacing(true)} /> : <Entry policy={policy} onDone={close} onCancel={stands ? close : null} />}
    </section>
  );
}
