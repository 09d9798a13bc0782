/**
 * Does something once the browser has painted what is on the page now: a frame's callbacks run before its
 * paint, a task that they post runs after it.
 *
 * @returns what calls it off
 */
export function afterPaint(work: () => void): () => void {
	let off = false;
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = () => off || work();
	// A page in the background has no frames: there nothing waits for a paint.
	if (document.hidden) port2.postMessage(0);
	else requestAnimationFrame(() => port2.postMessage(0));
	return () => (off = true);
}
