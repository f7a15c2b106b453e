/** How far long work has come, by the step the vault names. */
export const progress = {
  // Making a document.
  importing: 'Opening a case from each row',
  fonts: 'Gathering the fonts',
  text: 'Reading the case',
  layout: 'Setting the pages',
  marking: 'Marking the pages for screen readers',
  checking: 'Searching the finished pages for protected names',
  // Verifying.
  proof: 'Checking every page, entry, signature and file',
  // Backup.
  backup: 'Copying the vault',
  restore: 'Bringing the vault back',
};
