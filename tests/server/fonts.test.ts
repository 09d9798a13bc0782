import { describe, expect, test } from 'vitest';
import { lineWidth } from '$lib/cartography/measure';
import { fontMeasure } from '$lib/server/fonts';

const measure = fontMeasure();

describe('widths come from the fonts', () => {
	test('letters differ, and bold is wider', () => {
		expect(measure('i', 'regular')).toBeLessThan(measure('m', 'regular'));
		expect(measure('n', 'bold')).toBeGreaterThan(measure('n', 'regular'));
	});

	test('of scripts whose package is installed, too', () => {
		expect(lineWidth('مدينة موروني', 'regular', 0, measure)).toBeGreaterThan(3);
	});

	test('a mark on a letter takes no room of its own, a direction mark none', () => {
		expect(measure('é'.normalize('NFD'), 'regular')).toBeCloseTo(measure('e', 'regular'), 1);
		expect(measure('\u2067', 'regular')).toBe(0);
	});

	test('spacing stands between letters only', () => {
		const plain = lineWidth('abc', 'regular', 0, measure);
		expect(lineWidth('abc', 'regular', 0.1, measure)).toBeCloseTo(plain + 0.2);
	});
});

test('a character that no font has is named, with the package to install', () => {
	expect(() => measure('日', 'regular')).toThrow(
		/“日” \(U\+65E5, Han\)[^]*npm install --save-dev @expo-google-fonts\/noto-sans-sc/
	);
	expect(() => measure('ก', 'bold')).toThrow(/noto-sans-thai/);
});
