/** One directive a line, each with its reason. Sent with every answer of the `app:` protocol. */
const directives: readonly (readonly [directive: string, reason: string])[] = [
  ["default-src 'none'", 'whatever is not named below is refused, also what browsers invent later'],
  ["script-src 'self'", 'only the scripts in our own bundle; no inline script, no eval'],
  ["style-src 'self'", 'only our own style files; an injected <style> can read a page through selectors'],
  ["img-src 'self' blob:", 'bundled pictures, and evidence shown from memory'],
  ["font-src 'self'", 'bundled fonts; a remote font is a request that tells someone the app is open'],
  ["connect-src 'self'", 'no network: our own protocol answers, nothing else does'],
  ["worker-src 'self'", 'a worker may only be a script of ours'],
  ["base-uri 'none'", 'an injected <base> would redirect every relative address'],
  ["form-action 'none'", 'forms are handled in the page; none may ever be sent anywhere'],
  ["frame-src 'none'", 'no frame, so no foreign document inside the window'],
  ["frame-ancestors 'none'", 'nobody frames us'],
  ["object-src 'none'", 'no plug-ins'],
  [
    "require-trusted-types-for 'script'",
    'a string can never become script, even through a library that was fooled',
  ],
];

/** The Content-Security-Policy header of every page and file of the app. */
export const contentSecurityPolicy = directives.map(([directive]) => directive).join('; ');
