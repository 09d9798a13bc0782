/**
 * A strict consumer of oEmbed, as WordPress and careful feed readers are: it discovers the answer in a
 * page's head, refuses what it does not trust, and shows the frame without an origin of its own.
 */

/** How much of a page WordPress reads when it looks for the link. */
const readAtMost = 150_000;

/** The address that a page names for its oEmbed, or `undefined`. */
export function discover(html: string): string | undefined {
	const [head = ''] = html.slice(0, readAtMost).split('</head>');
	const link = head
		.match(/<link [^>]*>/g)
		?.find((tag) => tag.includes('type="application/json+oembed"'));
	return link && /href="([^"]+)"/.exec(link)?.[1]?.replaceAll('&amp;', '&');
}

/** What is wrong with an answer; nothing where a strict consumer takes it. */
export function faultsOf(answer: Record<string, unknown>, from: string): string[] {
	const faults: string[] = [];
	const require = (holds: boolean, fault: string) => holds || faults.push(fault);
	const whole = (value: unknown) => Number.isInteger(value) && Number(value) > 0;
	require(answer.version === '1.0', 'version is the text "1.0"');
	require(answer.type === 'rich', 'type is rich');
	require(whole(answer.width) && whole(answer.height), 'sizes are whole numbers of pixels');
	require(typeof answer.title === 'string' && answer.title !== '', 'a title');
	require(whole(answer.cache_age), 'cache_age is a number of seconds');
	require(Boolean(answer.thumbnail_url) &&
		whole(answer.thumbnail_width) &&
		whole(answer.thumbnail_height), 'a thumbnail with its sizes');
	const html = String(answer.html);
	const [tag] = html.match(/^<iframe [^<>]*><\/iframe>$/) ?? [];
	require(tag !== undefined, 'the frame is the outermost element and the only one');
	const src = / src="([^"]*)"/.exec(html)?.[1] ?? '';
	require(URL.canParse(src), 'the frame has a full address');
	if (URL.canParse(src)) {
		require(new URL(src).protocol === 'https:', 'the frame comes by https');
		require(new URL(src).host === new URL(from).host, 'the frame comes from the host of the page');
	}
	require(!/ on\w+=|javascript:/i.test(html), 'no script in it');
	require(/ title="[^"]+"/.test(html), 'the frame has a name');
	return faults;
}

/** The frame as WordPress shows that of an unknown provider: no origin, and a secret for messages. */
export function filtered(html: string, secret: string): string {
	const src = / src="([^"]*)"/.exec(html)![1];
	const title = / title="([^"]*)"/.exec(html)![1];
	const height = / height="(\d+)"/.exec(html)![1];
	return `<iframe sandbox="allow-scripts" security="restricted" src="${src}#?secret=${secret}" data-secret="${secret}" title="${title}" width="600" height="${height}"></iframe>`;
}
