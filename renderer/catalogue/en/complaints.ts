import type { FieldProblem } from '@domain/references';

/** Words the vault and its schemas use of a wrong field, beside the general ones in `fields`; one sentence each. */
export const complaints = {
  noSuchPerson: 'This person is not in the case, or was entered in error. Choose somebody else.',
  noSuchIncident: 'This incident is not in the case, or was entered in error. Choose another.',
  noSuchAllegation: 'This allegation is not in the case, or was entered in error. Choose another.',
  noSuchConsultation: 'This consultation is not in the case, or was entered in error. Choose another.',
  noSuchRecord: 'One of these entries is not in the case, or was entered in error. Choose another.',
  noSuchReport: 'This report is not in the case, or was entered in error. Choose another.',
  noSuchDecision: 'This decision is not in the case, or was entered in error. Choose another.',
  noSuchAppeal: 'This appeal is not in the case, or was entered in error. Choose another.',
  noSuchLetter: 'This letter is not in the case, or was entered in error. Choose another.',
  noSuchNote: 'This note is not in the case, or was entered in error. Choose another.',
  noSuchContact: 'This attempt is not in the case, or was entered in error. Choose another.',
  attemptNeeded: 'Record at least one attempt to reach them first.',
  unknownStep: 'This step is not on the ladder of the code. Choose one from the list.',
  otherAllegation: 'That decision is on another allegation. Choose the one this takes the place of.',
  otherDecision: 'That appeal is against another decision. Choose the one that led to this.',
  unknownCode: 'Casekeep does not know this code of conduct. Choose one from the list.',
  unknownBehaviour: 'This behaviour is not in the chosen code of conduct. Choose one from its list.',
  unknownGround: 'This ground is not in the chosen code of conduct. Choose from its list.',
  groundNeeded: 'This behaviour is harassment on a ground: say on which.',
  endBeforeStart: 'The end lies before the beginning.',
  sameNameTwice: 'A name stands here twice. Records point to it, so each name stands once.',
  unknownSetting: 'No incident can have this setting. Choose from the list.',
  notForThisPerson: 'No letter of this kind is written to this person. Choose another purpose.',
  letterDropped: 'This letter was dropped. Make it a draft again, or write a new one.',
  notAFollowUp: 'Only a follow-up letter makes the follow-up.',
  sentBySending: 'A letter counts as sent by sending it, which checks its words. Keep it as a draft here.',
  unknownZone: 'This computer does not know that time zone. Choose one from the list.',
  unknownLocale: 'This computer does not know that way of writing dates. Choose one from the list.',
  unknownCalendar: 'Casekeep knows no public holidays of this country or region. Choose from the list.',
  fileNeeded: 'A file is needed here: drop one on the case, or choose one.',
  caseNeeded: 'Evidence belongs to a case. Open its case first and drop the file there.',
} satisfies Record<
  | FieldProblem['message']
  | 'notForThisPerson'
  | 'letterDropped'
  | 'notAFollowUp'
  | 'sentBySending'
  | 'unknownZone'
  | 'unknownLocale'
  | 'unknownCalendar'
  | 'fileNeeded'
  | 'caseNeeded',
  string
>;
