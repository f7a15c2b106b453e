import type { RiskLevel } from '@contract/views/caseView';
import { type CaseFile, recordsOf } from './assemble/caseFile';

/**
 * The risk a list shows, from the newest triage: a *yes* to either risk is high, a *maybe* is raised.
 * Source: the triage registers of the practitioners' procedures (safety risk, repeat risk: yes, maybe, no).
 */
export function riskLevel(caseFile: Pick<CaseFile, 'records'>): RiskLevel {
  const triage = recordsOf(caseFile, 'triage').at(-1)?.data;
  if (triage === undefined) return 'not-assessed';
  const levels = [triage.safetyRisk.level, triage.repeatRisk.level];
  if (levels.includes('yes')) return 'high';
  return levels.includes('maybe') ? 'raised' : 'low';
}
