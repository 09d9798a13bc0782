import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Everything that a room could reach for; each room lists what it may. */
const rooms = [
	'geo',
	'markup',
	'story',
	'ground',
	'messages',
	'find',
	'formats',
	'cartography',
	'map',
	'ui',
	'view',
	'site',
	'server'
];

/**
 * The import direction as a rule: a room may import only the rooms below it.
 *
 * @param {string} room folder in src/lib
 * @param {string[]} mayImport rooms that it may import beside itself
 * @param {{ regex: string, message: string }[]} [also] further patterns that it may not import
 */
function direction(room, mayImport, also = []) {
	const closed = rooms.filter((other) => other !== room && !mayImport.includes(other));
	return {
		files: [`src/lib/${room}/**`],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						...closed.map((other) => ({
							regex: `^\\$lib/${other}/|^\\.\\./${other}/`,
							message: `${room} may not import ${other}: see "How the code is laid out" in README.md.`
						})),
						...(['site', 'server'].includes(room)
							? []
							: [
									{
										regex: '^\\$app/',
										message: 'Only routes, site and server know the app: take it as a prop.'
									}
								]),
						...(room === 'map'
							? []
							: [{ regex: '^maplibre-gl', message: 'Only src/lib/map owns the map object.' }]),
						...(room === 'geo'
							? []
							: [{ regex: '^@turf/', message: 'Turf lives in src/lib/geo.' }]),
						...also
					]
				}
			]
		}
	};
}

const pure = [{ regex: '^svelte', message: 'This room is pure: no Svelte, no DOM.' }];

export default defineConfig(
	{
		ignores: [
			'build/',
			'build-*/',
			'.svelte-kit/',
			'test-results/',
			'playwright-report/',
			'reports/',
			'.stryker-tmp/'
		]
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		// Components take their addresses as props: they know no routes. Routes resolve them.
		rules: { 'svelte/no-navigation-without-resolve': 'off' }
	},
	{
		// A hash alone stays on the page that it is written on.
		files: ['src/lib/site/view-address.ts'],
		rules: { 'svelte/no-navigation-without-resolve': 'off' }
	},
	direction('geo', [], pure),
	direction('markup', [], pure),
	direction('story', ['geo'], pure),
	direction('ground', ['geo', 'story'], pure),
	direction('messages', ['story', 'geo'], pure),
	direction('find', ['geo', 'story'], pure),
	direction('formats', ['geo', 'markup', 'story', 'messages', 'cartography'], pure),
	direction('cartography', ['geo', 'markup', 'story', 'ground'], pure),
	direction('map', ['cartography', 'markup', 'geo', 'messages']),
	direction('ui', ['find', 'formats', 'markup', 'story', 'geo', 'messages', 'cartography']),
	direction('view', ['ui', 'map', 'cartography', 'formats', 'messages', 'story', 'geo']),
	direction('site', ['view', 'ui', 'find', 'map', 'formats', 'messages', 'story', 'geo']),
	direction('server', [
		'site',
		'map',
		'cartography',
		'find',
		'formats',
		'messages',
		'story',
		'ground',
		'markup',
		'geo'
	])
);
