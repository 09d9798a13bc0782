declare namespace App {
	interface PageState {
		/** Which dialog is open over the page. */
		dialog?: 'share' | 'find';
	}
}

declare module 'virtual:cartography.css';
declare module 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url' {
	const url: string;
	export default url;
}

/** Not in TypeScript's DOM types yet: https://wicg.github.io/savedata/ */
interface Navigator {
	readonly connection?: { readonly saveData?: boolean };
}

/** Not in TypeScript's DOM types yet, and not in every browser: https://w3c.github.io/trusted-types/ */
interface Window {
	readonly trustedTypes?: {
		createPolicy(
			name: string,
			rules: { createScriptURL(url: string): string | undefined }
		): { createScriptURL(url: string): unknown };
	};
}

/** Made of `messages/*.json` by the plugin in vite.config.ts. */
declare module 'virtual:messages' {
	type Key = keyof typeof import('../messages/en.json');
	export type Messages = Record<Key, (values?: Record<string, string | number>) => string>;
	/** By language; in a browser only those that were loaded. */
	export const messages: Record<string, Messages>;
	export const load: (language: string) => Promise<void>;
	export const baseLanguage: string;
	/** What each language calls itself. */
	export const languageNames: Record<string, string>;
}

/** The package's own types lie elsewhere in it. */
declare module '@messageformat/core/compile-module.js' {
	export { default } from '@messageformat/core/lib/compile-module';
}

/** What of them only the dialogs say. */
declare module 'virtual:messages-of-dialogs' {
	export { messages } from 'virtual:messages';
}
