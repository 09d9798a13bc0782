/**
 * What speakers are called in another language. A translation names them as the story does: by what
 * `said by` says before its comma, or, where one name has several roles, by all that it says.
 */
import { storyFile } from './files';
import type { Problem } from './problems';
import type { Speaker, Story } from './story';
import type { TranslationMatter } from './translation';

type Speakers = TranslationMatter['speakers'];

/** The same speaker as a language calls it. */
export function calledIn(speakers: Speakers, speaker: Speaker): Speaker {
	const byName = entry(speakers, speaker.name);
	const byAll = entry(speakers, saidBy(speaker));
	return {
		...speaker,
		name: byAll?.name ?? byName?.name ?? speaker.name,
		...(speaker.role && { role: byAll?.role ?? byName?.role ?? speaker.role })
	};
}

/** Speakers that the story does not have, roles that are left in its language or fit more than one. */
export function speakerProblems(file: string, speakers: Speakers, story: Story): Problem[] {
	const problems: Problem[] = [];
	const report = (key: string, expected: string, found: string, fix: string) =>
		problems.push({ file, where: `front matter, speakers${key}`, expected, found, fix });
	const all = new Map(story.passages.map(({ speaker }) => [saidBy(speaker), speaker]));
	const names = new Set([...all.values()].map(({ name }) => name));
	const rolesOf = (name: string) =>
		[...all.values()].flatMap((speaker) => (speaker.name === name ? (speaker.role ?? []) : []));

	for (const [key, { role }] of Object.entries(speakers)) {
		if (!names.has(key) && !all.has(key)) {
			report(
				`.${key}`,
				`a speaker of ${storyFile}: ${[...names].join('; ')}`,
				`"${key}"`,
				'write what stands behind "said by:", up to the comma'
			);
			continue;
		}
		const roles = all.get(key)?.role ? [all.get(key)!.role] : rolesOf(key);
		if (role && roles.length === 0) {
			report(`.${key}.role`, `none, as in ${storyFile}`, `"${role}"`, 'take it out');
		} else if (role && roles.length > 1) {
			report(
				`.${key}.role`,
				`one for each of its roles in ${storyFile}: ${roles.join('; ')}`,
				'one for all',
				`give each an entry of its own, the first as "${key}, ${roles[0]}"`
			);
		}
	}
	for (const [key, { name, role }] of all) {
		if (!role || entry(speakers, key)?.role || entry(speakers, name)?.role) continue;
		report('', `the role of "${name}"`, 'nothing', `translate “${role}”`);
	}
	return problems;
}

/** As the story's file has it. */
function saidBy({ name, role }: Speaker): string {
	return role ? `${name}, ${role}` : name;
}

function entry(speakers: Speakers, key: string): Speakers[string] | undefined {
	return Object.hasOwn(speakers, key) ? speakers[key] : undefined;
}
