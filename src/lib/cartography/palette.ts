/**
 * The one palette of the site: the map, its drawing and the page around it.
 *
 * Every colour is opaque and named for what it paints, in light and in dark. A test computes their
 * contrast on every fill they can lie on.
 */

const light = {
	paper: '#fbf9f4',
	paperShade: '#f3efe5',
	hairline: '#d9d3c4',
	ink: '#1c1b19',
	inkMuted: '#5d5a52',
	link: '#1b4b66',
	sea: '#cddbe0',
	land: '#f4f0e6',
	shore: '#8aa0a8',
	builtUp: '#ebe3d3',
	industry: '#e5e0da',
	wood: '#dde3cb',
	green: '#e7ead5',
	sand: '#f2e8c9',
	wetland: '#dfe6dc',
	building: '#dacfbb',
	border: '#a79f8d',
	canal: '#b3c9d1',
	rail: '#8b8577',
	roadCasing: '#a69c86',
	streetCasing: '#cfc6b3',
	road: '#ffffff',
	path: '#b9ae98',
	seaLine: '#56727e',
	mapInk: '#46433c',
	seaInk: '#3b5866',
	shieldBlue: '#1f4e8c',
	shieldRed: '#a3231f',
	shieldGreen: '#1f6b45',
	shieldPlain: '#5d5a52',
	shieldText: '#ffffff',
	accent: '#b8341c',
	accentQuiet: '#8f5a4e',
	accentText: '#ffffff',
	accentCasing: '#ffffff',
	setting: '#4f5a52',
	settingFill: '#c9cdbd'
};

/** The name of a colour, for what it paints. */
export type Colour = keyof typeof light;

/** One value for each colour, `#rrggbb`. */
export type Palette = Record<Colour, string>;

const dark: Palette = {
	paper: '#15191c',
	paperShade: '#1d2327',
	hairline: '#363e44',
	ink: '#ece7dc',
	inkMuted: '#a8a397',
	link: '#9cc8e0',
	sea: '#0f1a21',
	land: '#1f282e',
	shore: '#5c7480',
	builtUp: '#273037',
	industry: '#2a3238',
	wood: '#1f2f2b',
	green: '#22312f',
	sand: '#35342b',
	wetland: '#1c2e33',
	building: '#353f46',
	border: '#5a656d',
	canal: '#1d3442',
	rail: '#6f7a81',
	roadCasing: '#141b20',
	streetCasing: '#1a2227',
	road: '#444e55',
	path: '#465159',
	seaLine: '#7f9aa7',
	mapInk: '#c9c5ba',
	seaInk: '#9db8c5',
	shieldBlue: '#2f63a8',
	shieldRed: '#b0362f',
	shieldGreen: '#2b7a52',
	shieldPlain: '#5a656d',
	shieldText: '#ffffff',
	accent: '#ff8a6b',
	accentQuiet: '#bd8f82',
	accentText: '#1c1210',
	accentCasing: '#12181c',
	setting: '#a9b5a8',
	settingFill: '#36423c'
};

/** The two palettes, by what a browser calls them. */
export const palettes = { light, dark } satisfies Record<'light' | 'dark', Palette>;

/** Light or dark. */
export type Scheme = keyof typeof palettes;

/** The palette as CSS custom properties (`--map-ink` for `mapInk`) that follow the system or a choice. */
export function paletteCss(): string {
	const declarations = (palette: Palette) =>
		Object.entries(palette)
			.map(([name, value]) => `${cssName(name)}:${value}`)
			.join(';');
	return [
		`:root{color-scheme:light;${declarations(light)}}`,
		`@media (prefers-color-scheme:dark){:root:not([data-scheme=light]){color-scheme:dark;${declarations(dark)}}}`,
		`:root[data-scheme=dark]{color-scheme:dark;${declarations(dark)}}`
	].join('\n');
}

/** The custom property of a colour. */
export function cssName(colour: string): string {
	return `--${colour.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
