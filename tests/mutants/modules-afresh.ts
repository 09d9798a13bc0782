/**
 * On a thread that is kept, each file's modules are read anew, and while they are, nothing is changed. What is made
 * up at random is the same for all changes, and the first that fails is enough.
 */
import fc from 'fast-check';
import { vi } from 'vitest';

const stryker = (globalThis as { __stryker__?: { activeMutant?: string } }).__stryker__;
if (stryker) stryker.activeMutant = undefined;
vi.resetModules();
fc.configureGlobal({ seed: 13, endOnFailure: true });
