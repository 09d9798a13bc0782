import fc from 'fast-check';
import { expect, test } from 'vitest';
import { restAfter, restAt, restBelow, restForChoice } from '$lib/ui/rests';

const rises = { peek: 0, half: 270, full: 600 };

test('a sheet is at the rest it is nearest to, and full however far its text is scrolled', () => {
	expect(restAt(0, rises)).toBe('peek');
	expect(restAt(134, rises)).toBe('peek');
	expect(restAt(136, rises)).toBe('half');
	expect(restAt(434, rises)).toBe('half');
	expect(restAt(436, rises)).toBe('full');
	fc.assert(
		fc.property(fc.integer({ min: 600, max: 100_000 }), (risen) => {
			expect(restAt(risen, rises)).toBe('full');
		})
	);
});

test('the handle goes up step by step and back to the map; Escape goes down and stops', () => {
	expect([restAfter('peek'), restAfter('half'), restAfter('full')]).toEqual([
		'half',
		'full',
		'peek'
	]);
	expect([restBelow('full'), restBelow('half'), restBelow('peek')]).toEqual([
		'half',
		'peek',
		'peek'
	]);
});

test('a choice on the map opens the sheet at half where that leaves 120 px of it', () => {
	expect(restForChoice(240)).toBe('half');
	expect(restForChoice(239)).toBe('peek');
});
