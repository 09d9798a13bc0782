/** What ships with the site that others made, and on what terms: the code in its scripts, fonts and outlines. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { building } from '$app/environment';
import { atlasPackages } from './atlas';
import { fontPackages } from './fonts';
import { kept } from './kept';

/** A package and its terms. */
export type Licensed = {
	name: string;
	version: string;
	/** An SPDX expression. */
	licence: string;
	/** The terms themselves, with whose they are. */
	text: string;
};

/** Licences by which a site like this may be passed on, as long as it says so: see {@link licencesText}. */
const allowed = new Set([
	...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC-BY-4.0', 'CC0-1.0', 'ISC', 'MIT'],
	...['OFL-1.1', 'Unicode-DFS-2016', 'Unlicense', 'Zlib']
]);

/** Whether one may pass on what is under an SPDX expression. Where it mixes AND and OR, a person has to look. */
function mayShip(expression: string): boolean {
	const terms = expression.replace(/^\((.*)\)$/, '$1');
	const either = terms.split(' OR ');
	return either.some((each) => each.split(' AND ').every((licence) => allowed.has(licence)));
}

/** The terms as a package has them: in files of their own, else in what it says of itself. */
function textIn(folder: string): string {
	const files = readdirSync(folder).sort();
	const own = files.filter((name) => /^(licen[cs]e|copying|notice)/i.test(name));
	if (own.length > 0) {
		return own.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n');
	}
	const readme = files.find((name) => /^readme/i.test(name));
	const about = readme ? readFileSync(join(folder, readme), 'utf8') : '';
	return /^#+ *licen[cs]e\b[^]*/im.exec(about)?.[0].trim() ?? '';
}

/** The terms of packages that name them and do not bring them, from where they are developed: a file each. */
const termsGiven = 'src/lib/server/terms';

/**
 * A package's terms.
 *
 * @throws {Error} where they are none that this site takes
 */
function licensed(folder: string): Licensed {
	const { name, version, license } = JSON.parse(
		readFileSync(join(folder, 'package.json'), 'utf8')
	) as { name: string; version: string; license?: string };
	const given = join(termsGiven, `${name}.txt`);
	const text = textIn(folder) || (existsSync(given) ? readFileSync(given, 'utf8').trim() : '');
	if (!license || !mayShip(license) || !text) {
		const found = license ? `"${license}"${text ? '' : ' without its text'}` : 'no licence';
		throw new Error(
			`${name} ${version} ships with this site, and nobody has said that it may.\n` +
				`  found     ${found}\n` +
				`  fix       leave the package out, or read its terms: add its licence in src/lib/server/licences.ts, or the text that it does not bring to ${termsGiven}`
		);
	}
	return { name, version, licence: license, text };
}

/** A package that another one needs: its own copy, where it has one. */
function folderOf(name: string, from: string, root: string): string {
	const own = join(from, 'node_modules', name);
	return existsSync(own) ? own : join(root, 'node_modules', name);
}

/** The packages that one was published with inside of it. */
const inside = (folder: string, root: string): string[] =>
	kept('inside-packages', folder, () => namesInside(folder)).map((name) =>
		folderOf(name, folder, root)
	);

/** Their names, as its source maps tell: megabytes. */
function namesInside(folder: string): string[] {
	const dist = join(folder, 'dist');
	if (!existsSync(dist)) return [];
	const maps = readdirSync(dist).filter((name) => /(?<!-dev)\.m?js\.map$/.test(name));
	const names = maps.flatMap((name) => {
		const { sources } = JSON.parse(readFileSync(join(dist, name), 'utf8')) as { sources: string[] };
		return sources.map((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1]);
	});
	return [...new Set(names.filter((name) => name !== undefined))];
}

/** The packages that the scripts were bundled from: Vite lists them once they are. */
function bundled(root: string): string[] {
	const list = join(
		root,
		process.env.KIT_OUT_DIR ?? '.svelte-kit',
		'output/client/.vite/licences.json'
	);
	// While one works on the site nothing is bundled.
	if (!building && !existsSync(list)) return [];
	const names = JSON.parse(readFileSync(list, 'utf8')) as { name: string }[];
	return names.map(({ name }) => join(root, 'node_modules', name));
}

/**
 * All that ships, by name.
 *
 * @param root the folder of `node_modules/`
 * @throws {Error} naming the first package whose terms nobody has said yes to
 */
export function shipped(root = process.cwd()): Licensed[] {
	const own = [
		...bundled(root),
		...[...fontPackages(root), ...atlasPackages].map((name) => join(root, 'node_modules', name))
	];
	const folders = new Set([...own, ...own.flatMap((folder) => inside(folder, root))]);
	return [...folders].map(licensed).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Packages under the same licence, those with most first. */
export function byLicence(all: Licensed[]): { licence: string; packages: string[] }[] {
	const licences = [...new Set(all.map(({ licence }) => licence))];
	return licences
		.map((licence) => ({
			licence,
			packages: all
				.filter((each) => each.licence === licence)
				.map(({ name, version }) => `${name} ${version}`)
		}))
		.sort((a, b) => b.packages.length - a.packages.length);
}

/** The terms in full: each text once, below all packages that have it. */
export function licencesText(all: Licensed[]): string {
	const texts = [...new Set(all.map(({ text }) => text))];
	const rule = '-'.repeat(72);
	return texts
		.map((text) => {
			const these = all.filter((each) => each.text === text);
			const names = these.map(({ name, version, licence }) => `${name} ${version}, ${licence}`);
			return `${names.join('\n')}\n\n${text}\n`;
		})
		.join(`\n${rule}\n\n`);
}
