/** Firefox by WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/). */
import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import WebSocket from 'ws';
import { folderFor, type Engine, type Kind } from './engine';

/** Beside what Firefox sets by itself when it is driven. */
const preferencesFor = ({ webgl = true, script = true }: Kind) => ({
	'webgl.force-enabled': webgl,
	'webgl.disabled': !webgl,
	'javascript.enabled': script,
	// A camera that jumps is there sooner.
	'ui.prefersReducedMotion': 1
});

type Message = {
	id?: number;
	method?: string;
	params?: { level?: string; text?: string };
	result?: unknown;
	error?: string;
	message?: string;
};

/** A connection: commands that are answered, and what the console says in between. */
async function connect(address: string, complaints: string[]) {
	const socket = new WebSocket(address);
	await new Promise((opened, failed) => socket.once('open', opened).once('error', failed));
	const waiting = new Map<number, (message: Message) => void>();
	socket.on('message', (data) => {
		const message = JSON.parse(String(data)) as Message;
		const { level, text } = message.params ?? {};
		if (message.id !== undefined) waiting.get(message.id)?.(message);
		else if (message.method === 'log.entryAdded' && (level === 'error' || level === 'warn')) {
			complaints.push(String(text));
		}
	});
	let sent = 0;
	return async <Result>(method: string, params: object): Promise<Result> => {
		const id = (sent += 1);
		const answer = new Promise<Message>((answered) => waiting.set(id, answered));
		socket.send(JSON.stringify({ id, method, params }));
		const { result, error, message } = await answer;
		if (error) throw new Error(`${method}: ${error}, ${message}`);
		return result as Result;
	};
}

type Tree = { contexts: { context: string; children: { context: string }[] }[] };
type Evaluated = { result?: { value: string }; exceptionDetails?: { text: string } };

/** Starts the Firefox that `FIREFOX_PATH` names. */
export async function startFirefox(kind: Kind = {}): Promise<Engine> {
	const profile = folderFor('firefox');
	const preferences = Object.entries(preferencesFor(kind)).map(
		([name, value]) => `user_pref(${JSON.stringify(name)}, ${value});`
	);
	writeFileSync(join(profile, 'user.js'), preferences.join('\n'));
	const browser = spawn(
		process.env.FIREFOX_PATH!,
		['--remote-debugging-port=0', '--profile', profile, '--no-remote'],
		{ env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1' }, stdio: ['ignore', 'ignore', 'pipe'] }
	);
	const ended = new Promise((end) => browser.once('exit', end));
	const address = await new Promise<string>((found, failed) => {
		let said = '';
		browser.stderr.on('data', (data) => {
			said += String(data);
			const [, listening] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? [];
			if (listening) found(`${listening}/session`);
		});
		browser.once('exit', () => failed(new Error(`Firefox ended: ${said}`)));
	});

	const complaints: string[] = [];
	const call = await connect(address, complaints);
	await call('session.new', { capabilities: {} });
	await call('session.subscribe', { events: ['log.entryAdded'] });
	await call('script.addPreloadScript', {
		functionDeclaration: `() => addEventListener('securitypolicyviolation', (event) =>
			console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI))`
	});
	const tree = () => call<Tree>('browsingContext.getTree', {});
	const { context } = (await tree()).contexts[0]!;

	return {
		open: (url) => call('browsingContext.navigate', { context, url, wait: 'complete' }),
		back: () => call('browsingContext.traverseHistory', { context, delta: -1 }),
		resize: (viewport) => call('browsingContext.setViewport', { context, viewport }),
		async evaluate(body, inFrame) {
			const frame = inFrame && (await tree()).contexts[0]?.children[0]?.context;
			const { result, exceptionDetails } = await call<Evaluated>('script.evaluate', {
				expression: `(() => {${body}})()`,
				// A world of its own: it is there on pages without script, too.
				target: { context: frame || context, sandbox: 'walk' },
				awaitPromise: true
			});
			if (!result) throw new Error(exceptionDetails?.text);
			return result.value;
		},
		perform: (actions) => call('input.performActions', { context, actions }),
		turnWheel({ x, y }, notches) {
			const at = { x: Math.round(x), y: Math.round(y) };
			const actions = [{ type: 'scroll', ...at, deltaX: 0, deltaY: 100 * notches }];
			const wheel = { type: 'wheel', id: 'wheel', actions };
			return call('input.performActions', { context, actions: [wheel] });
		},
		complaints: () => complaints,
		async close() {
			await call('browser.close', {}).catch(() => browser.kill());
			await ended;
			rmSync(profile, { recursive: true, force: true });
		}
	};
}
