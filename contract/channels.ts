/** The one channel on which the page asks; the operation's name is part of the message. */
export const invokeChannel = 'casekeep:invoke';
/** The one channel on which the page is told something. */
export const eventChannel = 'casekeep:event';
