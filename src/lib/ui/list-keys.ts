/** The keys of a field with a list below it, by the ARIA pattern of an editable combobox. */

/**
 * Where a key leads in a list: round and round with the arrows, to its ends once one is in it.
 *
 * @param key as in `KeyboardEvent.key`
 * @param from the index of the active entry; -1 while one types
 * @param count how many entries there are, at least one
 * @returns an index; nothing for keys that are the field's own
 */
export function stepTo(key: string, from: number, count: number): number | undefined {
	if (key === 'ArrowDown') return (from + 1) % count;
	if (key === 'ArrowUp') return from <= 0 ? count - 1 : from - 1;
	// While one types these move the cursor.
	if (from < 0) return undefined;
	if (key === 'Home') return 0;
	return key === 'End' ? count - 1 : undefined;
}
