import type { Migration } from 'kysely/migration';
import { tables } from './0001-tables.ts';
import { reports } from './0002-reports.ts';
import { joining } from './0003-joining.ts';
import { linksAndInvitations } from './0004-links-and-invitations.ts';
import { listedStudents } from './0005-listed-students.ts';
import { timeZone } from './0006-time-zone.ts';
import { series } from './0007-series.ts';
import { digest } from './0008-digest.ts';
import { installation } from './0009-installation.ts';
import type { StepName } from './step-names.ts';

/**
 * Every step from an empty database to the present one. Forward only: a step that has left the house is
 * never changed, another is added, and a dump of the version that it makes goes into
 * tests/fixtures/databases.
 */
export const migrations: Readonly<Record<StepName, Migration>> = {
	'0001-tables': tables,
	'0002-reports': reports,
	'0003-joining': joining,
	'0004-links-and-invitations': linksAndInvitations,
	'0005-listed-students': listedStudents,
	'0006-time-zone': timeZone,
	'0007-series': series,
	'0008-digest': digest,
	'0009-installation': installation
};
