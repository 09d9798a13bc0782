/** The story in time: when its passages say that things happened, and the order that follows from it. */
import type { Passage, When } from './story';

/** A stretch of time, milliseconds since 1970 as a clock in UTC has them; a minute is where both are the same. */
export type TimeSpan = { from: number; to: number };

/** A time that one passage or several give. */
export type Moment<P extends Passage = Passage> = TimeSpan & {
	when: When;
	/** In the article's order. */
	passages: P[];
	/** Ids of the places that they mention, each once. */
	places: string[];
};

/** From the first moment of a date to the first one after it. */
export function spanOf({ iso }: Pick<When, 'iso'>): TimeSpan {
	const [first = '', last = first] = iso.split('/');
	if (first.includes('T')) {
		const time = Date.parse(`${first}Z`);
		return { from: time, to: time };
	}
	const [year = 0, month, day] = last.split('-').map(Number);
	const to = new Date(Date.parse(first));
	if (day) to.setUTCFullYear(year, month! - 1, day + 1);
	else if (month) to.setUTCFullYear(year, month, 1);
	else to.setUTCFullYear(year + 1, 0, 1);
	return { from: Date.parse(first), to: to.getTime() };
}

/** The earlier first, and a day before a time in it. */
const inTime = (a: TimeSpan, b: TimeSpan) => a.from - b.from || b.to - a.to;

/** The story's moments in the order of time. */
export function momentsOf<P extends Passage>(passages: P[]): Moment<P>[] {
	const moments = new Map<string, Moment<P>>();
	for (const passage of passages) {
		const { when } = passage;
		if (!when) continue;
		const key = JSON.stringify([when.iso, when.about, when.uncertain, when.yearInferred]);
		const moment = moments.get(key);
		if (moment) {
			moment.passages.push(passage);
			moment.places = [...new Set([...moment.places, ...passage.places])];
		} else {
			moments.set(key, { ...spanOf(when), when, passages: [passage], places: passage.places });
		}
	}
	return [...moments.values()].sort(inTime);
}

/** Ids of passages in the order of time: those that have one, or answer one that has, and the others. */
export type TimeOrder = { dated: string[]; undated: string[] };

/**
 * Passages by when their events happened, equal times in the article's order. A reply stands after the last of
 * what it answers, whatever its own date: no claim goes without it.
 */
export function timeOrder(passages: Passage[]): TimeOrder {
	const ids = new Set(passages.map(({ id }) => id));
	const answered = ({ id, answers }: Passage) =>
		answers.filter((answer) => answer !== id && ids.has(answer));
	const claims = new Map(passages.map((passage) => [passage.id, answered(passage)]));
	const isReply = ({ id }: Passage) => claims.get(id)!.length > 0;
	const roots = passages.filter((passage) => !isReply(passage));
	const dated = momentsOf(roots).flatMap((moment) => moment.passages.map(({ id }) => id));
	const undated = roots.filter(({ when }) => !when).map(({ id }) => id);
	let rest = passages.filter(isReply);
	const placed = new Set([...dated, ...undated]);
	while (rest.length) {
		// Passages that answer each other in a circle have no first one: the article's is taken.
		const next = rest.find(({ id }) => claims.get(id)!.every((claim) => placed.has(claim)));
		const { id } = next ?? rest[0]!;
		const answers = claims.get(id)!;
		insertReply(id, dated.some((each) => answers.includes(each)) ? dated : undated, claims);
		placed.add(id);
		rest = rest.filter((reply) => reply.id !== id);
	}
	return { dated, undated };
}

/** Puts a reply behind the last of what it answers, and behind the replies that stand there already. */
function insertReply(id: string, list: string[], claims: Map<string, string[]>): void {
	const at = list.findLastIndex((each) => claims.get(id)!.includes(each));
	if (at < 0) {
		list.push(id);
		return;
	}
	let end = at + 1;
	const thread = new Set([list[at]]);
	while (end < list.length && claims.get(list[end]!)!.some((claim) => thread.has(claim))) {
		thread.add(list[end]);
		end += 1;
	}
	list.splice(end, 0, id);
}
