/** The web servers of this machine, each serving a build with the snippet that is in it, and what they answer. */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { folderVariable } from '../../scripts/hosting/nginx';
import { addressOf, type Build } from '../../scripts/test-builds.mjs';

/** What a host answers. */
export type Answer = {
	status: number;
	headers: IncomingHttpHeaders;
	/** The names of all headers as they came, repeated ones repeatedly. */
	names: string[];
	body: Buffer;
};

/** Asks as a browser does that takes what is in `headers`; nothing is unpacked and nobody is sent on. */
export function ask(address: string, headers: Record<string, string> = {}, method = 'GET') {
	return new Promise<Answer>((done, failed) => {
		const { hostname, port } = new URL(address);
		// Not as a URL, which would mend the path before it is sent.
		const path = address.slice(address.indexOf('/', 'http://'.length));
		request({ agent: false, hostname, port, path, headers, method }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () =>
				done({
					status: response.statusCode ?? 0,
					headers: response.headers,
					names: response.rawHeaders.filter((_, index) => index % 2 === 0),
					body: Buffer.concat(parts)
				})
			);
		})
			.on('error', failed)
			.end();
	});
}

function freePort(): Promise<number> {
	return new Promise((done) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => done(address && typeof address === 'object' ? address.port : 0));
		});
	});
}

/** Where Debian keeps servers, which not everyone's search path names. */
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };

const isThere = (command: string) => !spawnSync(command, ['-h'], { env }).error;

/** Makes a configuration in a folder of its own, and says how to run the server with it. */
type Setup = (folder: string, dir: string, build: Build, port: number) => string[];

const nginx: Setup = (folder, dir, build, port) => {
	const hosting = { base: build.path } as Parameters<typeof folderVariable>[0];
	const brotli = brotliModule();
	const file = join(folder, 'nginx.conf');
	writeFileSync(
		file,
		`${brotli ? `load_module ${brotli};` : ''}
daemon off;
master_process off;
pid ${folder}/pid;
error_log ${folder}/error.log;
events {}
http {
	access_log off;
	${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
	server {
		listen 127.0.0.1:${port};
		set ${folderVariable(hosting)} ${dir};
		${brotli ? 'brotli_static on;' : ''}
		include ${dir}/_host/nginx.conf;
	}
}`
	);
	return ['nginx', '-c', file, '-p', folder, '-e', `${folder}/error.log`];
};

/** nginx' module for brotli, where it is installed. */
export function brotliModule(): string | undefined {
	const { stderr } = spawnSync('nginx', ['-V'], { env, encoding: 'utf8' });
	const folder = /--modules-path=(\S+)/.exec(stderr ?? '')?.[1];
	const file = folder && join(folder, 'ngx_http_brotli_static_module.so');
	return file && existsSync(file) ? file : undefined;
}

const caddy: Setup = (folder, dir, _, port) => {
	const file = join(folder, 'Caddyfile');
	writeFileSync(
		file,
		`{
	admin off
}
http://127.0.0.1:${port} {
	root * ${dir}
	import ${dir}/_host/Caddyfile
}`
	);
	return ['caddy', 'run', '--adapter', 'caddyfile', '--config', file];
};

const setups: Record<string, Setup> = { nginx, caddy };

/** The servers that this machine has. */
export const installed = Object.keys(setups).filter(isThere);

/** A build as a server serves it. */
export type Host = {
	/** Its address, without a slash at its end. */
	address: string;
	stop(): void;
};

/** The build as `npm run preview` serves it: that is running already. */
export const previewOf = (build: Build): Host => ({ address: addressOf(build), stop: () => {} });

/** Debian's user without any rights. */
const nobody = { uid: 65534, gid: 65534 };

/** As whom a server runs: never as root, but where a build lies in a folder that only root may enter. */
function servant(dir: string): Partial<typeof nobody> {
	const root = process.getuid?.() === 0;
	return root && spawnSync('test', ['-x', dir], nobody).status === 0 ? nobody : {};
}

/**
 * Starts a server on a free port, as a user without rights where it can be one.
 *
 * @throws {Error} with what the server says, where it ends before it answers
 */
export async function start(name: string, build: Build): Promise<Host> {
	const folder = mkdtempSync(join(tmpdir(), `${name}-`));
	const port = await freePort();
	const dir = resolve(build.dir);
	const [command = '', ...args] = setups[name]!(folder, dir, build, port);
	const user = servant(dir);
	if (user.uid !== undefined) chownSync(folder, user.uid, user.gid!);
	const server = spawn(command, args, {
		...user,
		env: { ...env, HOME: folder },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let said = '';
	server.stdout.on('data', (part) => (said += part));
	server.stderr.on('data', (part) => (said += part));
	const stop = () => {
		server.kill();
		rmSync(folder, { recursive: true, force: true });
	};
	const address = `http://127.0.0.1:${port}${build.path}`;
	while (server.exitCode === null) {
		const answer = await ask(`${address}/`).catch(() => undefined);
		if (answer) return { address, stop };
	}
	stop();
	throw new Error(`${name} ended: ${said}`);
}
