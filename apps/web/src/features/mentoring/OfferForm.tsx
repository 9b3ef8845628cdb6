import { Button, Checkbox, Group, MultiSelect, NumberInput, Stack } from '@mantine/core';
import { useState } from 'react';
import type { MyMentoringQuery } from '../../generated/graphql.js';
import { dayText } from '../../lib/dates.js';
import classes from './Mentoring.module.css';
import type { MentoringChanges } from './use-mentoring-change.js';

interface OfferFormProps {
  offer: MyMentoringQuery['mentorOffer'];
  skills: readonly { readonly id: string; readonly name: string }[];
  changes: MentoringChanges;
}

/** What others learn by it, before anybody agrees. */
function Consent() {
  return (
    <ul className={classes.consent}>
      <li>Whoever looks for a mentor in a skill is shown your name where you stand at or above the level that they go for. So they, and who leads them, learn that you do.</li>
      <li>Your level, your score and who rated you are not shown. Somebody who looks with different levels in mind can still narrow down where you stand.</li>
      <li>They also see how many people you mentor, and of how many.</li>
      <li>When you accept somebody, that person, who leads them and HR see that you mentor them. Your own manager sees it only where they lead that person, too.</li>
      <li>You can take it back on this page at any time. From then on you are suggested to nobody.</li>
    </ul>
  );
}

/** Whether the viewer is willing to mentor, how many, and in what; nothing is kept without the agreement. */
export function OfferForm({ offer, skills, changes }: OfferFormProps) {
  const [capacity, setCapacity] = useState<number>(offer?.capacity ?? 2);
  const [skillIds, setSkillIds] = useState<string[]>(offer?.skillIds ?? []);
  const [agrees, setAgrees] = useState(Boolean(offer));
  return (
    <Stack gap="sm" maw={720}>
      {offer ? (
        <p className={classes.muted}>
          Suggested as a mentor since {dayText(offer.consentedAt)}; {offer.taken} of {offer.capacity} places are taken.
        </p>
      ) : null}
      <NumberInput label="How many people at once" description="A request that you have not answered takes a place, too." min={1} max={10} allowDecimal={false} value={capacity} onChange={(value) => setCapacity(Number(value))} w={220} />
      <MultiSelect label="In which skills" description="Left empty: in any in which you stand at or above what somebody goes for." data={skills.map(({ id, name }) => ({ value: id, label: name }))} value={skillIds} onChange={setSkillIds} searchable clearable />
      <Consent />
      <Checkbox label="I agree that others learn this" checked={agrees} onChange={({ currentTarget }) => setAgrees(currentTarget.checked)} />
      <Group>
        <Button disabled={!agrees} loading={changes.busy} onClick={() => void changes.offer({ capacity, skillIds, agrees })}>
          {offer ? 'Save' : 'Be suggested as a mentor'}
        </Button>
        {offer ? (
          <Button variant="default" disabled={changes.busy} onClick={() => void changes.withdraw()}>
            Be suggested no more
          </Button>
        ) : null}
      </Group>
    </Stack>
  );
}
