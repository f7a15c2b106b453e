import { type CaseFile, recordsOf } from '@domain/assemble/caseFile';

/** How the desk names the file of a mail, beside the identity the mail itself claims. */
export function mailFileIdentity(sha256: string): string {
  return `file:${sha256}`;
}

/** Everything by which the mails, forms and rows of tables in a case are known again. */
export function caseMails(caseFile: CaseFile): string[] {
  const claimed = recordsOf(caseFile, 'report').flatMap(({ data }) => [
    ...(data.mail?.identity === undefined ? [] : [data.mail.identity]),
    ...(data.imported === undefined ? [] : [data.imported.identity]),
  ]);
  const files = recordsOf(caseFile, 'evidence')
    .filter(({ data }) => data.source === 'mail-original' || data.source === 'form-original')
    .map(({ data }) => mailFileIdentity(data.file.sha256));
  return [...claimed, ...files];
}
