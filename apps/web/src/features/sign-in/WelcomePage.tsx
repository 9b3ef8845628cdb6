import { useApolloClient } from '@apollo/client/react';
import { Anchor, Button, PasswordInput, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { Message } from '../../components/Message.js';
import { acceptInvitation } from '../../lib/auth-requests.js';
import { paths } from '../../lib/paths.js';
import { SignInAlert } from './SignInAlert.js';
import { SignInFrame } from './SignInFrame.js';
import { useSignIn } from './use-sign-in.js';

/** Characters a password needs; long beats complicated. */
const shortest = 12;

/** The token travels behind `#`, so that it reaches no server log. */
function tokenOf(hash: string): string {
  return new URLSearchParams(hash.slice(1)).get('token') ?? '';
}

function BrokenLink() {
  return (
    <SignInFrame title="This link is not complete" lead="Open the whole link from your invitation, or ask HR for a new one.">
      <Anchor component={Link} to={paths.signIn}>
        Go to the sign-in page
      </Anchor>
    </SignInFrame>
  );
}

function PasswordForm({ token }: { token: string }) {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, result, lockedUntil, submit, unlock } = useSignIn(
    () => acceptInvitation(token, password),
    async () => {
      await client.clearStore();
      await navigate(paths.home, { replace: true });
    },
  );
  const tooShort = password.length < shortest ? `At least ${shortest} characters` : null;
  const differs = again !== password ? 'The two are not the same' : null;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!tooShort && !differs) void submit();
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <Refusal result={result} lockedUntil={lockedUntil} onUnlock={unlock} />
        <PasswordInput label="Password" description={`At least ${shortest} characters; a few words together are best.`} autoComplete="new-password" size="md" value={password} error={tried && tooShort} onChange={(event) => setPassword(event.currentTarget.value)} />
        <PasswordInput label="Password again" autoComplete="new-password" size="md" value={again} error={tried && differs} onChange={(event) => setAgain(event.currentTarget.value)} />
        <Button type="submit" size="md" loading={busy}>
          Set password and sign in
        </Button>
      </Stack>
    </form>
  );
}

type RefusalProps = Pick<ReturnType<typeof useSignIn>, 'result' | 'lockedUntil'> & { onUnlock: () => void };

function Refusal({ result, lockedUntil, onUnlock }: RefusalProps) {
  if (result?.outcome !== 'refused') return <SignInAlert result={result} lockedUntil={lockedUntil} onUnlock={onUnlock} refused="" />;
  return (
    <Message tone="error" title="This did not work">
      {result.message ?? 'The invitation has been used or has expired. Ask HR for a new one.'}
    </Message>
  );
}

/** Where an invitation leads: a first password, then straight in. */
export function WelcomePage() {
  const { hash } = useLocation();
  const token = tokenOf(hash);
  if (!token) return <BrokenLink />;
  return (
    <SignInFrame title="Welcome to Waymark" lead="Choose a password. You need it, with your e-mail, each time you sign in.">
      <PasswordForm token={token} />
    </SignInFrame>
  );
}
