import { LocalBackend, MemoryBackend } from '../../src/data/index.js';
import { defineConformance } from '../../src/data/conformance.js';
import { databaseName, deleteDatabases, openTab } from './database.js';

afterEach(deleteDatabases);

defineConformance({ name: 'MemoryBackend', create: async () => new MemoryBackend() }, { describe, it });

let name: string;
defineConformance(
  {
    name: 'LocalBackend',
    create: async () => new LocalBackend(openTab((name = databaseName()))),
    another: async () => new LocalBackend(openTab(name)),
  },
  { describe, it },
);
