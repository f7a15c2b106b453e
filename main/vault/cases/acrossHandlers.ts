import type { acrossOperations } from '@contract/operations/across';
import type { Handlers } from '../dispatch/handlerContext';
import { compareHandlers } from './compareCases';
import { flagHandlers } from './flagList';
import { splitHandlers } from './splitCase';
import { tieHandlers } from './tieCases';

/** What looks from one case at others, or ties them together. */
export const acrossHandlers: Handlers<keyof typeof acrossOperations> = {
  ...tieHandlers,
  ...splitHandlers,
  ...compareHandlers,
  ...flagHandlers,
};
