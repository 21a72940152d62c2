/**
 * The rows as they lie in the database; they stay inside `store`, which hands out domain types. Ids are
 * random text; `_at` is ISO 8601 UTC to the second (`2026-11-23T13:00:00Z`), which sorts as text; 0 and 1
 * are no and yes; what is said to be JSON is text. docs/store.md says what each table is for.
 */
import type { Kysely } from 'kysely';

/** 0 is no, 1 is yes. */
export type Bit = 0 | 1;

/** The five tables of better-auth 1.7, named and typed as it wants them. */
interface AuthTables {
	readonly user: {
		id: string;
		name: string;
		email: string;
		emailVerified: boolean | Bit;
		image: string | null;
		createdAt: string | Date;
		updatedAt: string | Date;
	};
	readonly session: {
		id: string;
		expiresAt: string | Date;
		token: string;
		createdAt: string | Date;
		updatedAt: string | Date;
		ipAddress: string | null;
		userAgent: string | null;
		userId: string;
	};
	readonly account: {
		id: string;
		accountId: string;
		providerId: string;
		userId: string;
		accessToken: string | null;
		refreshToken: string | null;
		idToken: string | null;
		accessTokenExpiresAt: string | Date | null;
		refreshTokenExpiresAt: string | Date | null;
		scope: string | null;
		password: string | null;
		createdAt: string | Date;
		updatedAt: string | Date;
	};
	readonly verification: {
		id: string;
		identifier: string;
		value: string;
		expiresAt: string | Date;
		createdAt: string | Date;
		updatedAt: string | Date;
	};
	readonly rateLimit: {
		id: string;
		key: string;
		count: number;
		/** Milliseconds since 1970. */
		lastRequest: number;
	};
}

interface PeopleTables {
	readonly educators: {
		user_id: string;
		administrator: Bit;
		created_at: string;
		/** When the next digest is due; null: none is wanted. */
		digest_at: string | null;
	};
	readonly invitations: {
		id: string;
		email: string;
		token_hash: string;
		administrator: Bit;
		/** Null for the link that makes the first administrator, and when who invited is gone. */
		invited_by: string | null;
		created_at: string;
		expires_at: string;
		used_at: string | null;
	};
	readonly mail_links: {
		kind: 'reset' | 'confirm';
		user_id: string;
		nonce: string;
		token_hash: string;
		created_at: string;
		expires_at: string;
	};
	readonly class_invitations: {
		class_id: string;
		email: string;
		invited_by: string | null;
		created_at: string;
		expires_at: string;
	};
	readonly classes: {
		id: string;
		name: string;
		code: string;
		naming: 'name' | 'pseudonym';
		created_at: string;
		archived_at: string | null;
		joining_paused_at: string | null;
		/** Null: nobody needs a key to join. */
		join_key_salt: string | null;
		/** IANA; null: nobody has said it yet. */
		time_zone: string | null;
	};
	readonly class_educators: { class_id: string; educator_id: string; owner: Bit };
	readonly roster: {
		class_id: string;
		name: string;
		/** Null, unless the educator keeps it. */
		email: string | null;
		/** Null, unless the educator keeps it. */
		student_number: string | null;
	};
	readonly learners: {
		id: string;
		class_id: string;
		label: string;
		recovery_hash: string;
		created_at: string;
		expires_at: string;
	};
	readonly learner_sessions: {
		token_hash: string;
		learner_id: string;
		created_at: string;
		expires_at: string;
	};
}

interface WorkTables {
	/** `content` is JSON: the compiled module, bytes of figures in base64. */
	readonly editions: { edition: string; module_id: string; content: string; created_at: string };
	/** `settings` is JSON. */
	readonly assignments: {
		id: string;
		class_id: string;
		module_id: string;
		edition: string;
		settings: string;
		created_at: string;
		created_by: string | null;
		/** The same for those that were made together; null: made alone. */
		series: string | null;
	};
	/** `event` is JSON. */
	readonly assignment_events: {
		assignment_id: string;
		position: number;
		event: string;
		at: string;
		by_educator: string | null;
	};
	/** `settings` is JSON. */
	readonly exceptions: { assignment_id: string; learner_id: string; settings: string };
	/** `input` is JSON. */
	readonly attempts: {
		id: string;
		assignment_id: string;
		learner_id: string;
		quiz_id: string;
		number: number;
		edition: string;
		input: string;
		begun_at: string;
		handed_in_at: string | null;
		expires_at: string;
	};
	/** `event` is JSON. */
	readonly attempt_events: { attempt_id: string; position: number; event: string };
	readonly completions: {
		assignment_id: string;
		learner_id: string;
		quiz_id: string;
		at: string;
	};
	/** `person` is a keyed hash of a class and a label in it. */
	readonly used_attempts: {
		assignment_id: string;
		person: string;
		quiz_id: string;
		attempts: number;
	};
	readonly earlier_attempts: {
		assignment_id: string;
		learner_id: string;
		quiz_id: string;
		attempts: number;
	};
	/** `shown` is JSON. */
	readonly looks: {
		assignment_id: string;
		quiz_id: string;
		edition: string;
		people: number;
		at: string;
		shown: string;
	};
}

interface HouseTables {
	/** `detail` is JSON. */
	readonly audit: {
		id: string;
		at: string;
		actor: string;
		action: string;
		subject: string;
		detail: string;
	};
	/** `value` is JSON. */
	readonly installation: { name: string; value: string; changed_at: string };
	readonly rate_limits: { key: string; window_start: string; count: number };
	readonly tombstones: { id: string; kind: 'learner' | 'educator'; at: string };
}

interface Tables extends AuthTables, PeopleTables, WorkTables, HouseTables {}

/** What every function of the store is given first: a database, or a transaction on it. */
export type Database = Kysely<Tables>;

export type Dialect = 'sqlite' | 'postgres';
