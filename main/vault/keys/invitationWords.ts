import { randomBytes } from 'node:crypto';

/** 256 plain English words, so that a word is a byte. Part of no format: an invitation is only a passphrase. */
const words = `
  acorn actor agent album alley amber anchor angle apple apron arbor arrow atlas attic aunt autumn badge
  baker balcony bamboo banjo barley basil basket beacon beaver bell bench berry birch bishop blanket
  bottle branch bread breeze brick bridge bronze brook broom bucket button cabin cable cactus camel candle
  canoe canvas carbon carpet castle cedar cellar chalk chapel cherry chess cider circle citrus clay cliff
  clock cloud clover coast cobalt comet copper coral cotton crane crater crayon cricket crown crystal cup
  curtain cymbal daisy dancer dawn delta denim desert diary dinner dolphin donkey door dragon drawer drum
  eagle echo elbow elm ember engine estate fabric falcon family farmer feather fern ferry fiddle field
  finger flag flame flint flower flute forest fossil fountain fox frost fruit galaxy garden garlic gate
  ginger glacier glass globe glove goat granite grape grass guitar hammer harbor harvest hazel helmet
  heron hill honey horizon horse hotel island ivory ivy jacket jasmine jewel jungle kettle kitchen kite
  ladder lagoon lake lamp lantern laurel lava lemon letter library lily linen lion lizard lobster lotus
  magnet mango maple marble market meadow melon meteor mill mirror monkey moon moss mountain museum needle
  nest north novel oak oasis ocean olive onion opal orange orbit orchid otter owl oyster paddle palace
  panda paper parrot pearl pebble pencil pepper piano pigeon pillow pine planet plum pocket poem pond
  poppy potato quartz quilt rabbit radish raven ribbon river robin rocket saddle salmon satin shadow
  silver spoon summer sunset swan table tiger tulip turtle velvet violin walnut willow winter wolf yellow
  zebra
`
  .trim()
  .split(/\s+/);

/** Ten words are 80 bits: behind Argon2id nobody guesses that in the days an invitation lives. */
const wordCount = 10;

/** @returns a one-time passphrase that can be read out over a telephone. */
export function makeInvitationPassphrase(): string {
  return Array.from(randomBytes(wordCount), (byte) => words[byte] ?? '').join(' ');
}

/** Forgives capital letters, hyphens and extra spaces in what was typed. */
export function normaliseInvitation(typed: string): string {
  return typed
    .toLowerCase()
    .split(/[\s\-,.]+/)
    .filter((word) => word !== '')
    .join(' ');
}
