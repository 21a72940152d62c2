/** What students are told when they join a class or come back to it. */

/** Why nobody can join as this, beside what is wrong with a name. */
export const joinProblems = {
	nickname: 'This class uses random nicknames. Reload the page to get one.',
	unlisted: 'This name is not on the class list.',
	taken:
		'Someone has already joined under this name. If it was you, use your recovery code. If not, tell your educator.',
	paused: 'Joining this class is paused. Ask your educator when you can join.',
	sent: 'You have already sent this form. Reload the page.',
	damaged: 'This page is damaged. Reload it.'
};

export const keyProblems = {
	missing: 'Enter the key from your slip.',
	other: 'This key does not belong to this name. Check the name and the key on your slip.'
};

/** So many have joined in a day that no one else can: from one network, or in all. */
export const classFull = {
	network:
		'Too many people have joined this class from your network today. Ask your educator for a new class code, or try again tomorrow.',
	class:
		'Too many people have joined this class today. Ask your educator for a new class code, or try again tomorrow.'
};
