import { createTheme } from '@mantine/core';

/**
 * What Mantine has to know of our look; everything visible comes from `styles/tokens.css`.
 * `styles/themeVariables.css` is made from this theme and checked in (a test compares them).
 */
export const theme = createTheme({
  primaryColor: 'spruce',
  // Shade 8 on paper and 6 on the dark sheet keep white text above 4.5 : 1.
  primaryShade: { light: 8, dark: 6 },
  colors: {
    spruce: [
      '#eef5f4',
      '#d9e8e6',
      '#b3d1cd',
      '#8ab8b3',
      '#649f9a',
      '#468783',
      '#387b77',
      '#265f5d',
      '#1d4d4c',
      '#143b3b',
    ],
  },
  fontFamily: "'Source Sans 3', system-ui, sans-serif",
  headings: { fontFamily: "'Source Serif 4', Georgia, serif", fontWeight: '600' },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.0625rem', xl: '1.25rem' },
  radius: { xs: '2px', sm: '4px', md: '4px', lg: '6px', xl: '8px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
});
