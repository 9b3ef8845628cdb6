import { Button, Popover, Stack, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { dateText, today } from '../../lib/dates.js';
import type { ChoicesOfPage } from './matrix-choices.js';

/** The day whose state is shown; now unless a past day is chosen. */
export function AsOf({ choices, choose }: ChoicesOfPage) {
  const { asOf } = choices;
  return (
    <Popover position="bottom-start" shadow="md" trapFocus>
      <Popover.Target>
        <Button variant={asOf ? 'light' : 'default'} leftSection={<IconCalendar size={16} aria-hidden />}>
          {asOf ? `As of ${dateText(asOf)}` : 'As of today'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <TextInput type="date" label="Show the matrix as it stood at the end of" max={today()} value={asOf ?? ''} onChange={(event) => choose({ asOf: event.currentTarget.value || null })} />
          <Button variant="subtle" size="xs" disabled={!asOf} onClick={() => choose({ asOf: null })}>
            Back to today
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
