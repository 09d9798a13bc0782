/**
 * Draws the story's moments on a true scale of time, as an SVG as wide as its box. Positions along the scale are
 * parts of its width and everything else CSS pixels, so that letters are as large in a narrow box as in a wide one.
 */
import { escapeXml } from '$lib/markup/xml';
import { directionOf } from '$lib/messages/direction';
import { messagesIn, type Messages } from '$lib/messages/messages';
import { momentsOf, type Moment, type TimeSpan } from '$lib/story/moments';
import { domainOf, lanesOf, ticksOf, type Ticks, type TimeUnit } from '$lib/story/time-scale';
import type { LocalizedPassage, LocalizedStory } from '$lib/messages/localize';
import { addressesIn } from '$lib/site/addresses';
import { placeToReadAt } from '$lib/story/passages-about';
import { storyIn } from './stories';

/** The narrowest box, CSS pixels: in it marks must not touch each other, nor labels. */
const narrow = 240;

/** How many ticks have room for their labels in it. */
const mostTicks = 4.5;

/** Where on the scale, from 0 to 100. */
type Scale = (time: number) => number;

/** Writes the `<svg>` of a language's story, for its pages or for its embeds, whose passages are found at their places. */
export function timelineOf(language: string, embedded = false): string {
	const { story } = storyIn(language);
	const at = addressesIn(language);
	const inEmbed: HrefOf = (passage) => {
		const place = placeToReadAt(passage, story.places);
		return place && `${at.embed(place)}#${passage.id}`;
	};
	return drawTimeline(story, messagesIn(language), embedded ? inEmbed : undefined);
}

/** The address of a passage; none where nothing shows it. */
type HrefOf = (passage: LocalizedPassage) => string | undefined;

/** The `<svg>`: marks in rows, and below them the axis. From right to left in languages written so. */
export function drawTimeline(
	story: LocalizedStory,
	messages: Messages,
	hrefOf: HrefOf = ({ id }) => `#${id}`
): string {
	const moments = momentsOf(story.passages);
	const domain = domainOf(moments);
	const rtl = directionOf(messages.language) === 'rtl';
	const part: Scale = (time) => ((time - domain.from) / (domain.to - domain.from)) * 100;
	const labels = moments.map((moment) => labelOf(moment, numbersOf(moment.places, story), part));
	const lanes = lanesOf(labels);
	const count = Math.max(...lanes) + 1;
	// Many at one time stand closer, so that the picture stays one.
	const row = Math.max(7, Math.min(18, Math.round(220 / count)));
	const base = count * row + 4;
	const draw: Draw = { at: part, sign: rtl ? -1 : 1, hrefOf };
	const marks = moments.map((moment, index) =>
		mark(moment, (lanes[index]! + 0.5) * row, row < 12 ? noLabel : labels[index]!, draw)
	);
	return `<svg height="${base + 34}" aria-hidden="true">${axis(moments, domain, base, messages, draw)}${marks.join('')}</svg>`;
}

/** The scenes' numerals, as they stand beside the passages and on the map. */
function numbersOf(places: string[], story: LocalizedStory): string {
	return story.places
		.filter(({ id, number }) => number && places.includes(id))
		.map(({ number }) => number)
		.join(', ');
}

/** What stands before a mark and what after it: the brackets of an inferred year, and the numerals on one side. */
type Label = { before: string; after: string };

const noLabel: Label = { before: '', after: '' };

/** The label of a moment, and what it takes up with its mark, CSS pixels in the narrowest box. */
function labelOf({ when, from, to }: Moment, numbers: string, part: Scale): Label & Taken {
	const [open, close] = when.yearInferred ? ['[', ']'] : ['', ''];
	const [start, end] = [part(from) * (narrow / 100) - 8, part(to) * (narrow / 100) + 8];
	const width = 6 * numbers.length + 8;
	// Behind the mark, unless the box ends there.
	return end + width <= narrow || start < width
		? { before: open, after: `${close} ${numbers}`.trim(), start, end: end + width }
		: { before: `${numbers} ${open}`.trim(), after: close, start: start - width, end };
}

/** A stretch of a row. */
type Taken = { start: number; end: number };

/** How times become positions, which way text runs, and where passages are. */
type Draw = { at: Scale; sign: 1 | -1; hrefOf: HrefOf };

const rounded = (value: number) => String(Math.round(value * 10) / 10);

/** A position along the scale, mirrored where text runs from right to left. */
function x(time: number, { at, sign }: Draw): string {
	return `${rounded(sign > 0 ? at(time) : 100 - at(time))}%`;
}

/** A mark is a link to its first passage; the list says the same in words, so it is none for the keyboard. */
function mark(moment: Moment<LocalizedPassage>, y: number, label: Label, draw: Draw): string {
	const { when, from, to, passages, places } = moment;
	const [first] = passages as [LocalizedPassage];
	const look = [when.about && 'soft', when.uncertain && 'unsure'].filter(Boolean).join(' ');
	const drawn = look ? ` class="${look}"` : '';
	const left = draw.sign > 0 ? from : to;
	const width = rounded(Math.max(0, draw.at(to) - draw.at(from)));
	const shape =
		from === to
			? `<circle cx="${x(from, draw)}" cy="${y}" r="4"${drawn}/>`
			: `<rect x="${x(left, draw)}" y="${y - 3}" width="${width}%" height="6"${drawn}/>`;
	const text = (time: number, words: string, far: number) =>
		words &&
		`<text x="${x(time, draw)}" dx="${draw.sign * far}" y="${y + 4}"${far < 0 ? ' class="before"' : ''}>${words}</text>`;
	const href = draw.hrefOf(first);
	const link = href ? ` href="${escapeXml(href)}"` : '';
	return `<a${link} tabindex="-1" data-places="${places.join(' ')}"><title>${escapeXml(first.whenText ?? '')}</title>${shape}${text(from, label.before, -7)}${text(to, label.after, 7)}</a>`;
}

/** How a tick is called by its unit, and what holds for it and those after it. */
const formats: Record<
	TimeUnit,
	[tick: Intl.DateTimeFormatOptions, around: Intl.DateTimeFormatOptions]
> = {
	minute: [
		{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
		{ day: 'numeric', month: 'short', year: 'numeric' }
	],
	day: [{ day: 'numeric', month: 'short' }, { year: 'numeric' }],
	month: [{ month: 'short' }, { year: 'numeric' }],
	year: [{ year: 'numeric' }, {}]
};

/** The axis, its ticks with their labels, and below them the day or year that they belong to. */
function axis(
	moments: Moment[],
	domain: TimeSpan,
	y: number,
	messages: Messages,
	draw: Draw
): string {
	const { unit, times }: Ticks = ticksOf(domain, mostTicks);
	const [own, around] = formats[unit].map((options) => formatter(options, moments, messages)) as [
		Format,
		Format
	];
	let before = '';
	const ticks = times.map((time) => {
		const at = x(time, draw);
		const label = `<text x="${at}" y="${y + 15}" class="tick">${escapeXml(own(time))}</text>`;
		const wider = unit === 'year' ? '' : around(time);
		const second =
			wider === before
				? ''
				: `<text x="${at}" y="${y + 29}" class="tick">${escapeXml(wider)}</text>`;
		before = wider;
		return `<line x1="${at}" x2="${at}" y2="${y + 3}" class="grid"/>${label}${second}`;
	});
	return `<line x2="100%" y1="${y}" y2="${y}"/>${ticks.join('')}`;
}

type Format = (time: number) => string;

/** Formats times; a year that no moment has but by inference stands in brackets. */
function formatter(
	options: Intl.DateTimeFormatOptions,
	moments: Moment[],
	messages: Messages
): Format {
	const format = new Intl.DateTimeFormat(messages.locale(), { ...options, timeZone: 'UTC' });
	const isInferred = moments.every(({ when }) => when.yearInferred);
	return (time) =>
		format
			.formatToParts(time)
			.map(({ type, value }) => (type === 'year' && isInferred ? `[${value}]` : value))
			.join('');
}
