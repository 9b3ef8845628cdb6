import { IconSparkles, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Notice } from './Notice.js';

interface EmptyStateProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  icon?: Icon;
  /** It stands for the whole page. */
  page?: boolean;
}

/** Nothing here yet: says what will be here and what to do for it. */
export function EmptyState({ icon = IconSparkles, ...rest }: EmptyStateProps) {
  return <Notice icon={icon} {...rest} />;
}
