CREATE VIRTUAL TABLE `case_search` USING fts5(`text`, prefix='2 3', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
INSERT INTO `case_search`(`case_search`, rank) VALUES('secure-delete', 1);
