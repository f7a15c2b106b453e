import { type CaseRecord, recordsOf } from '../../assemble/caseFile';
import { conductCode, knownCodes } from '../../conductCodes/conductCodes';
import type { Block, Section } from '../pageData';
import { entry, section } from './blocks';
import { answered, factsOf, type PlanContext } from './context';
import type { Weighed } from './recordShapes';
import { answerWords, findingWords, standardWords } from './words';

/** Records with the reason for which each was weighed. */
export function weighedText({ label, say }: PlanContext, items: Weighed | undefined): string | undefined {
  return items
    ?.map(({ record, why }) => (why === undefined ? label(record) : `${label(record)}: ${say(why)}`))
    .join('\n');
}

/** Who signed which version of a record, and when. */
export function signatures(context: PlanContext, record: CaseRecord): string | undefined {
  const { caseFile, instant, user } = context;
  const signed = caseFile.signOffs
    .filter((signature) => signature.record === record.id)
    .map(({ by, at, version }) => {
      const which = version === record.version ? '' : `, version ${version}`;
      return `${user(by)}, ${instant(at)}${which}`;
    });
  return signed.length === 0 ? undefined : signed.join('\n');
}

function supersededText({ say, label }: PlanContext, { data }: CaseRecord<'decision'>): string | undefined {
  const { supersedes } = data;
  if (supersedes === undefined) return undefined;
  const appeal = supersedes.appeal === undefined ? '' : `, on ${label(supersedes.appeal)}`;
  return `${label(supersedes.decision)}${appeal}: ${say(supersedes.reason)}`;
}

function comparatorsText({ say }: PlanContext, { data }: CaseRecord<'decision'>): string | undefined {
  return data.comparators
    ?.map(({ codeName, note }) => (note === undefined ? say(codeName) : `${say(codeName)}: ${say(note)}`))
    .join('\n');
}

function decisionBlock(context: PlanContext, record: CaseRecord<'decision'>): Block {
  const { caseFile, say, said, when, label } = context;
  const { data } = record;
  const allegation = recordsOf(caseFile, 'allegation').find(({ id }) => id === data.allegation);
  const code = allegation && conductCode(knownCodes(caseFile), allegation.data.code);
  const testName = (id: string) => code?.exceptionTests.find((test) => test.id === id)?.label ?? say(id);
  const later = recordsOf(caseFile, 'decision').find(
    (other) => other.data.supersedes?.decision === record.id,
  );
  return entry({
    title: `${label(record.id)} on ${label(data.allegation)}: ${findingWords[data.finding].toLowerCase()}`,
    subtitle: when(data.decided),
    marks:
      later === undefined
        ? []
        : [{ label: 'No longer stands', text: `${label(later.id)} has taken its place.` }],
    facts: factsOf(context, record, [
      [
        'Standard of proof',
        standardWords[data.standard] + (data.standardNote === undefined ? '' : `: ${say(data.standardNote)}`),
      ],
      [
        'Respondent heard',
        data.respondentHeard === undefined
          ? undefined
          : answerWords[data.respondentHeard] +
            (data.respondentHeardNote === undefined ? '' : `. ${say(data.respondentHeardNote)}`),
      ],
      ['Evidence for', weighedText(context, data.evidenceFor)],
      ['Evidence against', weighedText(context, data.evidenceAgainst)],
      ...(data.exceptionTests ?? []).map(
        ({ test, applies, reason }) => [testName(test), `${answerWords[applies]}. ${say(reason)}`] as const,
      ),
      ['Like cases', comparatorsText(context, record)],
      ['Differs from them because', said(data.differsBecause)],
      ['Takes the place of', supersededText(context, record)],
      ['Signed by', signatures(context, record)],
    ]),
    texts: answered([
      ['The allegation', allegation === undefined ? undefined : say(allegation.data.statement)],
      ['Reasons', say(data.reasons)],
      ['How far each account was believed', said(data.credibility)],
      ['Action', said(data.action)],
    ]),
  });
}

/** Each decision with its reasons, what speaks for and against, and the code's exception tests. */
export function decisionsSection(context: PlanContext): Section {
  return section(
    'decisions',
    'Decisions',
    recordsOf(context.caseFile, 'decision').map((record) => decisionBlock(context, record)),
    'No decision has been recorded.',
  );
}
