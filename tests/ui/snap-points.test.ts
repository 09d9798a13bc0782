import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	nextSnapPoint,
	snapPointAt,
	lowerSnapPoint,
	snapPointForChoice
} from '$lib/ui/snap-points';

const rises = { peek: 0, half: 270, full: 600 };

test('a sheet is at the rest it is nearest to, and full however far its text is scrolled', () => {
	expect(snapPointAt(0, rises)).toBe('peek');
	expect(snapPointAt(134, rises)).toBe('peek');
	expect(snapPointAt(136, rises)).toBe('half');
	expect(snapPointAt(434, rises)).toBe('half');
	expect(snapPointAt(436, rises)).toBe('full');
	fc.assert(
		fc.property(fc.integer({ min: 600, max: 100_000 }), (risen) => {
			expect(snapPointAt(risen, rises)).toBe('full');
		})
	);
});

test('the handle goes up step by step and back to the map; Escape goes down and stops', () => {
	expect([nextSnapPoint('peek'), nextSnapPoint('half'), nextSnapPoint('full')]).toEqual([
		'half',
		'full',
		'peek'
	]);
	expect([lowerSnapPoint('full'), lowerSnapPoint('half'), lowerSnapPoint('peek')]).toEqual([
		'half',
		'peek',
		'peek'
	]);
});

test('a choice on the map opens the sheet at half where that leaves 120 px of it', () => {
	expect(snapPointForChoice(240)).toBe('half');
	expect(snapPointForChoice(239)).toBe('peek');
});
