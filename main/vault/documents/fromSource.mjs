// Starts the render worker from its source, for tests: Node takes the types away by itself, but wants to be told
// that an import without an extension means the .ts file. The built program has `renderWorker.js` instead.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

registerHooks({
  resolve(specifier, context, nextResolve) {
    const fromTypeScript = context.parentURL?.endsWith('.ts') === true && specifier.startsWith('.');
    const source = fromTypeScript ? new URL(`${specifier}.ts`, context.parentURL) : undefined;
    if (source !== undefined && existsSync(fileURLToPath(source)))
      return { url: source.href, format: 'module-typescript', shortCircuit: true };
    return nextResolve(specifier, context);
  },
});

await import('./renderWorker.ts');
