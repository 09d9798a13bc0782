/** WebKitGTK's MiniBrowser by classic WebDriver (https://www.w3.org/TR/webdriver2/). */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { folderFor, until, type Engine, type Kind } from './engine';

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.address() as AddressInfo;
	await new Promise((closed) => server.close(closed));
	return port;
}

/** Starts the MiniBrowser that `MINIBROWSER_PATH` names, by the WebKitWebDriver and xdotool of their own variables. */
export async function startWebKit({ webgl = true, script = true }: Kind = {}): Promise<Engine> {
	const home = folderFor('webkit');
	// A camera that jumps is there sooner.
	mkdirSync(join(home, 'gtk-3.0'));
	writeFileSync(join(home, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
	// The driver keeps to itself what the browser says.
	const log = join(home, 'console.log');
	const binary = join(home, 'browser');
	writeFileSync(
		binary,
		`#!/bin/sh\nexec "${process.env.MINIBROWSER_PATH}" "$@" > "${log}" 2>&1\n`,
		{
			mode: 0o700
		}
	);

	const port = await freePort();
	const driver = spawn(process.env.WEBDRIVER_PATH!, [`--port=${port}`], {
		env: { ...process.env, XDG_CONFIG_HOME: home, LIBGL_ALWAYS_SOFTWARE: '1' },
		stdio: 'ignore'
	});
	const ended = new Promise((end) => driver.once('exit', end));
	const send = async <Value>(method: string, path: string, body?: object): Promise<Value> => {
		const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
			method,
			body: body && JSON.stringify(body)
		});
		const { value } = (await answer.json()) as {
			value: Value & { error?: string; message?: string };
		};
		if (value?.error) throw new Error(`${path}: ${value.error}, ${value.message}`);
		return value;
	};
	await until(() => send('GET', '/status').catch(() => undefined));
	const settings = {
		'write-console-messages-to-stdout': true,
		'enable-webgl': webgl,
		'enable-javascript': script
	};
	const args = Object.entries(settings).map(
		([name, value]) => `--${name.startsWith('enable') ? '' : 'enable-'}${name}=${value}`
	);
	const { sessionId } = await send<{ sessionId: string }>('POST', '/session', {
		capabilities: {
			alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation', ...args] } }
		}
	});
	const call = <Value = void>(method: string, path: string, body?: object) =>
		send<Value>(method, `/session/${sessionId}${path}`, body);
	const evaluate = (body: string) =>
		call<string>('POST', '/execute/sync', { script: body, args: [] });

	/** What stands above the page in the window, CSS pixels. */
	let above = 0;

	return {
		open: (url) => call('POST', '/url', { url }),
		back: () => call('POST', '/back', {}),
		async resize({ width, height }) {
			// The window is larger than its page by what stands around it, and takes its size in its own time.
			let outer = height;
			await until(async () => {
				await call('POST', '/window/rect', { x: 0, y: 0, width, height: outer });
				const inner = Number(await evaluate('return String(innerHeight)'));
				above = outer - inner;
				outer += height - inner;
				return inner === height || undefined;
			});
		},
		async evaluate(body, inFrame) {
			if (inFrame) await call('POST', '/frame', { id: 0 });
			try {
				return await evaluate(body);
			} finally {
				if (inFrame) await call('POST', '/frame', { id: null });
			}
		},
		perform: (actions) => call('POST', '/actions', { actions }),
		// The driver's own wheel is none that snap points would hold.
		async turnWheel({ x, y }, notches) {
			const at = [x, y + above].map((pixels) => String(Math.round(pixels)));
			const turn = [
				'--repeat',
				String(Math.abs(notches)),
				'--delay',
				'30',
				notches < 0 ? '4' : '5'
			];
			execFileSync(process.env.XDOTOOL_PATH!, ['mousemove', ...at, 'click', ...turn]);
		},
		complaints: () =>
			existsSync(log)
				? readFileSync(log, 'utf8')
						.split('\n')
						.filter((line) => /CONSOLE .*\b(ERROR|WARN)/.test(line))
				: [],
		async close() {
			await call('DELETE', '');
			driver.kill();
			await ended;
			rmSync(home, { recursive: true, force: true });
		}
	};
}
