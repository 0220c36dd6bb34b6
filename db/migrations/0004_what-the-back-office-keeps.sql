CREATE TABLE `outgoing_number` (
	`series` text NOT NULL,
	`period` text NOT NULL,
	`ordinal` integer NOT NULL,
	`number` text NOT NULL,
	`case_id` text,
	`regarding` text NOT NULL,
	`day` text NOT NULL,
	`given_by` text NOT NULL,
	`given_at` text NOT NULL,
	`state` text NOT NULL,
	`voided_by` text,
	`voided_at` text,
	`void_reason` text,
	PRIMARY KEY(`series`, `period`, `ordinal`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outgoing_number_text` ON `outgoing_number` (`series`,`number`);--> statement-breakpoint
CREATE INDEX `outgoing_number_case` ON `outgoing_number` (`case_id`,`given_at`);--> statement-breakpoint
CREATE INDEX `outgoing_number_day` ON `outgoing_number` (`day`);--> statement-breakpoint
CREATE TABLE `absence` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`substitute_id` text NOT NULL,
	`kind` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`order_number` text NOT NULL,
	`ended_at` text
);
--> statement-breakpoint
CREATE INDEX `absence_substitute` ON `absence` (`substitute_id`,`to_day`);--> statement-breakpoint
ALTER TABLE `case_file` ADD `clock_due_day` text;--> statement-breakpoint
CREATE INDEX `case_sop` ON `case_file` (`sop_id`,`opened_at`);--> statement-breakpoint
CREATE INDEX `case_due` ON `case_file` (`status`,`clock_due_day`);--> statement-breakpoint
CREATE INDEX `case_received` ON `case_file` (`received_at`);--> statement-breakpoint
CREATE INDEX `case_identity` ON `case_file` (applicant ->> '$.identityNumber');--> statement-breakpoint
ALTER TABLE `case_step` ADD `sop_version` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `case_step` ADD `form` text;--> statement-breakpoint
ALTER TABLE `case_step` ADD `acting_kind` text;--> statement-breakpoint
ALTER TABLE `case_step` ADD `acting_for` text;--> statement-breakpoint
CREATE INDEX `case_step_waiting` ON `case_step` (`sop_version`,`step`,`entered_at`) WHERE completed_at is null;--> statement-breakpoint
ALTER TABLE `user` ADD `rank` text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE `case_step` SET `sop_version` = (SELECT `sop_version` FROM `case_file` WHERE `case_file`.`id` = `case_step`.`case_id`);--> statement-breakpoint
UPDATE `case_file` SET `clock_due_day` = `due_day`;
