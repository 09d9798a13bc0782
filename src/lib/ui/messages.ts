/** The words that components speak in; the root layout provides them once. */
import { createContext } from 'svelte';
import type { Messages } from '$lib/messages/messages';

export const [getMessages, setMessages] = createContext<Messages>();
