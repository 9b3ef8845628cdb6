import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Wordmark } from '../../components/Wordmark.js';
import classes from './SignInFrame.module.css';

interface SignInFrameProps {
  title: string;
  lead: string;
  children: ReactNode;
}

/** The page around the two forms that come before everything else. */
export function SignInFrame({ title, lead, children }: SignInFrameProps) {
  useDocumentTitle(`${title} · Waymark`);
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <Wordmark />
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.lead}>{lead}</p>
        {children}
      </div>
      <p className={classes.foot}>Skills are assessed by people. A human decides; the number never does.</p>
    </main>
  );
}
