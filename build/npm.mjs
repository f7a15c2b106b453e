/** npm as it was called, or the one on the path. @param {string[]} arguments_ @returns {[string, string[]]} */
export function npm(arguments_) {
  const called = process.env['npm_execpath'];
  if (called !== undefined && /npm-cli\.[cm]?js$/.test(called))
    return [process.execPath, [called, ...arguments_]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', arguments_];
}

/** `npm run` passes its own settings down; they would be read as settings of an npm that it calls. */
export function npmEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(config_(?!registry|cache|userconfig)|package|lifecycle|command)/i.test(name),
    ),
  );
}
