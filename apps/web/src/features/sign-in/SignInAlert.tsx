import { IconClock, IconCloudOff } from '@tabler/icons-react';
import { Message } from '../../components/Message.js';
import type { AuthResult } from '../../lib/auth-requests.js';
import { Countdown } from './Countdown.js';

interface SignInAlertProps {
  result: AuthResult | null;
  lockedUntil: number | null;
  onUnlock: () => void;
  /** Said when the attempt was refused; never says whether the e-mail is known. */
  refused: string;
}

/** Why signing in did not work, and what to do. */
export function SignInAlert({ result, lockedUntil, onUnlock, refused }: SignInAlertProps) {
  if (lockedUntil !== null) {
    return (
      <Message tone="warning" icon={IconClock} title="Too many attempts">
        You can try again in <Countdown until={lockedUntil} onEnd={onUnlock} />.
      </Message>
    );
  }
  if (result?.outcome === 'offline') {
    return (
      <Message tone="warning" icon={IconCloudOff} title="Waymark cannot be reached">
        Check your connection and try again.
      </Message>
    );
  }
  if (result?.outcome !== 'refused') return null;
  return (
    <Message tone="error" title={refused}>
      Check both and try again. If you have no password yet, ask HR for an invitation link.
    </Message>
  );
}
