const { copyFile, mkdir } = require('node:fs/promises');
const { basename, join } = require('node:path');
const { setFuses } = require('./fuses.cjs');

/**
 * Puts the documents' fonts beside the app, each under its base name, where the vault process looks for them.
 *
 * @param {readonly { package: string, path: string }[]} fonts @param {string} project @param {string} resources
 */
async function copyFonts(fonts, project, resources) {
  const folder = join(resources, 'fonts');
  await mkdir(folder, { recursive: true });
  for (const font of fonts)
    await copyFile(join(project, 'node_modules', font.package, font.path), join(folder, basename(font.path)));
}

/**
 * electron-builder calls this once the app lies in its folder, before it is signed.
 *
 * @param {{ appOutDir: string, electronPlatformName: string, packager: {
 *   projectDir: string, executableName: string, appInfo: { productFilename: string },
 *   getResourcesDir: (folder: string) => string } }} context
 */
async function afterPack(context) {
  const { packager, appOutDir, electronPlatformName } = context;
  const product = packager.appInfo.productFilename;
  const name =
    electronPlatformName === 'darwin'
      ? `${product}.app`
      : electronPlatformName === 'win32'
        ? `${product}.exe`
        : packager.executableName;
  const { bundledFonts } = await import('../main/vault/documents/fonts/fontCatalogue.ts');
  await copyFonts(bundledFonts, packager.projectDir, packager.getResourcesDir(appOutDir));
  await setFuses(join(appOutDir, name));
}

module.exports = { default: afterPack, copyFonts };
