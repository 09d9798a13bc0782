/**
 * The fonts of the pictures that the build makes, and the widths by which it lays out names. They come with
 * packages, so that every machine makes the same pictures: Noto Sans and Noto Serif, and beside them every
 * `@expo-google-fonts/noto-*` package that is installed, for further scripts.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import opentype from 'opentype.js';
import type { Face, Measure } from '$lib/cartography/measure';
import { kept } from './kept';

const scope = 'node_modules/@expo-google-fonts';

/** Where a package keeps each cut. Scripts without italics are set upright. */
const folders: Record<Face, string> = {
	regular: '400Regular',
	bold: '700Bold',
	italic: '400Regular_Italic'
};

/** Latin first, so that a name is set in one face as far as it goes. */
function packages(root: string): string[] {
	const order = (name: string) => (name === 'noto-sans' ? 0 : name.startsWith('noto-sans') ? 1 : 2);
	return readdirSync(join(root, scope))
		.filter((name) => name.startsWith('noto-'))
		.sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
}

function filesOf(name: string, face: Face, root: string): string[] {
	const folder = join(root, scope, name, folders[face]);
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((file) => file.endsWith('.ttf'))
		.map((file) => join(folder, file));
}

/** The packages that pictures are lettered from. */
export const fontPackages = (root = process.cwd()): string[] =>
	packages(root).map((name) => `${scope.replace('node_modules/', '')}/${name}`);

/** Every font file that pictures may be set in. */
export function fontFiles(root = process.cwd()): string[] {
	const faces = Object.keys(folders) as Face[];
	return packages(root).flatMap((name) => faces.flatMap((face) => filesOf(name, face, root)));
}

/** Scripts by the name of the package that has them, where that is not the script's own. */
const packageOf: Record<string, string> = {
	Han: 'noto-sans-sc',
	Hiragana: 'noto-sans-jp',
	Katakana: 'noto-sans-jp',
	Hangul: 'noto-sans-kr'
};

/** Scripts that a story may well be written in; others are found by their number alone. */
const scripts = [
	...[
		'Arabic',
		'Armenian',
		'Bengali',
		'Devanagari',
		'Ethiopic',
		'Georgian',
		'Gujarati',
		'Gurmukhi'
	],
	...['Han', 'Hangul', 'Hebrew', 'Hiragana', 'Kannada', 'Katakana', 'Khmer', 'Lao', 'Malayalam'],
	...[
		'Mongolian',
		'Myanmar',
		'Oriya',
		'Sinhala',
		'Tamil',
		'Telugu',
		'Thaana',
		'Thai',
		'Tibetan',
		'Tifinagh'
	]
];

function missing(character: string): Error {
	const script = scripts.find((name) => new RegExp(`\\p{Script=${name}}`, 'u').test(character));
	const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
	const wanted = script && (packageOf[script] ?? `noto-sans-${script.toLowerCase()}`);
	const fix = wanted
		? `install its font: npm install --save-dev @expo-google-fonts/${wanted}`
		: 'install a package @expo-google-fonts/noto-… that has it, or write the name with other characters';
	return new Error(
		`No font for pictures has “${character}” (${code}${script ? `, ${script}` : ''}).\n  fix       ${fix}`
	);
}

/** What is drawn as nothing: marks of direction, joiners, line feeds. */
const invisible = /^[\p{Cc}\p{Cf}]$/u;

/** Letters and marks that Noto has no glyph of, but that are drawn on the letter before. */
const combining = /^\p{M}$/u;

/** How far each character of a font advances, in ems, by its code point. */
type Widths = Map<number, number>;

/** The widths of a font file. They are kept: to read all that a font is takes longer than most pages. */
function widthsOf(file: string): Widths {
	return kept('widths', `${file} ${statSync(file).size}`, () => {
		const { buffer, byteOffset, byteLength } = readFileSync(file);
		const font = opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
		const widths: Widths = new Map();
		for (let index = 0; index < font.glyphs.length; index += 1) {
			const { unicodes, advanceWidth = 0 } = font.glyphs.get(index);
			for (const code of unicodes) widths.set(code, advanceWidth / font.unitsPerEm);
		}
		return widths;
	});
}

/**
 * Measures text by the installed fonts.
 *
 * @throws {Error} when asked for a character that none of them has, naming the package to install
 */
export function fontMeasure(root = process.cwd()): Measure {
	const fonts = new Map<Face, Widths[]>();
	const load = (face: Face): Widths[] => {
		const files = packages(root).flatMap((name) => {
			const own = filesOf(name, face, root);
			return own.length ? own : filesOf(name, 'regular', root);
		});
		const loaded = files.map(widthsOf);
		fonts.set(face, loaded);
		return loaded;
	};
	const known = new Map<string, number>();
	const advanceOf = (character: string, face: Face): number => {
		if (invisible.test(character)) return 0;
		const code = character.codePointAt(0)!;
		const width = (fonts.get(face) ?? load(face)).find((each) => each.has(code))?.get(code);
		if (width === undefined && !combining.test(character)) throw missing(character);
		return width ?? 0;
	};
	return (grapheme, face) => {
		const key = `${face} ${grapheme}`;
		const before = known.get(key);
		if (before !== undefined) return before;
		const width = [...grapheme].reduce((sum, character) => sum + advanceOf(character, face), 0);
		known.set(key, width);
		return width;
	};
}
