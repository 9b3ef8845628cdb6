// `node --import` of this runs our sources as they stand, decorators included, so that a spec can start them as a process.
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const jsc = {
  target: 'es2023',
  keepClassNames: true,
  parser: { syntax: 'typescript', decorators: true },
  transform: { legacyDecorator: true, decoratorMetadata: true },
};

registerHooks({
  resolve(specifier, context, next) {
    const source = specifier.startsWith('.') && specifier.endsWith('.js') ? new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL) : null;
    return next(source && existsSync(source) ? source.href : specifier, context);
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const { code } = transformSync(readFileSync(new URL(url), 'utf8'), { filename: fileURLToPath(url), swcrc: false, jsc, module: { type: 'es6' }, sourceMaps: 'inline' });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
