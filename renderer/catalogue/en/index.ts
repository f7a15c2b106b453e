import { accounts } from './accounts';
import { across } from './across';
import { answers } from './answers';
import { caseFile } from './caseFile';
import { caseForms } from './caseForms';
import { cases } from './cases';
import { codes } from './codes';
import { common } from './common';
import { complaints } from './complaints';
import { erasure } from './erasure';
import { failures } from './failures';
import { fieldNames } from './fieldNames';
import { fields } from './fields';
import { followUps } from './followUps';
import { frame } from './frame';
import { intake } from './intake';
import { ledger } from './ledger';
import { letters } from './letters';
import { mailNotices } from './mailNotices';
import { oldCases } from './oldCases';
import { progress } from './progress';
import { recovery } from './recovery';
import { reports } from './reports';
import { reserved } from './reserved';
import { settings } from './settings';
import { start } from './start';
import { tasks } from './tasks';
import { today } from './today';

/** English, one file an area. */
export const english = {
  accounts,
  across,
  answers,
  caseFile,
  caseForms,
  cases,
  codes,
  common,
  complaints,
  erasure,
  failures,
  fieldNames,
  fields,
  followUps,
  frame,
  intake,
  ledger,
  letters,
  mailNotices,
  oldCases,
  progress,
  recovery,
  reports,
  reserved,
  settings,
  start,
  tasks,
  today,
};
