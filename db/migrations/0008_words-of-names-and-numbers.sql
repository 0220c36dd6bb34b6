-- Every beginning of up to four letters has an index of its own, and a file's words stand twice: as it
-- was opened (row 2n) and once more with its receipt number (row 2n + 1), so that giving the number
-- only adds. Whose words were erased stays without.
CREATE TEMP TABLE has_words AS SELECT rowid AS n FROM case_search;
--> statement-breakpoint
DROP TABLE `case_search`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `case_search` USING fts5(`text`, prefix='1 2 3 4', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
INSERT INTO `case_search`(`rowid`, `text`)
WITH
  said(n, number, who) AS (
    SELECT n, number, concat_ws(' ', nullif(applicant ->> '$.name', ''), nullif(applicant ->> '$.institution', ''), nullif(applicant ->> '$.representative', ''))
    FROM case_file WHERE n IN (SELECT n FROM has_words)
  ),
  words(n, number, who) AS (
    SELECT n, number, concat_ws(' ', printf('%06d', n), nullif(who, ''), nullif(replace(replace(replace(replace(replace(who, '''', ''), '`', ''), '‘', ''), '’', ''), 'ʼ', ''), who)) FROM said
  )
SELECT n * 2, who FROM words
UNION ALL SELECT n * 2 + 1, who || ' ' || number FROM words WHERE number IS NOT NULL
ORDER BY 1;
--> statement-breakpoint
INSERT INTO `case_search`(`case_search`, rank) VALUES('secure-delete', 1);
--> statement-breakpoint
DROP TABLE has_words;
