/** The cases about the director, which staff and the alternate alone can open. */
export const reserved = {
  title: 'Cases about the director',
  who: 'A report about the Executive Director is kept here, where no director has a key. Staff take it down; the alternate deals with it.',
  apart:
    'Until you go back, everything on the screen is about these cases only: lists, search, reports, the ledger. A form you are filling in keeps its draft for when you are back.',
  trace:
    'A director is told nothing of them, not even whether there is one. They can see that this place exists, that it is used and how large it is, if they look at the files.',
  outside: 'Accounts, passphrases and recovery shares are those of all other cases, and are changed there.',
  go: 'Go to these cases',
  leave: 'Back to all other cases',
  back: 'Back',
  banner: 'Cases about the director. No director can open them.',
  entrust: {
    button: 'Entrust',
    buttonOf: 'Entrust {{name}} with these cases',
    title: 'Entrust {{name}} with these cases?',
    explained:
      '{{name}} gets the key of every case here that you have, and of every case that is opened here later. They let staff in as you do, and go on when your account ends. Each case still asks them for conflicts of interest first.',
    notBack:
      'This is not taken back: do it only for somebody you know, and whose account you have seen them make.',
    submit: 'Entrust them',
    done: '{{name}} deals with these cases from now on.',
  },
  moving: {
    inside: 'Cases about the director',
    outside: 'All other cases',
    busy: 'Opening…',
  },
};
