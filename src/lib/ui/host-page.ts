/** The messages that a frame of ours sends to the page that holds it. Hosts that do not listen lose nothing. */

/** WordPress puts a secret into a frame's address and listens only to messages that carry it. */
function wordPressSecret(): string | undefined {
	return /[#&?]secret=([a-zA-Z0-9]+)/.exec(location.hash)?.[1];
}

/**
 * Says how high the frame would like to be, in CSS pixels: to hosts that heed AMP's message (Datawrapper's
 * and others take it too) and to WordPress.
 */
export function sendHeight(height: number): void {
	if (parent === window) return;
	// Nothing in these messages is a secret to anyone, so any host may have them.
	parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
	const secret = wordPressSecret();
	if (secret) parent.postMessage({ message: 'height', value: height, secret }, '*');
}

/** Asks a host that forbids new windows, as WordPress does, to open an address. Says whether it was asked. */
export function askHostToOpen(address: string): boolean {
	const secret = wordPressSecret();
	if (secret) parent.postMessage({ message: 'link', value: address, secret }, '*');
	return secret !== undefined;
}
