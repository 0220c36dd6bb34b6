DROP INDEX `outgoing_number_day`;--> statement-breakpoint
CREATE INDEX `outgoing_number_series_day` ON `outgoing_number` (`series`,`day`,`ordinal`);--> statement-breakpoint
CREATE INDEX `outgoing_number_voided` ON `outgoing_number` (`day`,`series`,`ordinal`) WHERE state = 'voided';--> statement-breakpoint
CREATE INDEX `outgoing_number_day` ON `outgoing_number` (`day`,`series`,`ordinal`);--> statement-breakpoint
CREATE INDEX `case_sop_status` ON `case_file` (`sop_id`,`status`,`opened_at`);