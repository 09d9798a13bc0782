/** The drawing's marks: what a layer says of a feature, written as SVG. */
import type { Point } from '$lib/geo/lng-lat';
import { escapeXml } from '$lib/markup/xml';
import type { Values } from './evaluate';
import type { Colour } from './palette';
import { shieldColour } from './shields';
import type { Ink } from './svg-palette';
import type { Name } from './svg-text';

/** Steps by which a soft band fades; more are not seen. */
const softness = 8;

/** A fill's attributes; none for one that is not seen. */
export function fillSvg(values: Values, ink: Ink): string[] {
	const strength = values.number('fill-opacity');
	if (strength <= 0) return [];
	return [paintOf('fill', values.colour('fill-color'), ink) + opacity('fill-opacity', strength)];
}

/** A line's strokes, wide enough to keep their width under the group's scale: one, or for a soft band several on top of each other that add up to its fading. */
export function lineSvg(values: Values, ink: Ink, scale: number): string[] {
	const width = values.number('line-width');
	const full = values.number('line-opacity');
	const blur = values.number('line-blur');
	const dash = values
		.list<number>('line-dasharray')
		.map((part) => round((part * width) / scale, 1));
	const cap = values.text('line-cap');
	const common =
		paintOf('stroke', values.colour('line-color'), ink) +
		(dash.length ? ` stroke-dasharray="${dash.join(' ')}"` : '') +
		(cap === 'butt' ? '' : ` stroke-linecap="${cap}"`) +
		(values.text('line-join') === 'round' ? ' stroke-linejoin="round"' : '');
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
export function circleSvg({ x, y }: Point, values: Values, ink: Ink): string {
	const width = values.number('circle-stroke-width');
	// MapLibre's stroke lies outside the radius, SVG's half inside.
	const radius = values.number('circle-radius') + width / 2;
	return (
		`<circle cx="${round(x, 1)}" cy="${round(y, 1)}" r="${round(radius, 2)}"` +
		paintOf('fill', values.colour('circle-color'), ink) +
		opacity('opacity', values.number('circle-opacity')) +
		(width
			? `${paintOf('stroke', values.colour('circle-stroke-color'), ink)} stroke-width="${width}"`
			: '') +
		'/>'
	);
}

/** A name with its halo, on its shield where it has one. */
export function nameSvg(name: Name, values: Values, ink: Ink): string {
	const { x, y } = name.at;
	const halo = values.number('text-halo-width');
	const rotation = name.rotate ? ` rotate(${round(name.rotate, 1)})` : '';
	const field = shieldColour(values.text('icon-image'));
	const shield = field ? shieldSvg(name, field, values, ink) : '';
	return (
		`<g transform="translate(${round(x, 1)} ${round(y, 1)})${rotation}">${shield}<text font-size="${round(name.size, 1)}"` +
		(name.justify === 'start' ? '' : ` text-anchor="${name.justify}"`) +
		(name.face === 'bold' ? ' font-weight="700"' : '') +
		(name.face === 'italic' ? ' font-style="italic"' : '') +
		(name.spacing ? ` letter-spacing="${round(name.spacing, 2)}"` : '') +
		paintOf('fill', values.colour('text-color'), ink) +
		opacity('opacity', values.number('text-opacity')) +
		(halo
			? `${paintOf('stroke', values.colour('text-halo-color'), ink)} stroke-width="${round(halo * 2, 1)}"`
			: '') +
		`>${name.lines
			.map(
				(line) =>
					`<tspan x="${round(line.x, 1)}" y="${round(line.y, 1)}">${escapeXml(line.text)}</tspan>`
			)
			.join('')}</text></g>`
	);
}

/** What the shield's image has to the left and right of the part that holds the text, CSS pixels. */
const shieldEdge = 1;

function shieldSvg({ text }: Name, colour: Colour, values: Values, ink: Ink): string {
	const [top = 0, right = 0, bottom = 0, left = 0] = values.list<number>('icon-text-fit-padding');
	const x = text.left - left - shieldEdge;
	const width = text.right + right + shieldEdge - x;
	const height = text.bottom - text.top + top + bottom;
	return `<rect x="${round(x, 1)}" y="${round(text.top - top, 1)}" width="${round(width, 1)}" height="${round(height, 1)}" rx="3.5" fill="${ink(colour)}"/>`;
}

function paintOf(attribute: 'fill' | 'stroke', colour: Colour, ink: Ink): string {
	return ` ${attribute}="${ink(colour)}"`;
}

function opacity(attribute: string, value: number): string {
	return value === 1 ? '' : ` ${attribute}="${round(value, 3)}"`;
}

/** A number with no more digits than a drawing needs. */
export function round(value: number, digits: number): number {
	return Number(value.toFixed(digits));
}
