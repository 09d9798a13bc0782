import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { throttle } from '$lib/site/throttle';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('acts at once, then at most once per pause, with the latest value', () => {
	const act = vi.fn();
	const throttled = throttle(300, act);
	throttled(1);
	throttled(2);
	throttled(3);
	expect(act.mock.calls).toEqual([[1]]);
	vi.advanceTimersByTime(300);
	expect(act.mock.calls).toEqual([[1], [3]]);
});

test('a call that is cancelled never comes, and later ones do', () => {
	const act = vi.fn();
	const throttled = throttle(300, act);
	throttled(1);
	throttled(2);
	throttled.cancel();
	vi.advanceTimersByTime(1000);
	expect(act.mock.calls).toEqual([[1]]);
	throttled(4);
	expect(act.mock.calls).toEqual([[1], [4]]);
});
