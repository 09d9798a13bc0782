/**
 * Calls `act` with the latest argument at most once per `ms` milliseconds, the last one always.
 *
 * Safari refuses more than 100 history changes in 30 seconds.
 */
export function throttle<T>(ms: number, act: (value: T) => void): (value: T) => void {
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
	return (value) => {
		latest = { value };
		if (!waiting) run();
	};
}
