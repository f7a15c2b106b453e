import type { Plot } from './story';
import { reportWords } from './fiction';
import type { SeededRandom } from './seededRandom';

/** What somebody might attach: a chat as a text file. */
function attachedChat(plot: Plot): string {
  return [
    `[${new Date(plot.begins - 86_400_000).toISOString().slice(0, 16)}] ${plot.respondent.name}: why do you not answer`,
    `[${new Date(plot.begins - 86_000_000).toISOString().slice(0, 16)}] ${plot.respondent.name}: I can see that you read this`,
    '',
  ].join('\r\n');
}

function encodedWord(text: string): string {
  return `=?UTF-8?B?${Buffer.from(text, 'utf8').toString('base64')}?=`;
}

function folded(text: string): string {
  return Buffer.from(text, 'utf8')
    .toString('base64')
    .replaceAll(/.{76}/g, (line) => `${line}\r\n`);
}

/** The report as an e-mail: headers, text and perhaps a chat as attachment. */
export function reportMail(plot: Plot, random: SeededRandom): Uint8Array {
  const boundary = `part-${plot.number}-${random.between(100_000, 999_999)}`;
  const who = plot.unnamed ? 'a person whose name I do not know' : plot.respondent.name;
  const text = `${reportWords(random, plot.told, plot.place, who)}\n\n${plot.reporter.name}\n${plot.reporter.affiliation}`;
  const part = (type: string, body: string, more: readonly string[] = []) => [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    ...more,
    '',
    folded(body),
  ];
  const lines = [
    `From: ${encodedWord(plot.reporter.name)} <${plot.reporter.email}>`,
    'To: Conduct office <office@association.example>',
    `Subject: ${random.pick(['Report under the code of conduct', 'Something that happened', 'Conduct report'])}`,
    `Date: ${new Date(plot.begins).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${boundary}@mail.example>`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    ...part('text/plain', text),
    ...(random.chance(0.5)
      ? part('text/plain', attachedChat(plot), ['Content-Disposition: attachment; filename="chat.txt"'])
      : []),
    `--${boundary}--`,
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'utf8');
}
