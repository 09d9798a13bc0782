import { expect, test } from 'vitest';
import { isExpectedFailure } from '$lib/map/failure';

test.each([
	Object.assign(new Error('WebGL2 is required'), { name: 'GPUInitializationError' }),
	new TypeError('Failed to fetch dynamically imported module: https://example.org/a.js'),
	new TypeError('error loading dynamically imported module: https://example.org/a.js'),
	new TypeError('Importing a module script failed.'),
	new Error('Unable to preload CSS for /_app/a.css')
])('a map that cannot be had is expected: %s', (error) => {
	expect(isExpectedFailure(error)).toBe(true);
});

test.each([new TypeError('x is not a function'), new ReferenceError('y is not defined'), 'no'])(
	'a mistake of ours is not: %s',
	(error) => {
		expect(isExpectedFailure(error)).toBe(false);
	}
);
