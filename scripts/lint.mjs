import { install } from './lib/install.mjs';

install();
const { runGates } = await import('./lib/gates.mjs');
const names = ['types', 'eslint', 'prettier', 'imports'];
process.exitCode = await runGates(names);
