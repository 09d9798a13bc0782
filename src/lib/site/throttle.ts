/** A function that is called at most once in a while, with its latest argument. */
export interface Throttled<T> {
	(value: T): void;
	/** Forgets a call that is still to come. */
	cancel(): void;
}

/**
 * Calls `act` with the latest argument at most once per `ms` milliseconds, the last one always, unless it
 * is cancelled.
 *
 * Safari refuses more than 100 history changes in 30 seconds.
 */
export function throttle<T>(ms: number, act: (value: T) => void): Throttled<T> {
	let latest: { value: T } | undefined;
	let waiting = false;
	const run = () => {
		waiting = false;
		if (!latest) return;
		const { value } = latest;
		latest = undefined;
		waiting = true;
		setTimeout(run, ms);
		act(value);
	};
	const throttled = (value: T) => {
		latest = { value };
		if (!waiting) run();
	};
	return Object.assign(throttled, { cancel: () => (latest = undefined) });
}
