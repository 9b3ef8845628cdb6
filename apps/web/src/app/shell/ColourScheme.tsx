import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun, type Icon } from '@tabler/icons-react';

const choices: readonly { scheme: MantineColorScheme; label: string; icon: Icon }[] = [
  { scheme: 'light', label: 'Light', icon: IconSun },
  { scheme: 'dark', label: 'Dark', icon: IconMoon },
  { scheme: 'auto', label: 'As the system', icon: IconDeviceDesktop },
];

/** Light, dark or the system's choice; remembered in this browser. */
export function ColourScheme() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div role="group" aria-label="Colours">
      {choices.map(({ scheme, label, icon: Mark }) => (
        <Menu.RadioItem key={scheme} value={scheme} checked={scheme === colorScheme} checkIcon={<IconCheck size={14} aria-hidden />} rightSection={<Mark size={16} aria-hidden />} onChange={() => setColorScheme(scheme)}>
          {label}
        </Menu.RadioItem>
      ))}
    </div>
  );
}
