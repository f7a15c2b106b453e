import { Failure } from '@contract/failures';
import { outlookFile } from '../../../support/outlook';

export const travelled = [
  'Received: from mail.example.org by office.example.net; Fri, 6 Mar 2026 15:31:00 +0000',
  'From: Robin Reporter <robin@example.org>',
  'To: office@example.net',
  'Cc: "Kay Kind" <kay@example.org>',
  'Subject: What happened on Friday',
  'Date: Fri, 6 Mar 2026 21:15:00 +0545',
  'Message-ID: <one@Example.org>',
  'Content-Type: multipart/mixed; boundary="b"',
].join('\r\n');

export const picture = Uint8Array.from({ length: 5000 }, (_, index) => index % 251);

export const whole = outlookFile({
  properties: {
    '0037001F': 'What happened on Friday',
    '1000001F': 'He waited at the lift.\r\n',
    '007D001F': travelled,
  },
  recipients: [{ '3001001F': 'Office', '39FE001F': 'office@example.net', '0C150003': 1 }],
  attachments: [
    { '3707001F': 'lift.png', '370E001F': 'image/png', '37010102': picture },
    { '3704001F': 'LOGO.GIF', '37010102': Uint8Array.from([1, 2, 3]), '3712001F': '<logo@x>', '37140003': 4 },
  ],
  embedded: [
    { properties: { '001A001F': 'IPM.Note', '0037001F': 'The first one', '1000001F': 'Before that.' } },
  ],
});

export const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'no failure';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.code;
  }
};
