import plainText from './mails/01-plain-text.eml?raw';
import htmlWithImage from './mails/02-html-with-inline-image.eml?raw';
import photoAndPdf from './mails/03-photo-and-pdf.eml?raw';
import forwarded from './mails/04-forwarded-ukrainian.eml?raw';

/** One report e-mail that ships with the project; everybody in it is invented. */
export interface DemoMail {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function mail(name: string, message: string): DemoMail {
  // Every byte of the files is ASCII, so the text is the file.
  return { name, bytes: Buffer.from(message, 'latin1') };
}

/** The report e-mails of the demonstration. */
export const demoMails = {
  /** A speaker who was shouted at; goes all the way to counsel. */
  speaker: mail('01-plain-text.eml', plainText),
  /** A course member who is followed from site to site. */
  course: mail('02-html-with-inline-image.eml', htmlWithImage),
  /** Somebody whose way was barred in the poster hall. */
  poster: mail('03-photo-and-pdf.eml', photoAndPdf),
  /** A webinar, passed on by a colleague, in Ukrainian. */
  webinar: mail('04-forwarded-ukrainian.eml', forwarded),
} as const;
