import { coordAll, distance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv } from '$lib/formats/csv';
import { everyGeometry, full, wicked, wickedStory } from './export-story';

/** Reads RFC 4180, strictly: CRLF between rows, quotation marks doubled within a cell. */
function parse(csv: string): string[][] {
	expect(csv.startsWith('\uFEFF')).toBe(true);
	const rows: string[][] = [[]];
	let rest = csv.slice(1);
	while (rest) {
		const [whole, quoted, bare, end] =
			/^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
		if (whole === undefined) throw new Error(`not RFC 4180: ${rest.slice(0, 40)}`);
		rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare!);
		rest = rest.slice(whole.length);
		if (end === '\r\n' && rest) rows.push([]);
	}
	return rows;
}

/** Rows by column. */
function records(csv: string): Record<string, string>[] {
	const [header, ...rows] = parse(csv);
	return rows.map((row) => {
		expect(row).toHaveLength(header!.length);
		return Object.fromEntries(header!.map((name, index) => [name, row[index]!]));
	});
}

describe.each([
	['in full', full],
	['with every geometry', everyGeometry()]
])('a story %s', (_, exported) => {
	const rows = records(toCsv(exported));

	test('has a row for each place, in the story’s order', () => {
		expect(rows.map(({ id }) => id)).toEqual(exported.story.places.map(({ id }) => id));
		expect(rows.map(({ number }) => number)).toEqual(
			exported.story.places.map(({ number }) => String(number ?? ''))
		);
	});

	test('everything drawn lies within so many metres of the middle it gives', () => {
		rows.forEach(({ latitude, longitude, within_metres }, index) => {
			const { geometry } = exported.places[index]!;
			if (!geometry) {
				expect([latitude, longitude, within_metres]).toEqual(['', '', '']);
				return;
			}
			const representativePoint = [Number(longitude), Number(latitude)];
			for (const vertex of coordAll(geometry)) {
				expect(distance(representativePoint, vertex, { units: 'meters' })).toBeLessThan(
					Number(within_metres)
				);
			}
		});
	});

	test('has each claim beside its speaker and its day, line by line', () => {
		rows.forEach(({ said_by, quote, when, id }) => {
			const passages = exported.story.passages.filter(({ places }) => places.includes(id!));
			const [speakers, quotations, days] = [said_by, quote, when].map((cell) => cell!.split('\n'));
			expect(quotations).toHaveLength(passages.length);
			expect(days).toHaveLength(passages.length);
			passages.forEach((passage, index) => {
				expect(quotations![index]).toContain(passage.inlines.map(({ text }) => text).join(''));
				expect(speakers![index]).toContain(passage.speaker.name);
			});
		});
	});
});

test('has the columns that others rely on', () => {
	expect(parse(toCsv(full))[0]).toEqual([
		'number',
		'id',
		'name',
		'name_in_text',
		'role',
		'certainty',
		'precision_metres',
		'basis',
		'latitude',
		'longitude',
		'within_metres',
		'supports',
		'note',
		'unknown',
		'settled_by',
		'said_by',
		'quote',
		'when',
		'when_edtf',
		'replies',
		'page',
		'article',
		'sources',
		'distances'
	]);
});

test('rounds as the precision justifies, and says what is not located', () => {
	const rows = records(toCsv(full));
	expect(rows.find(({ id }) => id === 'market')).toMatchObject({
		// Three digits are what 200 metres justify.
		latitude: expect.stringMatching(/^-11\.\d{1,3}$/),
		longitude: expect.stringMatching(/^43\.\d{1,3}$/),
		within_metres: expect.stringMatching(/^\d+0$/),
		certainty: 'less-certain'
	});
	expect(rows.find(({ id }) => id === 'channel')).toMatchObject({
		certainty: 'not located',
		precision_metres: '',
		latitude: ''
	});
});

test('replies come with their speakers', () => {
	const { replies } = records(toCsv(full)).find(({ id }) => id === 'coast-road')!;
	const [ministry, drivers] = replies!.split('\n');
	expect(ministry).toContain('– The ministry of works, in Sahifat al-Mina');
	expect(drivers).toContain(
		'– Halima, representative of the drivers of the island, to La Gazette des îles'
	);
});

test('text that a spreadsheet would run is disarmed, and comes back otherwise unchanged', () => {
	const story = wickedStory();
	const [row] = records(toCsv(story));
	expect(row!.note).toBe(`'${wicked}`);
	expect(row!.name).toBe(`'${wicked}`);
	expect(row!.quote).toContain(wicked);
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			story.story.places[0]!.note = text;
			const note = records(toCsv(story))[0]!.note!;
			expect(note).not.toMatch(/^[=+\-@\t\r\n]/);
			expect([text, `'${text}`]).toContain(note);
		})
	);
});

test('a number that is negative stays a number', () => {
	const story = wickedStory();
	story.story.places[0]!.representativePoint = {
		centre: { lng: -1.5, lat: -33.9 },
		withinMetres: 50
	};
	expect(records(toCsv(story))[0]).toMatchObject({ latitude: '-33.9', longitude: '-1.5' });
});
