/** A module as it lies in its folder, before anything is understood. Types only. */

export type ModuleFile =
	/** `path` is relative to the module's folder, with `/` between its parts. */
	| { readonly type: 'file'; readonly path: string; readonly bytes: Uint8Array }
	/** Left unread: `size` in bytes is over the limit of its kind. */
	| { readonly type: 'too-large'; readonly path: string; readonly size: number }
	/** A link, a device, a file without permission: `reason` in words. */
	| { readonly type: 'unreadable'; readonly path: string; readonly reason: string };

export interface ModuleFiles {
	/** Name of the folder, which is the module's id. */
	readonly id: string;
	readonly files: readonly ModuleFile[];
}
