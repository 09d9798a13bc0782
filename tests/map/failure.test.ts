import { expect, test } from 'vitest';
import { expectedFailure } from '$lib/map/failure';

test('a browser without WebGL2 cannot have the live map', () => {
	const error = Object.assign(new Error('WebGL2 is required'), { name: 'GPUInitializationError' });
	expect(expectedFailure(error)).toBe('unsupported');
});

test.each([
	new TypeError('Failed to fetch dynamically imported module: https://example.org/a.js'),
	new TypeError('error loading dynamically imported module: https://example.org/a.js'),
	new TypeError('Importing a module script failed.'),
	new Error('Unable to preload CSS for /_app/a.css'),
	// What came ends too soon.
	new SyntaxError('Unexpected end of input')
])('what did not arrive may next time: %s', (error) => {
	expect(expectedFailure(error)).toBe('missing');
});

test.each([new TypeError('x is not a function'), new ReferenceError('y is not defined'), 'no'])(
	'a mistake of ours is not: %s',
	(error) => {
		expect(expectedFailure(error)).toBeUndefined();
	}
);
