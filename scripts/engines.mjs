/**
 * The engines beside Chromium that the walk of `tests/engines` can be done in here: found, or as root on Debian
 * installed. Plain JavaScript, as `scripts/test.mjs` which asks.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installFromDebian, locate, run } from './setup.mjs';

/** What gives a window without a screen, software WebGL and a session for the browsers. */
const screen = ['xvfb', 'xauth', 'dbus', 'libgl1-mesa-dri', 'libegl1', 'libgles2'];

/** Where systems keep WebKitGTK's own browser: it is in no path. */
function miniBrowser() {
	const folders = ['/usr/libexec', '/usr/lib', ...foldersIn('/usr/lib')];
	return folders
		.flatMap(foldersIn)
		.filter((folder) => /\/webkit2?gtk-[\d.]+$/.test(folder))
		.map((folder) => locate(join(folder, 'MiniBrowser')))
		.find(Boolean);
}

/** @param {string} folder */
function foldersIn(folder) {
	try {
		return readdirSync(folder).map((name) => join(folder, name));
	} catch {
		return [];
	}
}

/** Each engine, what of Debian it needs, and what the walk must know to start it: nothing where it is not here. */
const engines = [
	{
		name: 'Firefox',
		packages: ['firefox-esr'],
		settings() {
			const path = [process.env.FIREFOX_PATH, 'firefox-esr', 'firefox']
				.map((name) => name && locate(name))
				.find(Boolean);
			return path && { ENGINE: 'firefox', FIREFOX_PATH: path };
		}
	},
	{
		name: 'WebKit',
		packages: ['webkit2gtk-driver', 'xdotool'],
		settings() {
			const browser = miniBrowser();
			const driver = locate('WebKitWebDriver');
			const hand = locate('xdotool');
			if (!browser || !driver || !hand) return undefined;
			return {
				ENGINE: 'webkit',
				MINIBROWSER_PATH: browser,
				WEBDRIVER_PATH: driver,
				XDOTOOL_PATH: hand
			};
		}
	}
];

const hasScreen = () => locate('xvfb-run') && locate('dbus-run-session');

/** @param {(typeof engines)[number]} engine */
const isHere = ({ settings }) => Boolean(hasScreen() && settings());

/**
 * The engines with how to run a command for each.
 *
 * @returns {{ name: string, run?: (command: string[]) => boolean }[]} those without `run` are not here
 */
export function otherEngines() {
	const absent = engines.filter((engine) => !isHere(engine));
	if (absent.length) {
		installFromDebian(...absent.flatMap(({ packages }) => packages), ...screen);
	}
	return engines.map((engine) => {
		const settings = isHere(engine) && engine.settings();
		if (!settings) return { name: engine.name };
		const inWindow = ['-a', '-s', '-screen 0 1280x1024x24', 'dbus-run-session', '--'];
		return {
			name: engine.name,
			run: (command) => run('xvfb-run', [...inWindow, ...command], settings)
		};
	});
}
