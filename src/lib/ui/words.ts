/** The words that components speak in; the root layout provides them once. */
import { createContext } from 'svelte';
import type { Words } from '$lib/words/words';

export const [getWords, setWords] = createContext<Words>();
