import { Alert } from '@mantine/core';
import { IconAlertCircle, IconClock, IconCloudOff } from '@tabler/icons-react';
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
      <Alert color="orange" variant="light" icon={<IconClock aria-hidden />} title="Too many attempts" role="alert">
        You can try again in <Countdown until={lockedUntil} onEnd={onUnlock} />.
      </Alert>
    );
  }
  if (result?.outcome === 'offline') {
    return (
      <Alert color="orange" variant="light" icon={<IconCloudOff aria-hidden />} title="Waymark cannot be reached" role="alert">
        Check your connection and try again.
      </Alert>
    );
  }
  if (result?.outcome !== 'refused') return null;
  return (
    <Alert color="red" variant="light" icon={<IconAlertCircle aria-hidden />} title={refused} role="alert">
      Check both and try again. If you have no password yet, ask HR for an invitation link.
    </Alert>
  );
}
