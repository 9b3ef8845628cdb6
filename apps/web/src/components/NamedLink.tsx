import { Anchor, Text } from '@mantine/core';

/** The host as the network reads it: letters of another script that look like ours show as what they are. */
function hostOf(link: string): string {
  return URL.canParse(link) ? new URL(link).host : link;
}

/** A link under a name that somebody gave it, and where it leads: a name can say anything. */
export function NamedLink({ name, link, bold = false }: { name: string; link: string; bold?: boolean }) {
  return (
    <>
      <Anchor href={link} target="_blank" rel="noopener noreferrer" size="sm" underline="always" {...(bold ? { fw: 560 } : {})}>
        {name}
      </Anchor>{' '}
      <Text span size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {hostOf(link)}
      </Text>
    </>
  );
}
