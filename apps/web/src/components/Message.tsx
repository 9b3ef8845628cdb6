import { IconAlertCircle, IconAlertTriangle, IconCircleCheck, IconInfoCircle, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Message.module.css';

type Tone = 'info' | 'done' | 'warning' | 'error';

const marks: Readonly<Record<Tone, Icon>> = {
  info: IconInfoCircle,
  done: IconCircleCheck,
  warning: IconAlertTriangle,
  error: IconAlertCircle,
};

interface MessageProps {
  tone: Tone;
  title: ReactNode;
  children?: ReactNode;
  icon?: Icon;
  action?: ReactNode;
}

/** A message within a page. Errors and warnings are spoken at once, the others when there is a pause. */
export function Message({ tone, title, children, icon, action }: MessageProps) {
  const Mark = icon ?? marks[tone];
  return (
    <div className={classes.message} data-tone={tone} role={tone === 'error' || tone === 'warning' ? 'alert' : 'status'}>
      <Mark size={20} stroke={1.8} aria-hidden className={classes.mark} />
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        {children ? <div className={classes.text}>{children}</div> : null}
      </div>
      {action}
    </div>
  );
}
