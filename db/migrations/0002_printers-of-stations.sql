ALTER TABLE `print_job` ADD `state_at` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `print_job` ADD `claim_id` text;--> statement-breakpoint
ALTER TABLE `print_job` ADD `claimed_by` text;--> statement-breakpoint
UPDATE `print_job` SET `state_at` = coalesce((SELECT max(e.at) FROM event e WHERE e.type IN ('print.queued', 'print.retried', 'print.claimed', 'print.ended') AND json_extract(e.payload, '$.id') = `print_job`.`id`), `at`);
