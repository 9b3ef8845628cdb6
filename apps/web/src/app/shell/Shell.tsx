import { AppShell, Burger } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Suspense, useEffect, useRef } from 'react';
import { Outlet, useLocation } from 'react-router';
import { LoadingState } from '../../components/LoadingState.js';
import { Wordmark } from '../../components/Wordmark.js';
import { SessionExpired } from '../../features/sign-in/SessionExpired.js';
import { Navigation } from './Navigation.js';
import classes from './Shell.module.css';
import { UserMenu } from './UserMenu.js';

/** Moves the reader to the new page's heading when the path changes, as a full page load would. */
function useHeadingFocus(pathname: string): void {
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [pathname]);
}

/** The frame around every signed-in page: skip link, navigation, user menu, and the page itself. */
export function Shell() {
  const { pathname } = useLocation();
  const [opened, { toggle, close }] = useDisclosure(false);
  useHeadingFocus(pathname);
  return (
    <AppShell header={{ height: { base: 52, md: 0 } }} navbar={{ width: 232, breakpoint: 'md', collapsed: { mobile: !opened } }} className={classes.shell}>
      <a href="#main" className={classes.skip}>
        Skip to the page
      </a>
      <AppShell.Header hiddenFrom="md" className={classes.header}>
        <Wordmark />
        <Burger opened={opened} onClick={toggle} size="sm" aria-label={opened ? 'Close navigation' : 'Open navigation'} aria-expanded={opened} />
      </AppShell.Header>
      <AppShell.Navbar className={classes.navbar}>
        <div className={classes.brand}>
          <Wordmark />
        </div>
        <Navigation onChoose={close} />
        <UserMenu />
      </AppShell.Navbar>
      <AppShell.Main id="main" className={classes.main} tabIndex={-1}>
        <Suspense fallback={<LoadingState label="Opening the page" />}>
          <Outlet />
        </Suspense>
      </AppShell.Main>
      <SessionExpired />
    </AppShell>
  );
}
