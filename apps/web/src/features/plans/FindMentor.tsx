import { useQuery } from '@apollo/client/react';
import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { Message } from '../../components/Message.js';
import { levelText } from '../../lib/levels.js';
import { placesText } from '../../lib/mentoring-words.js';
import { mentorSuggestionsQuery } from './mentors.query.js';
import classes from './Plan.module.css';
import type { PlanItem, Whose } from './plan.model.js';
import type { Mentors } from './use-mentors.js';

interface FindMentorProps {
  item: PlanItem;
  whose: Whose;
  mentors: Mentors;
  onClose: () => void;
}

function WhatTheyRead({ item, whose: { own, person } }: Pick<FindMentorProps, 'item' | 'whose'>) {
  return (
    <p className={classes.muted}>
      They read {own ? 'your' : `${person.name}’s`} name, the skill, the level {levelText(item.to ?? 0)}, and these words; not where {own ? 'you stand' : `${person.name} stands`} now, and nothing else of the plan.
    </p>
  );
}

function Nobody({ item, whose }: Pick<FindMentorProps, 'item' | 'whose'>) {
  const led = whose.own ? 'you' : whose.person.name;
  return (
    <p>
      Nobody can be asked now. Mentors are suggested among people who stand at or above level {levelText(item.to ?? 0)} in {item.name}, said that they are willing, and have a place free; never among those who lead {led}.
    </p>
  );
}

/** Who could be asked for an item, each with the reason; one of them is asked. */
export function FindMentor({ item, whose, mentors, onClose }: FindMentorProps) {
  const { data, error } = useQuery(mentorSuggestionsQuery, { variables: { personId: whose.person.id, itemId: item.id }, fetchPolicy: 'network-only' });
  const [mentorId, setMentorId] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const suggested = data?.mentorSuggestions ?? [];
  const ask = async () => {
    if (mentorId && (await mentors.ask({ itemId: item.id, mentorId, words }))) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={`A mentor for ${item.name}`} size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      {mentors.refusal ? <Message tone="error" title="Nobody was asked">{mentors.refusal}</Message> : null}
      {!data && !error ? <LoadingState label="Looking for mentors" rows={3} /> : null}
      {error ? <ErrorState error={error} /> : null}
      {data && suggested.length === 0 ? <Nobody item={item} whose={whose} /> : null}
      {suggested.length > 0 ? (
        <Stack gap="sm">
          <Radio.Group label="Whom to ask" description="Whoever mentors fewest comes first." value={mentorId} onChange={setMentorId}>
            <Stack gap="xs" mt="xs">
              {suggested.map((one) => (
                <Radio key={one.personId} value={one.personId} label={one.name} description={`Stands at or above level ${levelText(item.to ?? 0)} in ${item.name}, which this item goes for; ${placesText(one)}.`} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea label="A word to them, if you like" value={words} onChange={({ currentTarget }) => setWords(currentTarget.value)} autosize minRows={2} maxLength={2000} />
          <WhatTheyRead item={item} whose={whose} />
        </Stack>
      ) : null}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
        {suggested.length > 0 ? (
          <Button disabled={!mentorId} loading={mentors.busy} onClick={() => void ask()}>
            Ask them
          </Button>
        ) : null}
      </Group>
    </Modal>
  );
}
