import type { ArrivedRecord, ArrivedReport } from './arrivedReport';
import { mailIdentity } from './mailIdentity';
import { mailReceived, mailReport, mailReporter } from './mailRecords';
import type { ParsedMail } from './parsedMail';

/**
 * What a mail brings into a case: its sender, its words as a report, its files.
 * @param sha256 SHA-256 of the file it stood in.
 */
export function arrivedMail(mail: ParsedMail, mediaType: string, sha256: string): ArrivedReport {
  const identity = mailIdentity(mail, sha256).key;
  return {
    mediaType,
    original: 'mail-original',
    received: mailReceived(mail),
    files: mail.attachments,
    identity,
    notices: mail.notices,
    records(newId) {
      const reporter = mailReporter(mail);
      const person = reporter === undefined ? undefined : newId();
      const known: ArrivedRecord[] =
        reporter === undefined || person === undefined
          ? []
          : [{ record: person, kind: 'person', data: reporter }];
      const report = newId();
      return {
        report,
        person,
        records: [...known, { record: report, kind: 'report', data: mailReport(mail, identity, person) }],
      };
    },
  };
}
