import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines, graphemesOf } from '$lib/cartography/line-breaks';

/** Every grapheme half an em wide. */
const half = () => 0.5;

describe('breakLines', () => {
	test.each([
		['Moroni', 10, ['Moroni']],
		['A16 by the Eurotunnel', 7, ['A16 by the', 'Eurotunnel']],
		['Pas de Calais\nStrait of Dover', 30, ['Pas de Calais', 'Strait of Dover']],
		['Boulogne-sur-Mer', 5, ['Boulogne-', 'sur-Mer']],
		['Oude/Nieuwe', 3, ['Oude/', 'Nieuwe']],
		['Sint Maarten (NL)', 5, ['Sint Maarten', '(NL)']],
		['東京国際空港', 2, ['東京国', '際空港']],
		['Donaudampfschifffahrt', 3, ['Donaudampfschifffahrt']],
		['Calais\rDover', 30, ['Calais', 'Dover']],
		['Sint Maarten(NL)', 5, ['Sint Maarten', '(NL)']],
		['a  b', 30, ['a  b']],
		[' Calais ', 30, ['Calais']],
		// What is blank takes no room: four letters on a line, wherever the blanks are.
		['aaaa    bbbb', 2, ['aaaa', 'bbbb']]
	])('%s in %d ems', (text, width, lines) => {
		expect(breakLines(text, width, half)).toEqual(lines);
	});

	test('text without spaces breaks where a word begins', () => {
		const lines = breakLines('ท่าเรือกรุงเทพมหานคร', 3, half);
		expect(lines.length).toBeGreaterThan(1);
		expect(lines.join('')).toBe('ท่าเรือกรุงเทพมหานคร');
	});

	test('loses nothing but the white space at the ends of lines', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
				fc.double({ min: 1, max: 30, noNaN: true }),
				(text, width) => {
					const bare = (of: string) => of.replaceAll(/\s+/gu, '');
					expect(bare(breakLines(text, width, half).join(''))).toBe(bare(text));
				}
			)
		);
	});
});

test('letters and their marks are one unit', () => {
	expect(graphemesOf('e\u0301a')).toHaveLength(2);
});
