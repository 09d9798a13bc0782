/**
 * Measures a share of a room's changes, drawn by lot: `SAMPLE=0.2`. What is not drawn is called “compile error” in
 * the report, as Stryker has no other name for what does not count. The same share and seed draw the same changes each
 * time: who has written tests for what one draw found measures with another `SEED`.
 */
import { createHash } from 'node:crypto';

/** @param {{ fileName: string, location: object, mutatorName: string, replacement?: string }} mutant */
function lotOf({ fileName, location, mutatorName, replacement }) {
	const file = fileName.slice(fileName.lastIndexOf('src/lib'));
	const of = JSON.stringify([process.env.SEED, file, location, mutatorName, replacement]);
	return createHash('sha256').update(of).digest().readUInt32BE() / 2 ** 32;
}

class Sample {
	async init() {}

	/** @param {(Parameters<typeof lotOf>[0] & { id: string })[]} mutants */
	async check(mutants) {
		const out = { status: 'compileError', reason: 'not drawn' };
		const results = mutants.map((mutant) => [
			mutant.id,
			lotOf(mutant) < Number(process.env.SAMPLE) ? { status: 'passed' } : out
		]);
		return Object.fromEntries(results);
	}
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: Sample }];
