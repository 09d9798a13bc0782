import { afterEach, expect, test, vi } from 'vitest';
import { tileSet } from '$lib/geo/tile-set';
import { earlyAnswers, firstTiles } from '$lib/map/early-answers';

afterEach(() => vi.unstubAllGlobals());

/** Answers each question with its number. */
function network(): string[] {
	const asked: string[] = [];
	vi.stubGlobal('fetch', async (address: string) => {
		asked.push(address);
		return new Response(`${asked.length}`);
	});
	return asked;
}

const { signal } = new AbortController();

test('an early answer is handed over once, then the network is asked', async () => {
	const asked = network();
	const answers = earlyAnswers();
	answers.ask('/a');
	expect(await (await answers.get('/a', signal)).text()).toBe('1');
	expect(await (await answers.get('/a', signal)).text()).toBe('2');
	expect(await (await answers.get('/b', signal)).text()).toBe('3');
	expect(asked).toEqual(['/a', '/a', '/b']);
});

test('an early question that fails is heard of by whoever wants its answer, and by nobody else', async () => {
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
	const answers = earlyAnswers();
	answers.ask('/a');
	answers.ask('/b');
	await expect(answers.get('/a', signal)).rejects.toThrow('no network');
});

const world = (zoom: number) =>
	Array.from({ length: 4 ** zoom }, (_, index) => ({
		z: zoom,
		x: index % 2 ** zoom,
		y: Math.floor(index / 2 ** zoom)
	}));
const ground = { tiles: tileSet([...world(1), ...world(2)]), zooms: { first: 1, last: 2 } };

test('the first tiles are those in sight, of the zooms that there are', () => {
	const size = { width: 100, height: 100 };
	expect(firstTiles({ lng: 45, lat: 40, zoom: 2.9 }, size, ground)).toEqual([{ z: 2, x: 2, y: 1 }]);
	expect(firstTiles({ lng: 45, lat: 40, zoom: 9 }, size, ground)).toEqual([{ z: 2, x: 2, y: 1 }]);
	expect(firstTiles({ lng: 90, lat: 40, zoom: 0 }, size, ground)).toEqual([{ z: 1, x: 1, y: 0 }]);
	expect(firstTiles({ lng: 0, lat: 40, zoom: 2 }, size, ground)).toEqual([
		{ z: 2, x: 1, y: 1 },
		{ z: 2, x: 2, y: 1 }
	]);
});

test('around the antimeridian they are those of this turn around the world, and none that is not there', () => {
	const size = { width: 100, height: 100 };
	const view = { lng: 180, lat: 40, zoom: 2 };
	expect(firstTiles(view, size, ground)).toEqual([
		{ z: 2, x: 3, y: 1 },
		{ z: 2, x: 0, y: 1 }
	]);
	const { zooms } = ground;
	const tiles = tileSet([{ z: 2, x: 0, y: 1 }]);
	expect(firstTiles(view, size, { tiles, zooms })).toEqual([{ z: 2, x: 0, y: 1 }]);
});
