const forwardSubject = /^\s*(fwd?|fw|wg|tr|rv|пер|пересл|転送|轉寄|转发|전달)(\[\d+\])?\s*[:：]/iu;
const forwardLine =
  /^(-{2,}\s*(forwarded|weitergeleitete|message transféré|mensaje reenviado|переслан|пересилан|転送)|begin forwarded message:|anfang der weitergeleiteten)/imu;

/** Whether a mail passes on words that its sender may not have written. */
export function isForward(subject: string | undefined, text: string): boolean {
  return forwardSubject.test(subject ?? '') || forwardLine.test(text);
}
