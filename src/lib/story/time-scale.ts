/** A true scale of time: what it spans, where its ticks are, and in which row each moment has room. */
import type { TimeSpan } from './moments';

/** What ticks count. */
export type TimeUnit = 'minute' | 'day' | 'month' | 'year';

/** A tick's time, milliseconds since 1970. */
export type Ticks = { unit: TimeUnit; times: number[] };

const minute = 60_000;
const day = 24 * 60 * minute;

/** Steps between ticks, the finest first: so many of a unit, and about how long that is. */
const steps: { unit: TimeUnit; count: number; length: number }[] = [
	...[1, 5, 15, 30, 60, 180, 360, 720].map((count) => ({
		unit: 'minute' as const,
		count,
		length: count * minute
	})),
	...[1, 2, 4, 7, 14].map((count) => ({ unit: 'day' as const, count, length: count * day })),
	...[1, 3, 6].map((count) => ({ unit: 'month' as const, count, length: count * 30 * day })),
	...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((count) => ({
		unit: 'year' as const,
		count,
		length: count * 365 * day
	}))
];

/** What a scale of these moments spans, with some room on both sides; at least an hour. */
export function domainOf(spans: TimeSpan[]): TimeSpan {
	const from = Math.min(...spans.map((span) => span.from));
	const to = Math.max(...spans.map((span) => span.to));
	const room = Math.max(to - from, 60 * minute) * 0.08;
	return { from: from - room, to: to + room };
}

/**
 * Ticks at whole minutes, days, months or years in UTC: as close together as the most allows.
 *
 * @param most how many there is room for
 */
export function ticksOf({ from, to }: TimeSpan, most: number): Ticks {
	const step = steps.find(({ length }) => (to - from) / length <= most) ?? steps.at(-1)!;
	const times: number[] = [];
	for (let time = firstTick(from, step); time <= to; time = nextTick(time, step)) {
		if (time >= from) times.push(time);
	}
	return { unit: step.unit, times };
}

type Step = (typeof steps)[number];

/** The last whole step before a time. */
function firstTick(time: number, { unit, count, length }: Step): number {
	if (unit === 'minute' || unit === 'day') return Math.floor(time / length) * length;
	const date = new Date(time);
	const year = date.getUTCFullYear();
	return unit === 'month'
		? utc(year, Math.floor(date.getUTCMonth() / count) * count)
		: utc(Math.floor(year / count) * count, 0);
}

function nextTick(time: number, { unit, count, length }: Step): number {
	if (unit === 'minute' || unit === 'day') return time + length;
	const date = new Date(time);
	return unit === 'month'
		? utc(date.getUTCFullYear(), date.getUTCMonth() + count)
		: utc(date.getUTCFullYear() + count, 0);
}

/** The first of a month; `Date.UTC` takes years below 100 for those of the last century. */
function utc(year: number, month: number): number {
	return new Date(0).setUTCFullYear(year, month, 1);
}

/** From where to where something reaches, in any unit of length. */
export type Extent = { start: number; end: number };

/** The first row, counted from 0, in which each of these, in their order, touches none before it. */
export function lanesOf(extents: Extent[]): number[] {
	const taken: Extent[][] = [];
	return extents.map((extent) => {
		const free = taken.findIndex((lane) =>
			lane.every(({ start, end }) => extent.start > end || extent.end < start)
		);
		const lane = free < 0 ? taken.length : free;
		(taken[lane] ??= []).push(extent);
		return lane;
	});
}
