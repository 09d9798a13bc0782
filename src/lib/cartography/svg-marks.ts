/** The drawing's marks: what a layer says of a feature, written as SVG. */
import type { Point } from '$lib/geo/lng-lat';
import type { Answers } from './evaluate';
import type { Colour } from './palette';
import { nameOf, type Ink } from './svg-palette';
import type { Name } from './svg-text';

/** Steps by which a soft band fades; more are not seen. */
const softness = 8;

/** A fill's attributes. */
export function fillSvg(answers: Answers, ink: Ink): string {
	return (
		paintOf('fill', answers.colour('fill-color'), ink) +
		opacity('fill-opacity', answers.number('paint', 'fill-opacity'))
	);
}

/** A line's strokes, wide enough to keep their width under the group's scale: one, or for a soft band several on top of each other that add up to its fading. */
export function lineSvg(answers: Answers, ink: Ink, scale: number): string[] {
	const width = answers.number('paint', 'line-width');
	const full = answers.number('paint', 'line-opacity');
	const blur = answers.number('paint', 'line-blur');
	const dash = answers
		.list<number>('paint', 'line-dasharray')
		.map((part) => round((part * width) / scale, 1));
	const cap = answers.text('layout', 'line-cap');
	const common =
		paintOf('stroke', answers.colour('line-color'), ink) +
		(dash.length ? ` stroke-dasharray="${dash.join(' ')}"` : '') +
		(cap === 'butt' ? '' : ` stroke-linecap="${cap}"`) +
		(answers.text('layout', 'line-join') === 'round' ? ' stroke-linejoin="round"' : '');
	const stroke = (wide: number, strength: number) =>
		`${common} stroke-width="${round(wide / scale, 2)}"${opacity('stroke-opacity', strength)}`;
	if (blur < 2) return full > 0 ? [stroke(width, full)] : [];
	// MapLibre's alpha: from nothing at the edge, growing by 1 over `blur` pixels inward.
	const alphaAt = (inward: number) => full * Math.min(1, inward / blur);
	let before = 0;
	return Array.from({ length: softness }, (_, step) => {
		const wanted = alphaAt(((step + 0.5) / softness) * (width / 2));
		const strength = (wanted - before) / (1 - before);
		before = wanted;
		return stroke(width * (1 - step / softness), strength);
	});
}

/** A disc or dot. */
export function circleSvg({ x, y }: Point, answers: Answers, ink: Ink): string {
	const width = answers.number('paint', 'circle-stroke-width');
	// MapLibre's stroke lies outside the radius, SVG's half inside.
	const radius = answers.number('paint', 'circle-radius') + width / 2;
	return (
		`<circle cx="${round(x, 1)}" cy="${round(y, 1)}" r="${round(radius, 2)}"` +
		paintOf('fill', answers.colour('circle-color'), ink) +
		opacity('opacity', answers.number('paint', 'circle-opacity')) +
		(width
			? `${paintOf('stroke', answers.colour('circle-stroke-color'), ink)} stroke-width="${width}"`
			: '') +
		'/>'
	);
}

/** A name with its halo, on its shield where it has one. */
export function nameSvg(name: Name, answers: Answers, ink: Ink): string {
	const { x, y } = name.at;
	const halo = answers.number('paint', 'text-halo-width');
	const rotation = name.rotate ? ` rotate(${round(name.rotate, 1)})` : '';
	const shield = answers.text('layout', 'icon-image') ? shieldSvg(name, ink) : '';
	return (
		`<g transform="translate(${round(x, 1)} ${round(y, 1)})${rotation}">${shield}<text font-size="${round(name.size, 1)}"` +
		(name.anchor === 'start' ? '' : ` text-anchor="${name.anchor}"`) +
		(name.bold ? ' font-weight="700"' : '') +
		(name.italic ? ' font-style="italic"' : '') +
		(name.spacing ? ` letter-spacing="${round(name.spacing, 2)}"` : '') +
		paintOf('fill', answers.colour('text-color'), ink) +
		opacity('opacity', answers.number('paint', 'text-opacity')) +
		(halo
			? `${paintOf('stroke', answers.colour('text-halo-color'), ink)} stroke-width="${round(halo * 2, 1)}"`
			: '') +
		`>${name.lines
			.map(
				(line) =>
					`<tspan x="${round(line.x, 1)}" y="${round(line.y, 1)}">${escaped(line.text)}</tspan>`
			)
			.join('')}</text></g>`
	);
}

function shieldSvg({ box, at }: Name, ink: Ink): string {
	const left = box.left - at.x - 2;
	const top = box.top - at.y + 1;
	const width = box.right - box.left + 4;
	const height = box.bottom - box.top - 2;
	return `<rect x="${round(left, 1)}" y="${round(top, 1)}" width="${round(width, 1)}" height="${round(height, 1)}" rx="3.5" fill="${ink('shieldA')}"/>`;
}

function paintOf(
	attribute: 'fill' | 'stroke',
	colour: Parameters<typeof nameOf>[0],
	ink: Ink
): string {
	const name: Colour = nameOf(colour);
	return ` ${attribute}="${ink(name)}"`;
}

function opacity(attribute: string, value: number): string {
	return value === 1 ? '' : ` ${attribute}="${round(value, 3)}"`;
}

/** A number with no more digits than a drawing needs. */
export function round(value: number, digits: number): number {
	return Number(value.toFixed(digits));
}

/** Text as XML takes it. */
export function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
