/** What a benchmark found, as tables: medians, least and most, and how many times the limits that is. */
import { median } from '../slow-page';
import type { Figures } from './visit';

/** The figures of each page's visits on a device, by the page's name. */
export type Results = Record<string, Figures[]>;

/** The figures that are compared with the plain page, and those with the bare map. */
const limitOf: Partial<Record<keyof Figures, string>> = {
	'first contentful paint': 'plain',
	'largest paint': 'plain',
	'first place clickable': 'plain',
	'live map': 'bare',
	'longest frame of a pan': 'bare',
	'frames of a pan': 'bare'
};

const digitsOf = (figure: keyof Figures) => (figure === 'layout shift' ? 3 : 0);

function cell(all: number[], digits: number): string {
	if (!all.length || all.some(Number.isNaN)) return '–';
	const text = (value: number) => value.toFixed(digits);
	const [least, most] = [Math.min(...all), Math.max(...all)];
	return least === most ? text(least) : `${text(median(all))} (${text(least)} to ${text(most)})`;
}

/**
 * A Markdown table of a device's results: a row a figure, a column a page, then how many times its limit each page
 * that is no limit takes.
 *
 * @param limits the pages that are limits
 */
export function table(results: Results, limits: readonly string[]): string {
	const names = Object.keys(results);
	const measured = names.filter((name) => !limits.includes(name));
	const figures = Object.keys(results[names[0]!]![0]!) as (keyof Figures)[];
	const ratio = (name: string, figure: keyof Figures) => {
		const limit = limitOf[figure];
		if (!limit) return '';
		const of = (page: string) => median(results[page]!.map((each) => each[figure]));
		const times = of(name) / of(limit);
		return Number.isNaN(times) ? '–' : `${times.toFixed(2)} × ${limit}`;
	};
	const rows = [
		['', ...names, ...measured.map((name) => `${name}, times its limit`)],
		['---', ...names.map(() => '---'), ...measured.map(() => '---')],
		...figures.map((figure) => [
			figure,
			...names.map((name) =>
				cell(
					results[name]!.map((each) => each[figure]),
					digitsOf(figure)
				)
			),
			...measured.map((name) => ratio(name, figure))
		])
	];
	return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}
