/** What an oEmbed consumer reads of an embed (https://oembed.com, version 1.0, type rich). */
import { embedCode } from './embed-code';

/** An embed to describe. All addresses are absolute. */
export type Embed = {
	title: string;
	/** Address of the embed's page. */
	src: string;
	/** What the frame is called, for those who hear it. */
	frameTitle: string;
	provider: { name: string; url: string };
	author: { name: string; url: string };
	thumbnail: { url: string; width: number; height: number };
};

/** CSS pixels of a frame for a consumer that takes what it is given. */
const size = { width: 640, height: 520 };

/** Seconds that a consumer may keep the answer. */
const day = 86_400;

/** The answer as plain data. A static host cannot heed `maxwidth`; the embed fits any width by itself. */
export function toOembed({ title, src, frameTitle, provider, author, thumbnail }: Embed) {
	return {
		version: '1.0',
		type: 'rich',
		title,
		author_name: author.name,
		author_url: author.url,
		provider_name: provider.name,
		provider_url: provider.url,
		cache_age: day,
		thumbnail_url: thumbnail.url,
		thumbnail_width: thumbnail.width,
		thumbnail_height: thumbnail.height,
		...size,
		html: embedCode({ src, title: frameTitle, ...size })
	};
}
