/** The addresses of this site, in one language. Components are given them. */
import { resolve } from '$app/paths';
import { PUBLIC_SITE_URL } from '$env/static/public';
import { baseLanguage } from '$lib/messages/messages';

/** The `lang` parameter of a language's addresses: the base language has none. */
const paramOf = (language: string) => (language === baseLanguage ? undefined : language);

/** The name of what is about the whole story, where others are called after their place. */
export const wholeStory = 'story';

/** Addresses from the server's root, base path included, without the origin. */
export function addressesIn(language: string) {
	const lang = paramOf(language);
	return {
		story: () => resolve('/[[lang=language]]/(story)', { lang }),
		place: (place: string) => resolve('/[[lang=language]]/(story)/place/[place]', { lang, place }),
		/** A place's page, or the story's. */
		page(place: string | undefined) {
			return place === undefined ? this.story() : this.place(place);
		},
		/** The story in the order of time. */
		time: () => resolve('/[[lang=language]]/(story)/time', { lang }),
		/** A part of a story that is told in parts, counted from 1; the first is the story's own page. */
		part(part: number): string {
			return part === 1
				? this.story()
				: resolve('/[[lang=language]]/(story)/part/[part]', { lang, part: String(part) });
		},
		/** The list of all parts. */
		contents: () => resolve('/[[lang=language]]/contents', { lang }),
		about: () => resolve('/[[lang=language]]/about', { lang }),
		corrections: () => resolve('/[[lang=language]]/corrections', { lang }),
		embed: (place: string | undefined) =>
			resolve('/[[lang=language]]/embed/[[place]]', { lang, place }),
		oembed: (place = wholeStory) =>
			resolve('/[[lang=language]]/oembed/[name].json', { lang, name: place }),
		preview: (place = wholeStory) =>
			resolve('/[[lang=language]]/og/[image].png', { lang, image: place }),
		download: (format: string, place = wholeStory) =>
			resolve('/[[lang=language]]/data/[name].[format]', { lang, name: place, format }),
		/** The story's places as the live map loads them. */
		mapPlaces: () => resolve('/[[lang=language]]/geojson/story.geojson', { lang }),
		/** The folder that has them by tile, where there are too many for one file; with a slash at its end. */
		placeTiles() {
			return this.mapPlaces().replace(/story\.geojson$/, '');
		},
		/** What can be found in the story and around it, for the search field. */
		search: () => resolve('/[[lang=language]]/search.json', { lang }),
		/** The terms of all that others made, the same in each language. */
		licences: () => resolve('/licences.txt'),
		manifest: () => resolve('/[[lang=language]]/manifest.webmanifest', { lang })
	};
}

/** The parameter of a place's page, or its embed, that asks how far it is to another. */
const distanceParameter = 'to';

/** An address of a place with how far it is to another; as it is where none is given. */
export function withDistance(address: string, to: string | undefined): string {
	if (to === undefined) return address;
	return `${address}${address.includes('?') ? '&' : '?'}${distanceParameter}=${to}`;
}

/** The id of the place to which an address asks the distance. Not while pages are made: their addresses have none. */
export function distanceAsked({ searchParams }: URL): string | null {
	return searchParams.get(distanceParameter);
}

/** All of them. */
export type Addresses = ReturnType<typeof addressesIn>;

/** An address as the world knows it, for previews, feeds and search engines. */
export function absolute(address: string): string {
	return new URL(address, PUBLIC_SITE_URL).href;
}
