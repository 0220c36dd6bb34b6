CREATE TABLE `case_file` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`number` text,
	`sop_id` text NOT NULL,
	`sop_version` text NOT NULL,
	`status` text NOT NULL,
	`state` text NOT NULL,
	`applicant` text NOT NULL,
	`visit_id` text,
	`checklist` text NOT NULL,
	`checklist_round` integer NOT NULL,
	`opened_at` text NOT NULL,
	`received_at` text,
	`received_by` text,
	`due_day` text,
	`promise` text,
	`choice` text,
	`closed_at` text,
	`closed_reason` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_file_id_unique` ON `case_file` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `case_file_number_unique` ON `case_file` (`number`);--> statement-breakpoint
CREATE INDEX `case_opened` ON `case_file` (`opened_at`);--> statement-breakpoint
CREATE INDEX `case_status` ON `case_file` (`status`,`opened_at`);--> statement-breakpoint
CREATE TABLE `case_note` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `case_note_case` ON `case_note` (`case_id`,`at`);--> statement-breakpoint
CREATE TABLE `case_step` (
	`case_id` text NOT NULL,
	`token` integer NOT NULL,
	`step` text NOT NULL,
	`role` text NOT NULL,
	`entered_at` text NOT NULL,
	`taken_at` text,
	`holder_id` text,
	`completed_at` text,
	`completed_by` text,
	`outcome` text,
	`reason` text,
	PRIMARY KEY(`case_id`, `token`)
);
--> statement-breakpoint
CREATE INDEX `case_step_open` ON `case_step` (`role`,`completed_at`,`entered_at`);--> statement-breakpoint
CREATE INDEX `case_step_holder` ON `case_step` (`holder_id`,`completed_at`);--> statement-breakpoint
CREATE TABLE `number_series` (
	`series` text NOT NULL,
	`period` text NOT NULL,
	`last` integer NOT NULL,
	PRIMARY KEY(`series`, `period`)
);
--> statement-breakpoint
CREATE TABLE `print_job` (
	`id` text PRIMARY KEY NOT NULL,
	`paper` text NOT NULL,
	`title` text NOT NULL,
	`case_id` text,
	`ticket_id` text,
	`printer_id` text,
	`facts` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`problem_code` text,
	`problem_message` text,
	`copy` integer NOT NULL,
	`asked_by` text NOT NULL,
	`station` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `print_job_state` ON `print_job` (`state`);--> statement-breakpoint
CREATE INDEX `print_job_case` ON `print_job` (`case_id`,`at`);--> statement-breakpoint
CREATE INDEX `print_job_ticket` ON `print_job` (`ticket_id`);--> statement-breakpoint
CREATE TABLE `queue_day` (
	`queue_id` text NOT NULL,
	`day` text NOT NULL,
	`issued` integer NOT NULL,
	`calls` integer NOT NULL,
	`priority_streak` integer NOT NULL,
	`ordinary_streak` integer NOT NULL,
	`served` integer NOT NULL,
	PRIMARY KEY(`queue_id`, `day`)
);
--> statement-breakpoint
CREATE TABLE `ticket` (
	`id` text PRIMARY KEY NOT NULL,
	`queue_id` text NOT NULL,
	`day` text NOT NULL,
	`ordinal` integer NOT NULL,
	`number` text NOT NULL,
	`state` text NOT NULL,
	`priority` integer NOT NULL,
	`priority_kind` text,
	`purpose_id` text,
	`visit_id` text,
	`case_id` text,
	`from_ticket_id` text,
	`note` text NOT NULL,
	`order_key` text NOT NULL,
	`eligible_after_call` integer,
	`late` integer NOT NULL,
	`issued_at` text NOT NULL,
	`waiting_since` text NOT NULL,
	`calls` integer NOT NULL,
	`call_seq` integer,
	`called_at` text,
	`started_at` text,
	`ended_at` text,
	`counter_id` text,
	`why_code` text,
	`waiting_seconds` integer,
	`walking_seconds` integer,
	`serving_seconds` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ticket_number` ON `ticket` (`queue_id`,`day`,`ordinal`);--> statement-breakpoint
CREATE INDEX `ticket_board` ON `ticket` (`day`,`queue_id`,`state`);--> statement-breakpoint
CREATE INDEX `ticket_counter` ON `ticket` (`day`,`counter_id`,`state`);--> statement-breakpoint
CREATE INDEX `ticket_call` ON `ticket` (`day`,`call_seq`);--> statement-breakpoint
CREATE TABLE `visit` (
	`id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`source` text NOT NULL,
	`purpose_id` text,
	`name` text NOT NULL,
	`identity_kind` text,
	`identity_number` text NOT NULL,
	`phone` text NOT NULL,
	`institution` text NOT NULL,
	`represented` integer NOT NULL,
	`on_behalf_of` text NOT NULL,
	`ticket_id` text,
	`arrived_at` text NOT NULL,
	`left_at` text,
	`refused_reason` text
);
--> statement-breakpoint
CREATE INDEX `visit_day` ON `visit` (`day`);--> statement-breakpoint
CREATE INDEX `visit_inside` ON `visit` (`day`) WHERE left_at is null and refused_reason is null;--> statement-breakpoint
CREATE TABLE `command_log` (
	`command_id` text PRIMARY KEY NOT NULL,
	`procedure` text NOT NULL,
	`actor` text NOT NULL,
	`input_hash` text NOT NULL,
	`answer` text NOT NULL,
	`first_seq` integer,
	`last_seq` integer,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `event` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`command_id` text NOT NULL,
	`subject` text NOT NULL,
	`type` text NOT NULL,
	`version` integer NOT NULL,
	`actor` text NOT NULL,
	`station` text NOT NULL,
	`at` text NOT NULL,
	`boot_id` text NOT NULL,
	`mono_ms` integer NOT NULL,
	`payload` text NOT NULL,
	`sealed` blob,
	`prev_hash` blob NOT NULL,
	`hash` blob NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_id_unique` ON `event` (`id`);--> statement-breakpoint
CREATE INDEX `event_subject` ON `event` (`subject`,`seq`);--> statement-breakpoint
CREATE TABLE `subject_key` (
	`subject` text PRIMARY KEY NOT NULL,
	`wrapped` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `holiday` (
	`day` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `holiday_year` (
	`year` integer PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`user_id` text NOT NULL,
	`station_id` text NOT NULL,
	`counter_id` text,
	`opened_at` text NOT NULL,
	`closed_at` text,
	`locked` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_hash_unique` ON `session` (`token_hash`);--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `setting` (
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`kind`, `id`)
);
--> statement-breakpoint
CREATE TABLE `sop_in_use` (
	`sop_id` text PRIMARY KEY NOT NULL,
	`version` text NOT NULL,
	`in_use` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sop_version` (
	`version` text PRIMARY KEY NOT NULL,
	`sop_id` text NOT NULL,
	`revision` integer NOT NULL,
	`file` text NOT NULL,
	`yaml` text NOT NULL,
	`adopted_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `station` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`counter_id` text,
	`code_hash` text,
	`code_until` text,
	`token_hash` text,
	`paired_at` text,
	`active` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `station_token_hash_unique` ON `station` (`token_hash`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`nip` text NOT NULL,
	`position` text NOT NULL,
	`roles` text NOT NULL,
	`pin_hash` text NOT NULL,
	`active` integer NOT NULL,
	`failures` integer NOT NULL,
	`locked_until` text
);
