import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconMapOff } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Notice } from '../components/Notice.js';
import { paths } from '../lib/paths.js';

export function NotFoundPage() {
  useDocumentTitle('Page not found · Waymark');
  return (
    <Notice page icon={IconMapOff} title="There is no page at this address" action={<Button component={Link} to={paths.home}>Go to your start page</Button>}>
      <p>The link may be old, or a letter may be missing.</p>
    </Notice>
  );
}
