-- A field of a name that no kind knows may be anything, somebody's name among it: that stands in the sealed body alone, and here only that there
-- was one. The table's owner is kept out by its policies as well, so they are put aside for this one statement.
alter table journal.holding no force row level security;
update journal.holding set place = '? unknown-field' where place like '% unknown-field';
alter table journal.holding force row level security;
