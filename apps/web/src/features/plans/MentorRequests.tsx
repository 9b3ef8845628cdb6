import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Message } from '../../components/Message.js';
import { counted } from '../../lib/counts.js';
import { paths } from '../../lib/paths.js';
import { mentorRequestsQuery } from './mentors.query.js';

/** Whoever is asked to mentor is told on the page of their own plan; nothing where nobody asks. */
export function MentorRequests() {
  const { data } = useQuery(mentorRequestsQuery, { fetchPolicy: 'cache-and-network' });
  const waiting = (data?.mentees ?? []).filter(({ acceptedAt, endedAt }) => !acceptedAt && !endedAt).length;
  if (waiting === 0) return null;
  const toThem = (
    <Button component={Link} to={paths.mentoring} variant="default" size="compact-sm">
      Answer
    </Button>
  );
  return <Message tone="info" title={`${counted(waiting, 'person asks', 'people ask')} you to mentor them`} action={toThem} />;
}
