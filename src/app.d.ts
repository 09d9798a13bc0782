declare module 'virtual:cartography.css';
declare module 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url' {
	const url: string;
	export default url;
}

/** Not in TypeScript's DOM types yet: https://wicg.github.io/savedata/ */
interface Navigator {
	readonly connection?: { readonly saveData?: boolean };
}
