import { type FunctionComponent, createElement } from 'react';
import { NewCasePage } from '../intake/NewCasePage';
import { TableImportPage } from '../intake/table/TableImportPage';
import { CasePage } from './CasePage';
import type { caseRoutes } from './caseRoutes';
import { ExportsView } from './exports/ExportsView';
import { FileView } from './file/FileView';
import { RecordFormPage } from './forms/RecordFormPage';
import { HistoryView } from './history/HistoryView';
import { LetterView } from './letters/LetterView';
import { TimelineView } from './timeline/TimelineView';

const ofCase = (View: FunctionComponent) => () => createElement(CasePage, { View });

/** The component of every path in `caseRoutes`. */
export const caseScreens: Record<(typeof caseRoutes)[number]['path'], FunctionComponent> = {
  '/cases/new': NewCasePage,
  '/cases/import': TableImportPage,
  '/cases/$case': ofCase(FileView),
  '/cases/$case/timeline': ofCase(TimelineView),
  '/cases/$case/history': ofCase(HistoryView),
  '/cases/$case/exports': ofCase(ExportsView),
  '/cases/$case/letter': ofCase(LetterView),
  '/cases/$case/write/$kind': RecordFormPage,
};
