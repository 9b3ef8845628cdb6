import { Kbd, Modal } from '@mantine/core';
import classes from './KeyboardHelp.module.css';

interface KeyboardHelpProps {
  opened: boolean;
  onClose: () => void;
  /** The top level of the scale. */
  highest: number;
  /** What J and K lead to. */
  next?: string;
  /** What the brackets lead to; left out where there is nothing. */
  turn?: string;
  /** Whether how sure one is, and what one wants more of, is asked. */
  beside?: boolean;
}

/** The keys of an assessment. */
export function KeyboardHelp({ opened, onClose, highest, next = 'skill', turn, beside }: KeyboardHelpProps) {
  const keys: readonly (readonly [string, string])[] = [
    [`0 – ${highest}`, 'Choose that level'],
    ['O', 'No opportunity'],
    ['N', 'Not applicable'],
    ['J', `Next ${next}`],
    ['K', `Previous ${next}`],
    ['U', `Next ${next} without an answer`],
    ...(turn ? ([[']', `Next ${turn}`], ['[', `Previous ${turn}`]] as const) : []),
    ['← →', `Another choice for the same ${next}`],
    ...(beside ? ([['S', 'How sure you are: not sure, fairly, sure, not said'], ['I', 'How much of it you want: less, as now, more, not said']] as const) : []),
    ['C', 'Comment'],
    ['?', 'This help'],
  ];
  return (
    <Modal opened={opened} onClose={onClose} title="Keyboard" closeButtonProps={{ 'aria-label': 'Close keyboard help' }}>
      <dl className={classes.keys}>
        {keys.map(([key, meaning]) => (
          <div key={key} className={classes.row}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.note}>J, K and U begin wherever you are; the other keys work while one of the choices has the focus.</p>
    </Modal>
  );
}
