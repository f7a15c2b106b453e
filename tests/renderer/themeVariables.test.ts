import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core';
import { theme } from '@renderer/app/theme';
import { expect, test } from 'vitest';

// The strict policy forbids the <style> element Mantine would make at run time, so its variables are a file.
// When the theme changes: `npx vitest run tests/renderer/themeVariables.test.ts -u`.
test('the checked-in variables are those of the theme', async () => {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const css = convertCssVariables(defaultCssVariablesResolver(merged), ':root');
  const lines = css.replaceAll('{', '{\n').replaceAll(';', ';\n').replaceAll('}', '}\n');
  await expect(lines).toMatchFileSnapshot('../../renderer/styles/themeVariables.css');
});
