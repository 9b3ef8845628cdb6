import { useApolloClient } from '@apollo/client/react';
import { useNavigate, useSearchParams } from 'react-router';
import { safeNext } from '../../lib/paths.js';
import { session } from '../../lib/session.js';
import { SignInForm } from './SignInForm.js';
import { SignInFrame } from './SignInFrame.js';

/** Signs in and goes on to where the reader was heading. */
export function SignInPage() {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const onDone = async () => {
    await client.clearStore();
    session.restore();
    await navigate(safeNext(search.get('next')), { replace: true });
  };
  return (
    <SignInFrame title="Sign in" lead="See where you stand, and what to learn next.">
      <SignInForm onDone={onDone} />
    </SignInFrame>
  );
}
