/** The interface's messages, for components; the root layout provides them once. */
import { createContext } from 'svelte';
import type { Messages } from '$lib/messages/messages';

export const [getMessages, setMessages] = createContext<Messages>();
