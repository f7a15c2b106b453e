import type { SeededRandom } from './seededRandom';

/* Everything in here is invented; no name belongs to anybody the office could have met. */

const given = (
  'Amara Bastien Chiara Devi Edda Farid Greta Hiro Ilse Jonah Katya Lwazi Mirela Nadia Oskar ' +
  'Priya Quentin Rosalind Samir Tove Ulrike Vikram Wanda Ximena Yusuf Zofia Çağla Łucja Søren ' +
  'Nguyên'
).split(' ');
const family = (
  'Abernant Brightwater Castellane Dunmorrow Eskola Fairweather Grünfeld Holloway Ibarra ' +
  'Jansdotter Kowalczyk Lindqvist Moravec Ndiaye Okonjo Pemberley Quill Ravensworth Sørland ' +
  'Takemoto Underhill Valcourt Whitlock Yamashiro Zielinska'
).split(' ');
const libraries = [
  'Alderbrook Public Library',
  'University of Northmere Libraries',
  'Quarry Lake College Library',
  'Saint Brannoc Medical Library',
  'Eastfold County Library',
  'Thornfield Law Library',
  'Meadowgate School Libraries',
] as const;

/** Where things happen: the setting as the conduct code counts it, and words for the place. */
export const places = [
  { setting: 'in-person-event', event: 'Forum', place: 'the exhibit hall' },
  { setting: 'in-person-event', event: 'Forum', place: 'the reception on the roof terrace' },
  { setting: 'in-person-event', event: 'Forum', place: 'the corridor outside room 214' },
  { setting: 'in-person-event', event: 'Annual meeting', place: 'the poster session' },
  { setting: 'webinar', event: 'Webinar on metadata quality', place: 'the chat' },
  { setting: 'webinar', event: 'Webinar on open-source discovery', place: 'the question round' },
  { setting: 'online-course', event: 'Course in project leadership', place: 'the discussion board' },
  { setting: 'discussion-list', event: 'Systems discussion list', place: 'a thread about migration' },
  { setting: 'other-online', event: 'Interest group meeting', place: 'a breakout room' },
] as const;
export type Place = (typeof places)[number];

/** What is reported: the behaviour as the code lists it, and how somebody would tell it. */
export const behaviours = [
  {
    behaviour: 'sexual-attention',
    told: [
      'kept coming back to my table and commented on how I looked. I said I was working. It went on until I left.',
      'put a hand on my back, and again after I had stepped away. I said stop, loudly enough for others to turn round.',
    ],
    statement: 'Unwelcome sexual attention after being told to stop',
  },
  {
    behaviour: 'sexual-harassment',
    told: [
      'sent me messages about my body that I never answered. There were eleven of them in two days.',
      'made jokes about me and a colleague to the whole table. Several people laughed; I did not.',
    ],
    statement: 'Sexual remarks and messages',
  },
  {
    behaviour: 'yelling-at-speaker',
    told: [
      'shouted over the speaker three times and would not give the microphone back.',
      'stood up during my talk and yelled that I had no business being there.',
    ],
    statement: 'Yelling at a speaker',
  },
  {
    behaviour: 'threat-verbal',
    told: [
      'came to the front after the talk and said that I would regret it if I gave it again.',
      'wrote to me that they knew which hotel I was in and that I should be careful.',
    ],
    statement: 'Threatening a speaker',
  },
  {
    behaviour: 'stalking-virtual',
    told: [
      'answers everything I post within minutes, from accounts I have blocked before.',
      'joined every online meeting I was in this month and wrote to me during each of them.',
    ],
    statement: 'Stalking online',
  },
  {
    behaviour: 'did-not-stop',
    told: [
      'was asked by the moderator to stop and went on for the rest of the hour.',
      'was told by two volunteers to leave the person alone and answered that it was a free country.',
    ],
    statement: 'Did not stop at once when asked',
  },
] as const;
export type Behaviour = (typeof behaviours)[number];

/** How somebody looks, where that is all there is. */
export const descriptions = [
  'Tall, grey jacket, a badge with a green ribbon; speaks very loudly.',
  'About fifty, short dark hair, carried a canvas bag from the sponsor table.',
  'Display name "catalog_owl", camera off, joined from a telephone.',
] as const;

export const impacts = [
  'Did not go to the rest of the sessions and left a day early.',
  'Sleeps badly and has asked a colleague to read messages first.',
  'Says that the talk will not be given again for now.',
  'Shaken that evening; feels safe now.',
] as const;

/** A person who does not exist. */
export interface Fictional {
  readonly name: string;
  readonly email: string;
  readonly affiliation: string;
}

/** Invents somebody; addresses are of a domain that can never be anybody's. */
export function fictional(random: SeededRandom): Fictional {
  const first = random.pick(given);
  const last = random.pick(family);
  const plain = `${first}.${last}`
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z.]/g, '')
    .toLowerCase();
  return {
    name: `${first} ${last}`,
    email: `${plain}${random.between(1, 99)}@mail.example`,
    affiliation: random.pick(libraries),
  };
}

/** The report in the reporter's own words. */
export function reportWords(random: SeededRandom, told: string, place: Place, who: string): string {
  const opening = random.pick([
    `I am writing about something that happened at ${place.event}.`,
    `I was told that reports go to you, so here is mine. It was at ${place.event}.`,
    'I have thought about this for days and decided to report it.',
    `This is about ${place.event}. I would rather not say it twice, so I write it down once.`,
  ]);
  const middle = `In ${place.place}, ${who} ${told}`;
  const closing = random.pick([
    'I do not want anybody to lose their job over this. I want it to stop.',
    'There were others around who saw it.',
    'Please tell me what happens now.',
    'I kept the messages and can send them.',
    'I have told one friend and nobody else.',
  ]);
  return `${opening}\n\n${middle}\n\n${closing}`;
}
