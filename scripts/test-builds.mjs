/**
 * The sites that journeys walk: which story each is built from, how, and where it is served. Plain
 * JavaScript: `scripts/test.mjs` reads it, too.
 */

/** Where other people's pages are served, which hold embeds. */
export const hostAddress = 'http://localhost:4185';

/** The address that the site under a base path is given. */
export const publicAddress = 'https://maps.example.org/stories';

/**
 * @typedef {object} Build
 * @property {string | undefined} story a folder in `tests/fixtures/`; the content that the project ships with where none is named
 * @property {string} root the story's folder; empty for the project's own
 * @property {string} dir where it is written to
 * @property {number} port
 * @property {string} path its base path
 * @property {Record<string, string>} settings beside those that follow from the others
 */

/**
 * @param {string | undefined} story
 * @param {number} port
 * @param {Record<string, string>} [settings]
 * @param {string} [path]
 * @returns {Build}
 */
function build(story, port, settings = {}, path = '') {
	const root = story ? `tests/fixtures/${story}` : '';
	return { story, root, port, path, settings, dir: `build-${story ?? 'shipped'}` };
}

export const builds = {
	moroni: build('moroni', 4180),
	longNames: build(
		'long-names',
		4181,
		{ PUBLIC_SITE_URL: publicAddress, PSEUDO_LANGUAGE: '1' },
		'/stories'
	),
	farNorth: build('far-north', 4182),
	onePoint: build('one-point', 4183),
	shipped: build(undefined, 4186),
	antimeridian: build('antimeridian', 4187)
};

/** As many places as a story that is told in parts has at least, and some. */
const many = 64;

/** A story that is too long for one page, made up before it is built: beside the others, as little of them is of it. */
export const longBuild = {
	...build(`made-up-${many}`, 4184, { OFFLINE: '0' }),
	root: `made-up-${many}`,
	places: many
};

/**
 * Where a build is served while journeys walk it, without a slash at its end.
 *
 * @param {Build} build
 */
export const addressOf = ({ port, path }) => `http://localhost:${port}${path}`;

/**
 * The settings of a build.
 *
 * @param {Build} build
 * @returns {Record<string, string>}
 */
export function settingsOf({ story, root, dir, settings, ...at }) {
	return {
		BUILD_DIR: dir,
		// Put together in a folder of its own: two builds go on at once.
		KIT_OUT_DIR: `.svelte-kit/${dir}`,
		STORY_ROOT: root,
		// Packing takes a quarter of a build: one site shows that it is done and served.
		UNCOMPRESSED: story === 'moroni' ? '' : '1',
		PUBLIC_SITE_URL: addressOf({ story, root, dir, settings, ...at }),
		...settings
	};
}
