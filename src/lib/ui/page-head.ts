/** What a tab, a search engine and a messenger show of a page. All addresses are absolute. */
export type Head = {
	title: string;
	/** What it is about; with it the page has a preview. */
	preview?: {
		description: string;
		siteName: string;
		picture: { href: string; alt: string };
	};
	/** The page's one address, without a view; none where the page has none of its own. */
	canonical?: string;
	/** Whether search engines leave it out. */
	hidden?: boolean;
	/** The same page elsewhere: in other languages, for a consumer of oEmbed, as data. */
	alternates?: { href: string; title?: string; hreflang?: string; type?: string }[];
};
