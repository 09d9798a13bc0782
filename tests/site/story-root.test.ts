import { afterEach, expect, test } from 'vitest';
import { readStory, storyRoot } from '$lib/server/read-story';

const before = process.env.STORY_ROOT;
afterEach(() => {
	if (before === undefined) delete process.env.STORY_ROOT;
	else process.env.STORY_ROOT = before;
});

test('the story is the project’s own', () => {
	delete process.env.STORY_ROOT;
	expect(storyRoot()).toBe(process.cwd());
});

test('another folder’s story is read where STORY_ROOT names one', () => {
	process.env.STORY_ROOT = 'tests/fixtures/far-north';
	expect(readStory().story.title).toBe('A track over the ice');
});
