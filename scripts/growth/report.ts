/** What was measured of stories of several sizes, as a table and as a plot. */

/** A row: how many places, and its figures by column; or why there are none. */
export type Row = { places: number; figures: Record<string, number> | string };

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * By which power of the places a figure grows: the slope of a straight line through the logarithms of both, by least
 * squares; none for fewer than two rows.
 */
export function exponentOf(points: [places: number, figure: number][]): number | undefined {
	if (points.length < 2) return undefined;
	const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
	const mean = (axis: 0 | 1) => logs.reduce((sum, point) => sum + point[axis], 0) / logs.length;
	const [x, y] = [mean(0), mean(1)];
	const across = logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
	const along = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
	return along / across;
}

/** The columns that some row has, in their order. */
const columnsOf = (rows: Row[]) => [
	...new Set(
		rows.flatMap(({ figures }) => (typeof figures === 'string' ? [] : Object.keys(figures)))
	)
];

/** A column's figures that are there and more than nothing, which has no logarithm. */
function pointsOf(rows: Row[], column: string): [number, number][] {
	return rows.flatMap(({ places, figures }): [number, number][] => {
		const figure = typeof figures === 'string' ? undefined : figures[column];
		return figure && figure > 0 ? [[places, figure]] : [];
	});
}

const written = (figure: number | undefined) =>
	figure === undefined ? '' : figure < 10 ? figure.toFixed(1) : String(Math.round(figure));

/** The table in Markdown; its last row says by which power of the places each column grows. */
export function tableOf(rows: Row[]): string {
	const columns = columnsOf(rows);
	const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
	return [
		line(['places', ...columns]),
		line(['---:', ...columns.map(() => '---:')]),
		...rows.map(({ places, figures }) =>
			typeof figures === 'string'
				? line([String(places), figures, ...columns.slice(1).map(() => '')])
				: line([String(places), ...columns.map((column) => written(figures[column]))])
		),
		line([
			'exponent',
			...columns.map((column) => exponentOf(pointsOf(rows, column))?.toFixed(2) ?? '')
		])
	].join('\n');
}

const plot = { width: 720, height: 420, left: 56, right: 190, top: 16, bottom: 40 };
const strokes = ['#0b6e99', '#b3261e', '#2e7d32', '#7b1fa2', '#c77700', '#37474f'];

/** Each column in parts of what it is for the fewest places, both axes in powers of ten; as an SVG. */
export function plotOf(rows: Row[], columns: string[]): string {
	const series = columns.map((column) => {
		const points = pointsOf(rows, column);
		return { column, points: points.map(([x, y]): [number, number] => [x, y / points[0]![1]]) };
	});
	const all = series.flatMap(({ points }) => points);
	const span = (axis: 0 | 1): [number, number] => [
		Math.floor(Math.log10(Math.min(...all.map((point) => point[axis])))),
		Math.ceil(Math.log10(Math.max(...all.map((point) => point[axis])) * 1.01))
	];
	const [across, up] = [span(0), span(1)];
	const inner = {
		width: plot.width - plot.left - plot.right,
		height: plot.height - plot.top - plot.bottom
	};
	const x = (power: number) =>
		plot.left + ((power - across[0]) / (across[1] - across[0])) * inner.width;
	const y = (power: number) => plot.top + ((up[1] - power) / (up[1] - up[0])) * inner.height;
	const ticks = ([from, to]: [number, number]) =>
		Array.from({ length: to - from + 1 }, (_, index) => from + index);
	const grid = [
		...ticks(across).map(
			(power) =>
				`<path d="M${x(power)} ${plot.top}V${plot.top + inner.height}" stroke="#ccc"/><text x="${x(power)}" y="${plot.height - 20}" text-anchor="middle">${10 ** power}</text>`
		),
		...ticks(up).map(
			(power) =>
				`<path d="M${plot.left} ${y(power)}H${plot.left + inner.width}" stroke="#ccc"/><text x="${plot.left - 6}" y="${y(power) + 4}" text-anchor="end">${10 ** power}×</text>`
		)
	];
	const lines = series.map(({ column, points }, index) => {
		const stroke = strokes[index % strokes.length]!;
		const path = points
			.map(([a, b]) => `${x(Math.log10(a)).toFixed(1)} ${y(Math.log10(b)).toFixed(1)}`)
			.join('L');
		const legend = plot.top + 12 + index * 18;
		return `<path d="M${path}" fill="none" stroke="${stroke}" stroke-width="2"/><text x="${plot.width - plot.right + 12}" y="${legend}" fill="${stroke}">${escaped(column)}</text>`;
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${plot.width} ${plot.height}" font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="#fff"/>${grid.join('')}${lines.join('')}<text x="${plot.left + inner.width / 2}" y="${plot.height - 4}" text-anchor="middle">places</text></svg>\n`;
}
