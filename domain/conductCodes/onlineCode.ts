import type { ConductCode } from '@contract/conductCode';

/**
 * The parent association's code for its online places, as facts for pick-lists. It has a committee of its own that takes
 * reports and decides, so a case under it is handed off.
 */
export const onlineCode: ConductCode = {
  id: 'online',
  version: '2026-11',
  name: 'Online code of conduct of the parent association',
  inForce: { from: '2020-01-01' },
  settings: ['other-online'],
  competentBody: 'Online Code of Conduct Committee',
  ours: false,
  behaviours: [
    { id: 'group-harassment', label: 'Harassment on a ground', needsGround: true },
    { id: 'sexual-attention', label: 'Unwelcome sexual attention', needsGround: false },
    { id: 'stalking-virtual', label: 'Stalking, virtual', needsGround: false },
    { id: 'threat', label: 'Threat', needsGround: false },
    { id: 'personal-attack', label: 'Attack on a person', needsGround: false },
    { id: 'other', label: 'Other behaviour reported under the code', needsGround: false },
  ],
  grounds: [
    { id: 'race', label: 'Race or ethnicity' },
    { id: 'nationality', label: 'Nationality' },
    { id: 'language', label: 'Native language' },
    { id: 'religion', label: 'Religion' },
    { id: 'political-belief', label: 'Political belief' },
    { id: 'gender', label: 'Gender' },
    { id: 'sexual-orientation', label: 'Sexual orientation' },
    { id: 'gender-identity', label: 'Gender identity' },
    { id: 'gender-expression', label: 'Gender expression' },
    { id: 'age', label: 'Age' },
    { id: 'disability', label: 'Disability' },
    { id: 'appearance', label: 'Appearance' },
    { id: 'family-status', label: 'Family status' },
    { id: 'employment', label: 'Employment' },
    { id: 'socioeconomic-status', label: 'Socioeconomic status' },
    { id: 'other-status', label: 'Other group status' },
  ],
  exceptionTests: [],
  ladder: [],
  sources: [
    'User guidelines and code of conduct committee of the parent association, as read in November 2026',
  ],
};
