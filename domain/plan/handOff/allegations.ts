import { recordsOf } from '../../assemble/caseFile';
import { codeLabel, knownCodes } from '../../conductCodes/conductCodes';
import type { Block, Section } from '../pageData';
import { entry, sectionIfAny } from '../sections/blocks';
import { codeName } from '../sections/codeName';
import { factsOf, type PlanContext } from '../sections/context';

/** What is alleged and how this office classed it; findings go with their decisions, when those are handed over. */
export function allegedSection(context: PlanContext): Section[] {
  const { caseFile, say, person, label } = context;
  const codes = knownCodes(caseFile);
  const blocks = recordsOf(caseFile, 'allegation').map((record): Block => {
    const { data } = record;
    const grounds = (data.grounds ?? []).map((ground) => codeLabel(codes, data.code, 'grounds', ground));
    return entry({
      title: label(record.id),
      facts: factsOf(context, record, [
        ['Respondent', data.respondent === undefined ? 'Not known' : person(data.respondent)],
        ['Incidents', data.incidents.map(label).join(', ')],
        ['Classed as', [codeLabel(codes, data.code, 'behaviours', data.behaviour), ...grounds].join('; ')],
        ['By the code', codeName(context, data.code)],
      ]),
      texts: [{ label: 'What is alleged', text: say(data.statement) }],
    });
  });
  return sectionIfAny('allegations', 'Allegations', blocks);
}
