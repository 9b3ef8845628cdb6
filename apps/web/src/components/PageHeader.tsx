import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './PageHeader.module.css';

interface PageHeaderProps {
  title: string;
  /** The browser tab's title where it must say more than the heading. */
  documentTitle?: string;
  /** One sentence in words: what this page says, or what to do here. */
  children?: ReactNode;
  actions?: ReactNode;
}

/** The one h1 of a page, and its document title. */
export function PageHeader({ title, documentTitle, children, actions }: PageHeaderProps) {
  useDocumentTitle(`${documentTitle ?? title} · Waymark`);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <h1 className={classes.title} tabIndex={-1}>
          {title}
        </h1>
        {children ? <div className={classes.lead}>{children}</div> : null}
      </div>
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </header>
  );
}
