import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { signIn } from '../../lib/auth-requests.js';
import { SignInAlert } from './SignInAlert.js';
import { useSignIn } from './use-sign-in.js';

interface SignInFormProps {
  /** Fixed when a known person renews their session. */
  knownEmail?: string;
  onDone: () => void | Promise<void>;
}

/** E-mail and password; says why when it does not work, and how long a lockout lasts. */
export function SignInForm({ knownEmail, onDone }: SignInFormProps) {
  const [email, setEmail] = useState(knownEmail ?? '');
  const [password, setPassword] = useState('');
  const { busy, result, lockedUntil, submit, unlock } = useSignIn(() => signIn(email, password), onDone);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="md">
        <SignInAlert result={result} lockedUntil={lockedUntil} onUnlock={unlock} refused="This e-mail and password do not belong together" />
        <TextInput label="E-mail" type="email" name="email" autoComplete="username" required withAsterisk={false} size="md" readOnly={knownEmail !== undefined} value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
        <PasswordInput label="Password" name="password" autoComplete="current-password" required withAsterisk={false} size="md" data-autofocus value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
        <Button type="submit" size="md" loading={busy} disabled={lockedUntil !== null}>
          Sign in
        </Button>
      </Stack>
    </form>
  );
}
