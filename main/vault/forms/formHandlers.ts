import type { formOperations } from '@contract/operations/forms';
import { createHash } from 'node:crypto';
import { writeTextForm } from '@domain/reportForm/textForm';
import type { Handlers } from '../dispatch/handlerContext';
import { writeFileSafely } from '../evidence/writeFileSafely';
import { blankForm } from './blankForm';

/** The blank report form on its way out. It holds no case, so nothing is recorded. */
export const formHandlers: Handlers<keyof typeof formOperations> = {
  async 'forms.blank'({ destination, form }, { path, office, session }) {
    const profile = office();
    const bytes =
      form === 'pdf'
        ? await blankForm(profile, new Date(session.clock.now()))
        : // With the mark in front every editor reads the letters as they are meant.
          new TextEncoder().encode(`\ufeff${writeTextForm(profile.organisation).replaceAll('\n', '\r\n')}`);
    await writeFileSafely(path(destination), bytes);
    return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  },
};
