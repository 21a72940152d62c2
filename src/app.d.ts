import type { Module } from '$lib/content/module';
import type { Kind } from '$lib/questions/kinds';
import type { LearnerHere, Who } from '$lib/server/accounts/who-asks';
import type { Written } from '$lib/ui/module-language';
import type { IncomingMessage } from 'node:http';

declare global {
	namespace App {
		interface Locals {
			/** When the request came: ISO 8601 UTC to the second. The one clock of what it does. */
			now: string;
			who: Who;
			/** Everybody who is in a class on this device, on learners' pages. */
			learners: readonly LearnerHere[];
			/** Id of the educator's session, on educators' pages. */
			session?: string | undefined;
			/** `Set-Cookie` lines for the answer, of an educator's session. */
			setCookies: string[];
			/** That the database could not be had while this was answered. */
			away?: boolean;
			/** HTML of the article, in as many pieces as the page has places for. */
			article?: readonly string[];
			/** Kinds of the questions that the page asks. */
			kinds?: readonly Kind[];
		}

		/** What the adapter gives; nothing in development. */
		interface Platform {
			req?: IncomingMessage;
		}

		/** All that a visitor learns of an error; the log has the rest under the same id. */
		interface Error {
			message: string;
			/** Stable word for the case, e.g. `not-found`. */
			code?: string;
			/** Names this one error in the log; only of errors that nobody expected. */
			id?: string;
		}

		/** What the frame around every page looks for. */
		interface PageData {
			/** Whether the page is a quiz: then what stands at the foot of others is in its menu. */
			inQuiz?: boolean;
			/** Whether "Leave this page" is offered on a page of no one module. */
			quickExit?: boolean;
			module?: Pick<Module, 'id' | 'title' | 'edition'> & {
				written: Written;
				care: Omit<Module['care'], 'handIn'>;
			};
		}
	}
}
