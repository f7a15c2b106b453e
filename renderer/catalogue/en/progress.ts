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
  pages: 'Checking every page of the files',
  log: 'Checking what was written last',
  entries: 'Checking every entry, its link and its signature',
  evidence: 'Checking the evidence files',
  // Backup.
  backup: 'Copying the vault',
  restore: 'Bringing the vault back',
};
