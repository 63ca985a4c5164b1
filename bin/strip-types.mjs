// Node runs TypeScript by leaving out the types, but refuses to under node_modules, which is where
// an installed Binesh lives. This does the same for Binesh's own files there.
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

const own = new URL('../src/', import.meta.url).href;

const emitWarning = process.emitWarning.bind(process);
process.emitWarning = (warning, ...rest) => {
  if (!String(warning).startsWith('stripTypeScriptTypes is an experimental')) emitWarning(warning, ...rest);
};

registerHooks({
  load(url, context, nextLoad) {
    const [path] = url.split(/[?#]/);
    if (!path.startsWith(own) || !path.endsWith('.ts')) return nextLoad(url, context);
    const source = readFileSync(fileURLToPath(path), 'utf8');
    return { format: 'module', source: stripTypeScriptTypes(source), shortCircuit: true };
  },
});
