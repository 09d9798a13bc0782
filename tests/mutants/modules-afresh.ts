/**
 * On a thread that is kept, modules are read anew for each change, and while they are, nothing is changed. What is
 * made up at random is the same for all changes, and the first that fails is enough.
 */
import fc from 'fast-check';
import { inject, vi } from 'vitest';

const kept = globalThis as { __stryker__?: { activeMutant?: string }; changeBefore?: unknown };
const change: unknown = inject('activeMutant' as never);
if (kept.__stryker__) kept.__stryker__.activeMutant = undefined;
if (kept.changeBefore !== change) vi.resetModules();
kept.changeBefore = change;
fc.configureGlobal({ seed: 13, endOnFailure: true });
