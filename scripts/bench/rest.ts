/** Waits until a page has nothing left to do: a reader takes hold of what has come to rest. */
import type { Page } from 'playwright';

/**
 * Resolves once the page has had a whole frame's time to spare, several times over.
 *
 * @throws {Error} where it has not in 30 s
 */
export const rest = (page: Page): Promise<void> =>
	page.evaluate(
		() =>
			new Promise<void>((ready, fail) => {
				setTimeout(() => fail(new Error('The page has not come to rest in 30 s.')), 30_000);
				let idle = 0;
				requestIdleCallback(function look(deadline) {
					idle = deadline.timeRemaining() > 40 ? idle + 1 : 0;
					if (idle === 5) ready();
					else requestIdleCallback(look);
				});
			})
	);
