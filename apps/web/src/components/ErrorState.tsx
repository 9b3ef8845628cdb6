import { Button } from '@mantine/core';
import { IconCloudOff, IconLock, IconMoodEmpty, IconRefresh, type Icon } from '@tabler/icons-react';
import { failureOf, type Failure } from '../lib/failures.js';
import { Notice } from './Notice.js';

interface Words {
  icon: Icon;
  title: string;
  text: string;
}

const broken: Words = { icon: IconMoodEmpty, title: 'Something went wrong', text: 'It has been written down on the server. Trying again often helps.' };

const words: Readonly<Record<Failure, Words>> = {
  broken,
  refused: broken,
  'signed-out': { icon: IconLock, title: 'Your session has ended', text: 'Sign in again to go on.' },
  'no-access': { icon: IconLock, title: 'This is not shared with you', text: 'Managers see the people of their own teams and the teams beneath; HR sees everyone. If that should include you, ask your administrator.' },
  'not-found': { icon: IconMoodEmpty, title: 'Nothing to see here', text: 'It does not exist, or it is not shared with you.' },
  offline: { icon: IconCloudOff, title: 'Waymark cannot be reached', text: 'Check your connection. Nothing you have written here is lost.' },
};

interface ErrorStateProps {
  error: unknown;
  retry?: () => void;
  /** It stands for the whole page. */
  page?: boolean;
}

/** What went wrong in the reader's words, and a way to try again where that can help. */
export function ErrorState({ error, retry, page }: ErrorStateProps) {
  const failure = failureOf(error);
  const { icon, title, text } = words[failure];
  const canRetry = retry && failure !== 'no-access' && failure !== 'not-found';
  return (
    <Notice
      icon={icon}
      title={title}
      role="alert"
      page={page}
      action={canRetry ? <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={retry}>Try again</Button> : null}
    >
      <p>{text}</p>
    </Notice>
  );
}
