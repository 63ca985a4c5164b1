import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Most of a short command's time is Node reading our files; it need not compile them each time.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/binesh', import.meta.url)));
const { commandLine } = await import('./command-line.ts');
const { processTerminal } = await import('./terminal.ts');
const { from } = await import('../store/origin.ts');

process.exitCode = await from({ way: 'cli' }, () => commandLine(process.argv.slice(2), processTerminal()));
