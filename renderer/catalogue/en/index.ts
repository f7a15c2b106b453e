import { common } from './common';
import { failures } from './failures';
import { fields } from './fields';
import { frame } from './frame';

/** English, one file an area. */
export const english = { common, failures, fields, frame };
