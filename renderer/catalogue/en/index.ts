import { answers } from './answers';
import { caseFile } from './caseFile';
import { caseForms } from './caseForms';
import { cases } from './cases';
import { common } from './common';
import { failures } from './failures';
import { fieldNames } from './fieldNames';
import { fields } from './fields';
import { frame } from './frame';
import { intake } from './intake';
import { ledger } from './ledger';
import { progress } from './progress';
import { start } from './start';
import { today } from './today';

/** English, one file an area. */
export const english = {
  answers,
  caseFile,
  caseForms,
  cases,
  common,
  failures,
  fieldNames,
  fields,
  frame,
  intake,
  ledger,
  progress,
  start,
  today,
};
