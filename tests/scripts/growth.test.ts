import { expect, test } from 'vitest';
import { exponentOf, plotOf, tableOf, type Row } from '../../scripts/growth/report';

const rows: Row[] = [
	{ places: 10, figures: { build: 2, page: 80 } },
	{ places: 100, figures: { build: 20, page: 80 } },
	{ places: 1000, figures: 'not built after 5 s' }
];

test('what grows with the places has the exponent 1, what stays has 0', () => {
	expect(
		exponentOf([
			[10, 2],
			[100, 20]
		])
	).toBeCloseTo(1);
	expect(
		exponentOf([
			[10, 5],
			[100, 5],
			[1000, 5]
		])
	).toBeCloseTo(0);
	expect(exponentOf([[10, 5]])).toBeUndefined();
});

test('a size that cannot be built is a row that says so', () => {
	expect(tableOf(rows)).toBe(
		[
			'| places | build | page |',
			'| ---: | ---: | ---: |',
			'| 10 | 2.0 | 80 |',
			'| 100 | 20 | 80 |',
			'| 1000 | not built after 5 s |  |',
			'| exponent | 1.00 | 0.00 |'
		].join('\n')
	);
});

test('the plot has a line for each column', () => {
	const svg = plotOf(rows, ['build', 'page']);
	expect(svg.match(/stroke-width="2"/g)).toHaveLength(2);
	expect(svg).not.toContain('NaN');
});
