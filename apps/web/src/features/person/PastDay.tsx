import { Button } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { Message } from '../../components/Message.js';
import { dateText } from '../../lib/dates.js';

/** That all of the page is of a past day, and the way back. */
export function PastDay({ asOf }: { asOf: string }) {
  const [, setSearch] = useSearchParams();
  const back = () => setSearch((now) => new URLSearchParams([...now].filter(([part]) => part !== 'asOf')));
  return (
    <Message
      tone="info"
      title={`As of ${dateText(asOf)}, not today`}
      action={
        <Button variant="default" size="xs" onClick={back}>
          Back to today
        </Button>
      }
    >
      Readiness, history and what-if stand as they stood at the end of that day. The lists of evidence and certificates, and the ratings behind a row, are those of today.
    </Message>
  );
}
