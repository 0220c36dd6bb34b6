CREATE TABLE `case_count` (
	`day` text NOT NULL,
	`sop_version` text NOT NULL,
	`opened` integer NOT NULL,
	`received` integer NOT NULL,
	`finished` integer NOT NULL,
	`refused` integer NOT NULL,
	`withdrawn` integer NOT NULL,
	`expired` integer NOT NULL,
	PRIMARY KEY(`day`, `sop_version`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `case_time` (
	`day` text NOT NULL,
	`sop_version` text NOT NULL,
	`working_days` integer NOT NULL,
	`ended` integer NOT NULL,
	`judged` integer NOT NULL,
	`late` integer NOT NULL,
	PRIMARY KEY(`day`, `sop_version`, `working_days`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `office_zone` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`zone` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `queue_hour` (
	`day` text NOT NULL,
	`queue_id` text NOT NULL,
	`hour` integer NOT NULL,
	`arrived` integer NOT NULL,
	`served` integer NOT NULL,
	`missed` integer NOT NULL,
	`waited_seconds` integer NOT NULL,
	PRIMARY KEY(`day`, `queue_id`, `hour`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `queue_wait` (
	`day` text NOT NULL,
	`queue_id` text NOT NULL,
	`minutes` integer NOT NULL,
	`served` integer NOT NULL,
	PRIMARY KEY(`day`, `queue_id`, `minutes`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `step_outcome` (
	`day` text NOT NULL,
	`sop_version` text NOT NULL,
	`step` text NOT NULL,
	`outcome` text NOT NULL,
	`done` integer NOT NULL,
	PRIMARY KEY(`day`, `sop_version`, `step`, `outcome`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `step_time` (
	`day` text NOT NULL,
	`sop_version` text NOT NULL,
	`step` text NOT NULL,
	`officer_id` text NOT NULL,
	`minutes` integer NOT NULL,
	`done` integer NOT NULL,
	`total_minutes` integer NOT NULL,
	`judged` integer NOT NULL,
	`late` integer NOT NULL,
	PRIMARY KEY(`day`, `sop_version`, `step`, `officer_id`, `minutes`)
) WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `case_file` ADD `working_days` integer;--> statement-breakpoint
ALTER TABLE `case_file` ADD `late` integer;--> statement-breakpoint
CREATE INDEX `case_closed` ON `case_file` (`closed_at`,`status`);--> statement-breakpoint
ALTER TABLE `case_step` ADD `office_minutes` integer;--> statement-breakpoint
ALTER TABLE `case_step` ADD `late` integer;--> statement-breakpoint
CREATE INDEX `case_step_done` ON `case_step` (`completed_at`,`step`,`completed_by`);
--> statement-breakpoint
-- What is exact in older data is counted from it; the minutes of its steps were not taken, hence -1.
INSERT INTO `office_zone`(`seq`, `at`, `zone`)
SELECT seq, at, zone FROM (
  SELECT seq, at, payload ->> '$.value.zone' AS zone,
    lag(payload ->> '$.value.zone') OVER (ORDER BY seq) AS before
  FROM event WHERE type = 'setting.saved' AND payload ->> '$.kind' = 'office'
) WHERE zone IS NOT before;
--> statement-breakpoint
CREATE TEMP TABLE local_moment AS
SELECT at, datetime(at, coalesce((
  SELECT CASE zone WHEN 'Asia/Makassar' THEN '+8 hours' WHEN 'Asia/Jayapura' THEN '+9 hours' ELSE '+7 hours' END
  FROM office_zone z WHERE z.at <= m.at ORDER BY z.seq DESC LIMIT 1
), '+7 hours')) AS local
FROM (
  SELECT issued_at AS at FROM ticket WHERE from_ticket_id IS NULL
  UNION SELECT started_at FROM ticket WHERE started_at IS NOT NULL
  UNION SELECT at FROM event WHERE type = 'ticket.missed'
  UNION SELECT completed_at FROM case_step WHERE outcome IS NOT NULL
  UNION SELECT opened_at FROM case_file
  UNION SELECT received_at FROM case_file WHERE received_at IS NOT NULL
  UNION SELECT closed_at FROM case_file WHERE closed_at IS NOT NULL
) m;
--> statement-breakpoint
CREATE UNIQUE INDEX temp.local_moment_at ON local_moment(at);
--> statement-breakpoint
INSERT INTO `queue_hour`(`day`, `queue_id`, `hour`, `arrived`, `served`, `missed`, `waited_seconds`)
SELECT day, queue_id, CAST(substr(local, 12, 2) AS INTEGER), sum(arrived), sum(served), sum(missed), sum(waited)
FROM (
  SELECT day, queue_id, issued_at AS at, 1 AS arrived, 0 AS served, 0 AS missed, 0 AS waited FROM ticket WHERE from_ticket_id IS NULL
  UNION ALL SELECT day, queue_id, started_at, 0, 1, 0, coalesce(waiting_seconds, 0) FROM ticket WHERE started_at IS NOT NULL
  UNION ALL SELECT day, queue_id, event.at, 0, 0, 1, 0 FROM event JOIN ticket ON ticket.id = substr(event.subject, 8) WHERE type = 'ticket.missed'
) JOIN local_moment USING (at)
GROUP BY 1, 2, 3;
--> statement-breakpoint
INSERT INTO `queue_wait`(`day`, `queue_id`, `minutes`, `served`)
SELECT day, queue_id, CASE WHEN (coalesce(waiting_seconds, 0) / 60) <= 60 THEN (coalesce(waiting_seconds, 0) / 60) WHEN (coalesce(waiting_seconds, 0) / 60) < 240 THEN (coalesce(waiting_seconds, 0) / 60) - (coalesce(waiting_seconds, 0) / 60) % 5 WHEN (coalesce(waiting_seconds, 0) / 60) < 3840 THEN (coalesce(waiting_seconds, 0) / 60) - (coalesce(waiting_seconds, 0) / 60) % 30 ELSE (coalesce(waiting_seconds, 0) / 60) - (coalesce(waiting_seconds, 0) / 60) % 480 END, count(*)
FROM ticket WHERE started_at IS NOT NULL GROUP BY 1, 2, 3;
--> statement-breakpoint
INSERT INTO `step_time`(`day`, `sop_version`, `step`, `officer_id`, `minutes`, `done`, `total_minutes`, `judged`, `late`)
SELECT substr(local, 1, 10), sop_version, step, coalesce(completed_by, ''), -1, count(*), 0, 0, 0
FROM case_step JOIN local_moment ON at = completed_at WHERE outcome IS NOT NULL GROUP BY 1, 2, 3, 4;
--> statement-breakpoint
INSERT INTO `step_outcome`(`day`, `sop_version`, `step`, `outcome`, `done`)
SELECT substr(local, 1, 10), sop_version, step, outcome, count(*)
FROM case_step JOIN local_moment ON at = completed_at WHERE outcome IS NOT NULL GROUP BY 1, 2, 3, 4;
--> statement-breakpoint
INSERT INTO `case_count`(`day`, `sop_version`, `opened`, `received`, `finished`, `refused`, `withdrawn`, `expired`)
SELECT substr(local, 1, 10), sop_version, sum(what = 'opened'), sum(what = 'received'), sum(what = 'finished'), sum(what = 'refused'), sum(what = 'withdrawn'), sum(what = 'expired')
FROM (
  SELECT opened_at AS at, sop_version, 'opened' AS what FROM case_file
  UNION ALL SELECT received_at, sop_version, 'received' FROM case_file WHERE received_at IS NOT NULL
  UNION ALL SELECT closed_at, sop_version, status FROM case_file WHERE closed_at IS NOT NULL
) JOIN local_moment USING (at)
GROUP BY 1, 2;
--> statement-breakpoint
DROP TABLE local_moment;
