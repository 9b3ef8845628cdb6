import { Button, Popover, Stack, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { dateText, today } from '../lib/dates.js';

interface AsOfProps {
  /** A day as YYYY-MM-DD; null is now. */
  asOf: string | null;
  onChoose: (asOf: string | null) => void;
  /** What stood on that day: "the matrix as it stood". */
  what: string;
}

/** The day whose state is shown; now unless a past day is chosen. */
export function AsOf({ asOf, onChoose, what }: AsOfProps) {
  return (
    <Popover position="bottom-start" shadow="md" trapFocus>
      <Popover.Target>
        <Button variant={asOf ? 'light' : 'default'} leftSection={<IconCalendar size={16} aria-hidden />}>
          {asOf ? `As of ${dateText(asOf)}` : 'As of today'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <TextInput type="date" label={`Show ${what} at the end of`} max={today()} value={asOf ?? ''} onChange={(event) => onChoose(event.currentTarget.value || null)} />
          <Button variant="subtle" size="xs" disabled={!asOf} onClick={() => onChoose(null)}>
            Back to today
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
