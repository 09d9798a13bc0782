/** Content that nobody wrote: whatever it is, it makes a correct map or is refused by name. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCorrections } from '$lib/story/corrections';
import { parseWhen } from '$lib/story/when';
import { content } from './content';
import { outcomeOf } from './correct-map';

const sound = content();

/** What is put into a text: marks of Markdown, YAML and JSON, references, and anything. */
const snippet = fc.oneof(
	fc.constantFrom(
		...[
			'\n',
			'\r\n',
			'\t',
			'> ',
			'- ',
			'---\n',
			'[',
			'](#',
			')',
			'*',
			'<!--',
			'-->',
			'<b>',
			'&#x202e;'
		],
		...[
			': ',
			'&a ',
			'*a',
			'!!js ',
			'{',
			'}',
			'"',
			"'",
			'|',
			'\ufeff',
			'\u0000',
			'\u202e',
			'\ud800',
			'1e999'
		]
	),
	fc.string({ unit: 'binary', maxLength: 8 })
);

/** Pieces put in, each in place of some characters. */
const edits = fc.array(fc.tuple(fc.nat(), fc.nat(30), snippet), { minLength: 1, maxLength: 6 });

function edited(text: string, changes: [at: number, length: number, snippet: string][]): string {
	return changes.reduce((changed, [at, length, put]) => {
		const start = at % (changed.length + 1);
		return changed.slice(0, start) + put + changed.slice(start + length);
	}, text);
}

/** Any value in place of one that is so many steps into the collection. */
function replaced(value: unknown, path: number[], put: unknown): unknown {
	const [step, ...rest] = path;
	if (step === undefined || value === null || typeof value !== 'object') return put;
	const keys = Object.keys(value);
	if (!keys.length) return put;
	const key = keys[step % keys.length]!;
	const copy = Array.isArray(value) ? [...value] : { ...value };
	Reflect.set(copy, key, replaced(Reflect.get(value, key), rest, put));
	return copy;
}

const runs = { numRuns: 300 };

/** Each of them has a place and a fix; that nothing else is thrown is told by reading it at all. */
function expectNamed(problems: ReturnType<typeof outcomeOf>): void {
	for (const { file, where, expected, fix } of problems) {
		expect([file, where, expected, fix].every((text) => text.length > 0)).toBe(true);
	}
}

test('any change of the story’s text', () => {
	fc.assert(
		fc.property(edits, (changes) => {
			expectNamed(outcomeOf({ ...sound, markdown: edited(sound.markdown, changes) }));
		}),
		runs
	);
});

test('any change of the places’ text', () => {
	fc.assert(
		fc.property(edits, (changes) => {
			expectNamed(outcomeOf({ ...sound, places: edited(sound.places, changes) }));
		}),
		runs
	);
});

test('any value anywhere in the places', () => {
	const collection: unknown = JSON.parse(sound.places);
	const odd = fc.oneof(
		fc.jsonValue({ maxDepth: 3 }),
		fc.constantFrom(
			0,
			-0,
			1e300,
			-1e-300,
			180,
			-180,
			90,
			'',
			'Point',
			'GeometryCollection',
			[],
			{},
			null
		),
		fc.array(fc.tuple(fc.double({ min: 0, max: 3 }), fc.double({ min: 50, max: 52 })), {
			maxLength: 6
		})
	);
	fc.assert(
		fc.property(fc.array(fc.nat(20), { maxLength: 8 }), odd, (path, put) => {
			const places = JSON.stringify(replaced(collection, path, put));
			expectNamed(outcomeOf({ ...sound, places }));
		}),
		runs
	);
});

test('any corrections', () => {
	const days =
		'## 2026-11-25\n\n[The town](#town) was elsewhere.\n\n## 2026-11-24\n\nA year was ours.\n';
	fc.assert(
		fc.property(edits, (changes) => {
			const { problems } = readCorrections('corrections.md', edited(days, changes), ['town']);
			expectNamed(problems);
		}),
		{ numRuns: 1000 }
	);
});

test('any date: it is none, or one of the calendar', () => {
	const typed = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 30 }),
		fc.stringMatching(
			/^(about )?\d{4}(-\d\d){0,2}(T\d\d:\d\d)?[~?%]?(\/\d{4}(-[\dX]{2}){0,2})?(, year inferred)?$/
		)
	);
	fc.assert(
		fc.property(typed, (text) => {
			for (const end of parseWhen(text)?.iso.split('/') ?? []) {
				expect(Number.isNaN(Date.parse(end))).toBe(false);
			}
		}),
		{ numRuns: 10_000 }
	);
});
