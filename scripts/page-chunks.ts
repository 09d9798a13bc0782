/**
 * Which file each part of a page's code goes into. Left alone, the bundler makes a file of each set of modules that
 * the same pages share, many of them of a few bytes; a page then waits for as many answers as it has such sets. Here
 * they are two: what every page with a map needs, and what the story's pages need besides.
 */
import type { Plugin } from 'vite';

/** What the bundler knows of a module. */
type Modules = { getModuleInfo(id: string): { importedIds: readonly string[] } | null };

/** What the code of every page begins with, by the end of its file's name; the messages of all languages count alike. */
const everywhere = [
	'/runtime/client/entry.js',
	'/src/routes/+layout.svelte',
	'/@messageformat/runtime/esm/runtime.js',
	'/@messageformat/runtime/esm/cardinals.js'
];
const story = '/(story)/+layout.svelte';
const embed = '/embed/[[place]]/+page.svelte';

/**
 * What Svelte has for fields, which only the dialogs use and so comes with them: the names that a component takes from
 * Svelte are all re-exported by one module, and so all of it counts as needed by each page.
 */
const ofDialogs = /\/svelte\/src\/internal\/client\/dom\/elements\/bindings\/(input|select)\.js$/;

/** All that a module asks for before it runs, itself included. */
function neededBy(root: string, modules: Modules, found = new Set<string>()): Set<string> {
	if (found.has(root)) return found;
	found.add(root);
	for (const id of modules.getModuleInfo(root)?.importedIds ?? []) neededBy(id, modules, found);
	return found;
}

/** Puts the code of pages into few files. Comes after SvelteKit's plugin, which says whether a build is the server's. */
export function pageChunks(): Plugin {
	const roots = new Map<string, string>();
	let parts: { shared: Set<string>; ofStory: Set<string> } | undefined;

	function partsOf(modules: Modules) {
		const of = (...ends: string[]) => {
			const found = new Set<string>();
			for (const end of ends) {
				const root = roots.get(end);
				if (!root)
					throw new Error(`No module of the site ends in ${end}: see scripts/page-chunks.ts.`);
				neededBy(root, modules, found);
			}
			return found;
		};
		const [all, ofStory, ofEmbed] = [of(...everywhere), of(story), of(embed)];
		const shared = [...all, ...[...ofStory].filter((id) => ofEmbed.has(id))];
		return { shared: new Set(shared.filter((id) => !ofDialogs.test(id))), ofStory };
	}

	return {
		name: 'page-chunks',
		apply: 'build',
		// Nothing of it is to run where nothing of it is used.
		transform: {
			filter: { id: ofDialogs },
			handler: (code) => ({ code, moduleSideEffects: false })
		},
		moduleParsed({ id }) {
			const end = [...everywhere, story, embed].find((each) => id.endsWith(each));
			if (end) roots.set(end, id);
		},
		config({ build }) {
			if (build?.ssr) return undefined;
			const name = (id: string, modules: Modules) => {
				parts ??= partsOf(modules);
				if (parts.shared.has(id)) return 'page';
				return parts.ofStory.has(id) && !ofDialogs.test(id) ? 'story' : null;
			};
			return {
				build: {
					rolldownOptions: {
						// What a part needs is told apart above, and not by the bundler, which would take all of it. It asks for this, then.
						preserveEntrySignatures: 'allow-extension',
						output: {
							codeSplitting: {
								includeDependenciesRecursively: false,
								groups: [{ name, debugName: 'pages' }]
							}
						}
					}
				}
			};
		}
	};
}
