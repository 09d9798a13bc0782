import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Builder } from '@sveltejs/kit';
import { afterAll, describe, expect, test } from 'vitest';
import { isKept, writeOfflineCopy } from '../../scripts/offline-copy.mjs';

describe('what a reader keeps', () => {
	test.each([
		'',
		'/time',
		'/fr',
		'/fr/about',
		'/place/a216',
		'/fr/place/a216',
		'/fr/offline',
		'/search.json',
		'/geojson/places.geojson',
		'/ground/b2bcde90c11d/14/8276/5489.mvt',
		'/_app/immutable/chunks/B4i0URJh.js',
		'/manifest.webmanifest',
		// Places may be called so, too.
		'/place/data',
		'/fr/place/og',
		'/place/embed'
	])('is %s', (path) => expect(isKept(path)).toBe(true));

	test.each([
		'/embed',
		'/fr/embed',
		'/embed/a216',
		'/fr/embed/a216',
		'/og/a216.png',
		'/data/story.kml',
		'/fr/data/story.csv',
		'/oembed/story.json',
		'/place/a216/__data.json',
		'/__data.json',
		'/_headers',
		'/robots.txt',
		'/sitemap.xml',
		'/offline.json',
		'/service-worker.js',
		'/service-worker-off.js',
		// Whether there is a newer version only the network knows.
		'/_app/version.json'
	])('is not %s', (path) => expect(isKept(path)).toBe(false));
});

describe('the list in the worker', () => {
	const root = mkdtempSync(join(tmpdir(), 'offline-'));
	afterAll(() => rmSync(root, { recursive: true }));
	let folder: string;

	const client = () => join(folder, 'output/client');
	const read = (file: string) => readFileSync(join(client(), file), 'utf8');

	/** A build of a few files. */
	function build(page: string, offered: boolean): void {
		folder = mkdtempSync(join(root, 'build-'));
		const files = {
			'output/client/service-worker.js': 'worker();',
			'output/client/service-worker-off.js': 'signOff();',
			'output/client/_app/immutable/start.js': 'start();',
			'output/prerendered/pages/index.html': page,
			'output/prerendered/pages/place/a216.html': 'a place',
			'output/prerendered/dependencies/og/a216.png': 'a picture'
		};
		for (const [name, content] of Object.entries(files)) {
			mkdirSync(dirname(join(folder, name)), { recursive: true });
			writeFileSync(join(folder, name), content);
		}
		const builder = {
			getClientDirectory: client,
			getBuildDirectory: (name: string) => join(folder, name)
		};
		writeOfflineCopy(builder as Builder, offered);
	}

	/** The list as the worker has it, and the worker behind it. */
	function listAndWorker() {
		const [line = '', ...rest] = read('service-worker.js').split('\n');
		return {
			list: JSON.parse(/^const toKeep = (.*);$/.exec(line)![1]!),
			worker: rest.join('\n')
		};
	}

	test('names each file that is kept with its digest, and all their bytes', () => {
		build('the story', true);
		const { list, worker } = listAndWorker();
		expect(worker).toBe('worker();');
		expect(Object.keys(list.files)).toEqual(['', '/_app/immutable/start.js', '/place/a216']);
		// printf 'a place' | openssl dgst -sha256 -binary | base64
		expect(list.files['/place/a216']).toBe('0IHV6haSOCUVWthm2/fgu3+jJnRu5DLCs35xrr28wcQ=');
		expect(list.bytes).toBe('the story'.length + 'start();'.length + 'a place'.length);
		expect(JSON.parse(read('offline.json'))).toEqual({ bytes: list.bytes });
	});

	test('is another one where anything in it is', () => {
		const idOf = (page: string) => {
			build(page, true);
			const { id } = listAndWorker().list;
			return id;
		};
		const before = idOf('the story');
		expect(idOf('the story')).toBe(before);
		expect(idOf('the story, corrected')).not.toBe(before);
	});

	test('is not there where there are too many files for a device to keep', () => {
		build('the story', true);
		for (let index = 0; index <= 2000; index += 1) {
			writeFileSync(join(folder, `output/prerendered/pages/place/p${index}.html`), '');
		}
		const builder = {
			getClientDirectory: client,
			getBuildDirectory: (name: string) => join(folder, name)
		};
		writeOfflineCopy(builder as Builder, true);
		expect(read('service-worker.js')).toBe('signOff();');
		expect(JSON.parse(read('offline.json'))).toEqual({ bytes: 0 });
	});

	test('is not there where no copies are offered: the worker takes them back', () => {
		build('the story', false);
		expect(read('service-worker.js')).toBe('signOff();');
		expect(JSON.parse(read('offline.json'))).toEqual({ bytes: 0 });
	});
});
