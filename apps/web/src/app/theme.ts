import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const indigo: MantineColorsTuple = ['#eef0fc', '#dfe2f8', '#bcc2ef', '#98a2f0', '#7e89e6', '#5f6cd6', '#4d5acb', '#3f4cbf', '#343fa3', '#283180'];
const dark: MantineColorsTuple = ['#e8e9ec', '#c3c7d0', '#a3a9b6', '#6b7382', '#343a45', '#2a2f38', '#20242b', '#1b1e24', '#14161a', '#0f1114'];

const sans = "'Inter', ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

/** The page has one banner; the head of a dialog is none. */
const noBanner = { header: { role: 'presentation' } };

/** Waymark's look: calm, 14 px, one accent. Colours that carry meaning are tokens (tokens.css), never theme colours. */
export const theme = createTheme({
  fontFamily: sans,
  colors: { indigo, dark },
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 5 },
  defaultRadius: 'md',
  black: '#1d1f24',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  headings: {
    fontFamily: sans,
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Modal: { defaultProps: { attributes: noBanner }, styles: { title: { fontSize: '1rem', fontWeight: 620 } } },
    Drawer: { defaultProps: { attributes: noBanner } },
    // The list scrolls itself, which its keys do too: a box around it would scroll by pointer alone.
    Select: { defaultProps: { withScrollArea: false }, styles: { options: { maxHeight: 280, overflowY: 'auto' } } },
    // The first choice takes the focus itself: an empty stop before it is no child that a menu may have.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
  },
});

/** Mantine's own greys and reds fall short of 4.5:1 on our grounds; these do not. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5a5f6b',
    '--mantine-color-placeholder': '#6a6f7b',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default-border': '#cfcec8',
  },
  dark: {
    '--mantine-color-dimmed': '#a3a9b6',
    '--mantine-color-placeholder': '#9299a6',
    '--mantine-color-error': '#ff9b90',
    '--mantine-color-anchor': '#98a2f0',
    '--mantine-color-default-border': '#454c59',
  },
});
