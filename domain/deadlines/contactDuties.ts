import { recordsOf } from '../assemble/caseFile';
import { canBeReached, dayOfRecord, wordsWith } from '../contacts';
import { followUpDuties, isOpen } from '../followUps';
import { addBusinessDays } from '../time/businessDays';
import { addDays, dayOf } from '../time/day';
import { waived } from '../waivers';
import { type Duty, type DutyContext, owedTo } from './duty';

/** Somebody is asked a little before the very day as well: a check-in up to a week early counts. */
const checkInTolerance = 7;

/**
 * Who reported is told that the report has arrived: within the profile's business days after it was received
 * (practitioners' procedures), where there is a way to reach them and nobody waived it.
 */
export function acknowledgementDuties(context: DutyContext): Duty[] {
  const { caseFile, office } = context;
  const { acknowledge } = office.deadlines;
  if (acknowledge === undefined || caseFile.rules === 1) return [];
  const given = waived(caseFile, 'acknowledgement');
  return recordsOf(caseFile, 'person').flatMap((person) => {
    const acknowledged = wordsWith(caseFile, person.id, office.zone).some(
      ({ purpose }) => purpose === 'acknowledgement',
    );
    if (!person.data.roles.includes('reporter') || acknowledged || given.has(person.id)) return [];
    if (!canBeReached(caseFile, person)) return [];
    const report = recordsOf(caseFile, 'report').find(({ data }) => data.person === person.id);
    const from =
      report === undefined
        ? dayOf(person.createdAt, office.zone)
        : dayOfRecord(report, report.data.received, office.zone);
    return [
      {
        duty: 'acknowledgement' as const,
        due: addBusinessDays(from, acknowledge, office),
        ...owedTo(person.id, context),
      },
    ];
  });
}

/**
 * Whoever reports being harassed hears of the case at least every so many business days until they were told how it
 * ended; any word that reached them counts (practitioners' procedures: no silence while a case is open).
 */
export function statusDuties(context: DutyContext): Duty[] {
  const { caseFile, office } = context;
  const { status } = office.deadlines;
  if (status === undefined || caseFile.rules === 1) return [];
  const owed = new Set(
    followUpDuties(caseFile)
      .filter(isOpen)
      .map(({ person }) => person),
  );
  return recordsOf(caseFile, 'person').flatMap((person) => {
    if (!owed.has(person.id) || !canBeReached(caseFile, person)) return [];
    const last = wordsWith(caseFile, person.id, office.zone).at(-1)?.day;
    const from = last ?? dayOf(person.createdAt, office.zone);
    return [
      {
        duty: 'status' as const,
        due: addBusinessDays(from, status, office),
        ...owedTo(person.id, context),
      },
    ];
  });
}

/**
 * After the follow-up somebody is asked again whether anything was done to them because they reported: so many calendar
 * days after they were told, also when the case is closed (practitioners' procedures: retaliation check-ins).
 */
export function checkInDuties(context: DutyContext): Duty[] {
  const { caseFile, office } = context;
  const { checkIns = [] } = office.deadlines;
  if (caseFile.rules === 1) return [];
  const given = waived(caseFile, 'check-in');
  return followUpDuties(caseFile).flatMap(({ person, state, record }) => {
    const followUp = recordsOf(caseFile, 'follow-up').find(({ id }) => id === record);
    if (state !== 'made' || followUp?.data.status !== 'made' || given.has(person)) return [];
    const told = dayOfRecord(followUp, followUp.data.told, office.zone);
    const asked = wordsWith(caseFile, person, office.zone).filter(({ purpose }) => purpose === 'check-in');
    return [...new Set(checkIns)]
      .map((days) => addDays(told, days))
      .filter((due) => !asked.some(({ day }) => day >= addDays(due, -checkInTolerance)))
      .map((due) => ({ duty: 'check-in' as const, due, ...owedTo(person, context) }));
  });
}
