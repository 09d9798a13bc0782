/** The pages of a build, and the policy that each carries. */
import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A page, by its address without the base path and without `.html`. */
export type Page = {
	path: string;
	/** The folder that it is in, with a slash at both ends. */
	folder: string;
	/** Its content security policy. */
	policy: string;
	/** Whether other sites may show it in a frame. */
	embed: boolean;
};

/** Bytes of a page among which its policy is: it comes before all that can be long. */
const beginning = Buffer.alloc(16_384);

function beginningOf(path: string): string {
	const file = openSync(path, 'r');
	const length = readSync(file, beginning, 0, beginning.length, 0);
	closeSync(file);
	return beginning.toString('utf8', 0, length);
}

const policyIn = /<meta http-equiv="content-security-policy" content="([^"]+)"/;

/** Every file of a build, by its path from there, in an order of its own. */
export function filesIn(dir: string): string[] {
	return readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(
			({ parentPath, name }) => `/${relative(dir, join(parentPath, name)).replaceAll('\\', '/')}`
		)
		.sort();
}

/**
 * All pages of a build, and the folders that have a `404.html`: the site's own, then one for each further language.
 *
 * @param files what is in its folder
 * @throws {Error} where a page carries no policy
 */
export function pagesOf(dir: string, files: string[]): { pages: Page[]; roots: string[] } {
	const written = files.filter((file) => file.endsWith('.html'));
	const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/') + 1);
	const roots = written
		.map(folderOf)
		.filter((folder, index, all) => all.indexOf(folder) === index)
		.filter((folder) => existsSync(join(dir, folder, '404.html')))
		.sort();
	const pages = written.map((file) => {
		const policy = policyIn.exec(beginningOf(join(dir, file)))?.[1];
		if (!policy) throw new Error(`${file} carries no content security policy.`);
		const path = file.replace(/(?:index)?\.html$/, '');
		const embed = roots.some((root) => `${path}/`.startsWith(`${root}embed/`));
		return { path, folder: folderOf(file), policy, embed };
	});
	return { pages, roots };
}
