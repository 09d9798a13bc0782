import { expect, test } from 'vitest';
import { localizeDistances } from '$lib/messages/distance-text';
import {
	distanceSentence,
	distancesFrom,
	distanceTo,
	straightText
} from '$lib/messages/distances-from';
import { localizeStory } from '$lib/messages/localize';
import { messagesIn } from '$lib/messages/messages';
import { rangeText } from '$lib/messages/range-text';
import { readStory } from '$lib/server/read-story';

const read = readStory();
const [english, french] = [messagesIn('en'), messagesIn('fr')];
const { places } = localizeStory(read.story, english);
const localized = localizeDistances(read.distances, read.story, english);
const placeOf = (id: string) => places.find((place) => place.id === id)!;
const from = (id: string) => distancesFrom(placeOf(id), places, localized);

test.each([
	[[4213, 4889], '4.2 to 4.9 kilometres', 'de 4,2 à 4,9 kilomètres', '2.6 to 3.1 miles'],
	[[0, 870], '0 to 900 metres', 'de 0 à 900 mètres', '0 to 2,900 feet'],
	[[950, 1400], '0.9 to 1.4 kilometres', 'de 0,9 à 1,4 kilomètre', '3,100 to 4,600 feet']
] as [[number, number], string, string, string][])(
	'%j metres in words',
	(metres, inEnglish, inFrench, imperial) => {
		expect(rangeText(english, metres)).toBe(inEnglish);
		expect(rangeText(french, metres).replaceAll('\u00a0', ' ')).toBe(inFrench);
		expect(rangeText(english, metres, 'imperial')).toBe(imperial);
	}
);

test('each located place lists the others, and the address may ask for one of them', () => {
	expect(from('port').map(({ to }) => to.id)).toHaveLength(6);
	expect(from('english-channel')).toEqual([]);
	expect(distancesFrom(undefined, places, localized)).toEqual([]);
	expect(distanceTo(from('port'), 'port')).toBeUndefined();
	expect(distanceTo(from('port'), 'english-channel')).toBeUndefined();
	expect(distanceTo(from('port'), null)).toBeUndefined();
	const [there, back] = [distanceTo(from('port'), 'a16')!, distanceTo(from('a16'), 'port')!];
	expect([there.from.id, there.to.id]).toEqual(['port', 'a16']);
	expect(back).toMatchObject({ text: there.text, ends: there.ends });
});

test('a sentence has the range, that they touch, and the way along the road that both lie on', () => {
	const road = distanceTo(from('a16'), 'port')!;
	expect(distanceSentence(road, 'en', english)).toMatch(
		/^A16, spot unknown – Port of Calais: 2 to 17 kilometres; along A216 to the port: about 4\.\d to 6\.\d kilometres$/
	);
	expect(rangeText(english, road.metres)).toBe(road.text);
	expect(rangeText(english, road.metres, 'imperial')).toBe('1 to 11 miles');
	expect(straightText(distanceTo(from('a216'), 'port')!, english)).toMatch(/, they may touch$/);
	expect(straightText(distanceTo(from('calais'), 'port')!, english)).toMatch(
		/, they touch or overlap$/
	);
});
