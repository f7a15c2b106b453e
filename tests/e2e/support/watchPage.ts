import type { Page } from '@playwright/test';

/** Tells of a broken content security policy through the console, which the watch hears. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', (violation) => {
    console.error(`securitypolicyviolation ${violation.effectiveDirective} ${violation.blockedURI}`);
  });
}

/**
 * Hears everything that must not happen on a page: errors, messages of error on the console, breaches of the content
 * security policy. What happened before the watch began is heard, too: the browser tells the console of a breach.
 *
 * @param hear told each of them in words
 */
export async function watchPage(page: Page, hear: (complaint: string) => void): Promise<void> {
  page.on('pageerror', (error) => hear(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') hear(`console: ${message.text()}`);
  });
  await page.waitForURL(/\/index\.html/);
  await page.evaluate(reportViolations);
  for (const error of await page.pageErrors()) hear(`page error: ${error.message}`);
  for (const message of await page.consoleMessages())
    if (message.type() === 'error') hear(`console: ${message.text()}`);
}
