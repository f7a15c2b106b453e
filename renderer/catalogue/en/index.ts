import { cases } from './cases';
import { common } from './common';
import { failures } from './failures';
import { fields } from './fields';
import { frame } from './frame';
import { ledger } from './ledger';
import { start } from './start';
import { today } from './today';

/** English, one file an area. */
export const english = { cases, common, failures, fields, frame, ledger, start, today };
