import type { MergeFieldName } from './mergeFields';
import type { LetterTemplate, Piece } from './letterTemplate';

const at = (field: MergeFieldName): Piece => ({ field });

const greeting: readonly Piece[] = ['Hello,'];
const close: readonly Piece[] = [at('office'), '\nReference: ', at('number')];

/** The limits belong to the words: never a promise of secrecy (product design; practitioners’ procedures). */
const confidentiality: readonly Piece[] = [
  'We keep this confidential to the extent possible. There are limits: what has to be looked into, somebody’s immediate safety, and the law.',
];
const noRetaliation: readonly Piece[] = [
  'Nobody may be treated worse because they reported something or took part in looking into it. If that happens to you, or if you feel unsafe, please tell us at once.',
];

/**
 * The letters of the office as data. No letter names anybody, not even its recipient: who people are stays sealed, and
 * the name is put on the envelope, or above the text by whoever sends it. Sources: practitioners’ procedures (to a
 * respondent: neutral description, impact, concrete change, consequences; to a reporter: what was found, what was done),
 * code of conduct (a follow-up report to every individual who reports being harassed).
 */
export const letterTemplates: readonly LetterTemplate[] = [
  {
    purpose: 'acknowledgement',
    audiences: ['reporter'],
    subject: 'We have your report',
    paragraphs: [
      greeting,
      [
        'Thank you for telling us. Your report reached us on ',
        at('received'),
        '. It goes directly to the Executive Director, who decides what follows and carries it out.',
      ],
      [
        ...confidentiality,
        ' Where only very few people were present, somebody may guess who told us; if that worries you, please say so.',
      ],
      noRetaliation,
      [
        'If there is a safer way to reach you, or a time at which you would rather not hear from us, please tell us. We expect to write to you again by ',
        at('nextWord'),
        ', also if there is nothing new by then.',
      ],
      close,
    ],
  },
  {
    purpose: 'status',
    audiences: ['reporter'],
    subject: 'Where your report stands',
    paragraphs: [
      greeting,
      ['Your report of ', at('received'), ' has not been forgotten. ', at('stage')],
      ['Nothing is needed from you now. If something has changed for you, we would like to hear of it.'],
      noRetaliation,
      ['We expect to write to you again by ', at('nextWord'), ', also if there is nothing new by then.'],
      close,
    ],
  },
  {
    purpose: 'status',
    audiences: ['respondent'],
    subject: 'Where the matter stands',
    paragraphs: [
      greeting,
      [
        'We are still looking into the matter about which we wrote to you. That something was reported is not yet a finding.',
      ],
      [
        'Please do not contact anybody of whom you think that they may have spoken with us, neither directly nor through others. If there is something you would like us to know, please tell this office.',
      ],
      ['Nobody may be treated worse because of a report.'],
      confidentiality,
      ['We expect to write to you again by ', at('nextWord'), ', also if there is nothing new by then.'],
      close,
    ],
  },
  {
    purpose: 'follow-up',
    audiences: ['reporter'],
    subject: 'What came of your report',
    paragraphs: [
      greeting,
      [
        'We have looked into what you reported to us on ',
        at('received'),
        ', and the Executive Director has decided. On each point:',
      ],
      [at('findings')],
      ['What follows:'],
      [at('steps')],
      ['There may be steps of which we cannot tell you, because they concern the private matters of others.'],
      [
        'We would like to know what you think of this, if you wish to say it. If you disagree with the decision, you may ask within ',
        at('appealDays'),
        ' business days that it be looked at again; somebody who took no part in it decides on that.',
      ],
      noRetaliation,
      ['We will ask you how things are ', at('checkIns'), '. Tell us if you would rather we did not.'],
      confidentiality,
      close,
    ],
  },
  {
    purpose: 'outcome',
    audiences: ['respondent'],
    subject: 'A decision under the code of conduct',
    paragraphs: [
      greeting,
      [
        'This letter is about something that was reported to have happened ',
        at('setting'),
        ' ',
        at('period'),
        '. The Executive Director has decided on it under the ',
        at('codeName'),
        '.',
      ],
      ['What was reported\n', at('description')],
      ['What was found\n', at('ownFindings')],
      ['What it did\n', at('impact')],
      ['What we expect from now on\n', at('change')],
      ['What follows\n', at('consequences'), '\nIf it happens again, further steps of the code may follow.'],
      [
        'If you disagree\nYou may appeal in writing to this office within ',
        at('appealDays'),
        ' business days of this letter. Somebody who took no part in the decision decides on the appeal.',
      ],
      [
        'Please do not contact anybody of whom you think that they may have spoken with us, neither directly nor through others, also not to apologize: an apology goes through this office. Nobody may be treated worse because of a report or because they took part in looking into it; that would be a breach of the code by itself.',
      ],
      confidentiality,
      close,
    ],
  },
  {
    purpose: 'other',
    audiences: ['reporter', 'respondent', 'other'],
    subject: 'From the office',
    paragraphs: [greeting, [at('free')], close],
  },
];
