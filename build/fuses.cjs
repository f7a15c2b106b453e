/**
 * What Electron's executable may still do in the packaged app. All fuses are named: a new one fails the packaging until
 * somebody has decided about it.
 *
 * @type {Record<string, boolean>}
 */
const fuses = {
  // The vault is a utility process, so nothing needs the executable to play Node.
  RunAsNode: false,
  // The app keeps no cookies, and on macOS this would ask for the keychain.
  EnableCookieEncryption: false,
  // No environment variable and no debugger reaches a process that holds keys.
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  // Only the packaged and, on macOS and Windows, checked archive is run.
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  // The page is served by app://; file:// has no privileges.
  GrantFileProtocolExtraPrivileges: false,
  // Keeps WebAssembly's bounds checks in hardware, as Electron ships it.
  WasmTrapHandlers: true,
};

/** @param {string} executable the packaged executable */
async function setFuses(executable) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  const byNumber = Object.entries(fuses).map(([name, on]) => [
    FuseV1Options[/** @type {keyof typeof FuseV1Options} */ (name)],
    on,
  ]);
  const values = /** @type {Record<import('@electron/fuses').FuseV1Options, boolean>} */ (
    Object.fromEntries(byNumber)
  );
  await flipFuses(executable, { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...values });
}

module.exports = { fuses, setFuses };
